/** Words of the command palette, the help sheet and the figure dialog. */
import { bilingual } from './bilingual.js';

type Pairs = readonly (readonly [string, string])[];
const gesturesEn: Pairs = [
  ['Click', 'an entity or a relation: the inspector tells about it'], ['Shift and click', 'add to the selection'], ['Double-click', 'an entity: bring in its neighbours'],
  ['Drag', 'an entity: move it and pin it there; the ground: move the view'], ['Wheel or pinch', 'zoom'], ['Right click or long press', 'what can be done here'], ['Drop files', 'anywhere on the page: import them'],
];
const gesturesFr: Pairs = [
  ['Clic', 'sur une entité ou une relation : l’inspecteur en parle'], ['Maj et clic', 'ajouter à la sélection'], ['Double clic', 'sur une entité : faire venir ses voisines'],
  ['Glisser', 'une entité : la déplacer et l’épingler là ; le fond : déplacer la vue'], ['Molette ou pincement', 'zoomer'], ['Clic droit ou appui long', 'ce qu’on peut faire ici'], ['Déposer des fichiers', 'n’importe où sur la page : les importer'],
];
const editorEn: Pairs = [['Mod+Enter', 'Run the statement'], ['Mod+.', 'Cancel it'], ['Mod+Space', 'Complete'], ['Escape', 'Leave the editor']];
const editorFr: Pairs = [['Mod+Enter', 'Exécuter la requête'], ['Mod+.', 'L’annuler'], ['Mod+Space', 'Compléter'], ['Escape', 'Quitter l’éditeur']];

export const dialogWords = bilingual({
  en: {
    palette: 'All commands', palettePlaceholder: 'What do you want to do?', paletteNone: 'No command of that name can run now.',
    help: 'Keys and gestures', gestures: 'On the graph', gestureList: gesturesEn, editorKeys: editorEn, onCanvas: '(on the graph)', or: 'or',
    figure: 'Figure', figureTitle: 'Title', figureTitleHint: 'None: the figure carries no title', format: 'Format', svg: 'SVG (scalable)', png: 'PNG (pixels)',
    colours: 'Colours', coloursOf: { screen: 'as on the screen', light: 'light', dark: 'dark', print: 'for print' }, extent: 'Part', part: 'the part on the screen', whole: 'the whole graph',
    legend: 'Legend', sources: 'Sources', transparent: 'Transparent ground', scale: 'Pixels per point', size: 'Size', width: 'Width', height: 'Height', pngSize: (w: number, h: number) => `${w} × ${h} pixels`,
    previewOf: 'Preview of the figure', making: 'Drawing the figure…', saveAs: (name: string) => `Save ${name}`, saved: (name: string) => `${name} was handed to the browser to save.`,
    include: 'Shown beside the graph', graphData: 'The whole graph as data', link: 'A link to this view', copyLink: 'Copy the link', explained: 'The same graph, options and version give the same file, byte for byte; how it was made is written in its metadata.',
    defaultTitle: (names: string) => `Relations of ${names}`, coreTitle: 'Who did what to whom',
  },
  fr: {
    palette: 'Toutes les commandes', palettePlaceholder: 'Que voulez-vous faire ?', paletteNone: 'Aucune commande de ce nom ne peut s’exécuter maintenant.',
    help: 'Touches et gestes', gestures: 'Sur le graphe', gestureList: gesturesFr, editorKeys: editorFr, onCanvas: '(sur le graphe)', or: 'ou',
    figure: 'Figure', figureTitle: 'Titre', figureTitleHint: 'Aucun : la figure n’aura pas de titre', format: 'Format', svg: 'SVG (vectoriel)', png: 'PNG (pixels)',
    colours: 'Couleurs', coloursOf: { screen: 'comme à l’écran', light: 'claires', dark: 'sombres', print: 'pour l’impression' }, extent: 'Partie', part: 'la partie à l’écran', whole: 'le graphe entier',
    legend: 'Légende', sources: 'Sources', transparent: 'Fond transparent', scale: 'Pixels par point', size: 'Taille', width: 'Largeur', height: 'Hauteur', pngSize: (w, h) => `${w} × ${h} pixels`,
    previewOf: 'Aperçu de la figure', making: 'Dessin de la figure…', saveAs: (name) => `Enregistrer ${name}`, saved: (name) => `${name} a été remis au navigateur pour l’enregistrer.`,
    include: 'À côté du graphe', graphData: 'Le graphe entier en données', link: 'Un lien vers cette vue', copyLink: 'Copier le lien', explained: 'Le même graphe, les mêmes options et la même version donnent le même fichier, octet pour octet ; la façon de le refaire est écrite dans ses métadonnées.',
    defaultTitle: (names) => `Relations de ${names}`, coreTitle: 'Qui a fait quoi à qui',
  },
});
