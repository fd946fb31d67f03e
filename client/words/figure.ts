/** Words of the figure dialog. */
import { bilingual } from './bilingual.js';

export const figureWords = bilingual({
  en: {
    figure: 'Figure',
    figureTitle: 'Title',
    figureTitleHint: 'None: the figure carries no title',
    format: 'Format',
    formatOf: { svg: 'SVG (scalable)', png: 'PNG (pixels)' },
    colours: 'Colours',
    coloursOf: { screen: 'as on the screen', light: 'light', dark: 'dark', print: 'for print' },
    extent: 'Part',
    layoutOfScreen: 'as on the screen',
    part: 'the part on the screen',
    whole: 'the whole graph',
    legend: 'Legend',
    sources: 'Sources',
    transparent: 'Transparent ground',
    texts: 'Quote the passages',
    textsHelp:
      'The sheet grows below by what they take. Whoever gets the figure gets these passages: have the right to pass them on.',
    scale: 'Pixels per point',
    size: 'Size',
    width: 'Width',
    height: 'Height',
    pngSize: (w: number, h: number, grows: boolean) =>
      `${w} × ${h} pixels${grows ? ', and what the passages take' : ''}`,
    previewOf: 'Preview of the figure',
    making: 'Drawing the figure…',
    saveAs: (name: string) => `Save ${name}`,
    saved: (name: string) => `${name} was handed to the browser to save.`,
    include: 'Shown beside the graph',
    graphData: 'The whole graph as data',
    link: 'A link to this view',
    copyLink: 'Copy the link',
    explained:
      'The same graph, options and version give the same file, byte for byte. The file, SVG or PNG, holds its recipe: ' +
      'the graph and everything chosen here. “npm run figure -- --from FILE” makes it again.',
    relationsOf: (names: string) => `Relations of ${names}`,
    others: 'others',
    groundFor: {
      light: 'In these colours it is for a light ground; choose dark colours for a dark one.',
      dark: 'In these colours it is for a dark ground; choose light colours for a light one, such as a sheet of paper.',
      print: 'In these colours it is for white paper.',
    },
    missingLetters: {
      svg: (letters: string) =>
        `The type of figures has no letters for ${letters}: they show where the reader’s machine has a font for them.`,
      png: (letters: string) =>
        `The type of figures has no letters for ${letters}: a PNG has boxes in their place. ` +
        'An SVG shows them in a font of the reader’s machine.',
    },
    coreTitle: 'Who did what to whom',
  },
  fr: {
    figure: 'Figure',
    figureTitle: 'Titre',
    figureTitleHint: 'Aucun : la figure n’aura pas de titre',
    format: 'Format',
    formatOf: { svg: 'SVG (vectoriel)', png: 'PNG (pixels)' },
    colours: 'Couleurs',
    coloursOf: { screen: 'comme à l’écran', light: 'claires', dark: 'sombres', print: 'pour l’impression' },
    extent: 'Partie',
    layoutOfScreen: 'comme à l’écran',
    part: 'la partie à l’écran',
    whole: 'le graphe entier',
    legend: 'Légende',
    sources: 'Sources',
    transparent: 'Fond transparent',
    texts: 'Citer les passages',
    textsHelp:
      'La feuille s’allonge vers le bas de la place qu’ils prennent. Qui reçoit la figure reçoit ces passages : ayez le droit de les transmettre.',
    scale: 'Pixels par point',
    size: 'Taille',
    width: 'Largeur',
    height: 'Hauteur',
    pngSize: (w, h, grows) => `${w} × ${h} pixels${grows ? ', plus la place des passages' : ''}`,
    previewOf: 'Aperçu de la figure',
    making: 'Dessin de la figure…',
    saveAs: (name) => `Enregistrer ${name}`,
    saved: (name) => `${name} a été remis au navigateur pour l’enregistrer.`,
    include: 'À côté du graphe',
    graphData: 'Le graphe entier en données',
    link: 'Un lien vers cette vue',
    copyLink: 'Copier le lien',
    explained:
      'Le même graphe, les mêmes options et la même version donnent le même fichier, octet pour octet. Le fichier, SVG ' +
      'ou PNG, contient sa recette : le graphe et tout ce qui est choisi ici. « npm run figure -- --from FICHIER » le refait.',
    relationsOf: (names) => (/^[aeiouàâéèêëîïôû]/i.test(names) ? `Relations d’${names}` : `Relations de ${names}`),
    others: 'd’autres',
    groundFor: {
      light: 'Ces couleurs sont faites pour un fond clair ; pour un fond sombre, choisir les couleurs sombres.',
      dark: 'Ces couleurs sont faites pour un fond sombre ; pour un fond clair, comme du papier, choisir les claires.',
      print: 'Ces couleurs sont faites pour du papier blanc.',
    },
    missingLetters: {
      svg: (letters) =>
        `La police des figures n’a pas de lettres pour ${letters} : elles s’affichent si la machine du lecteur en a une.`,
      png: (letters) =>
        `La police des figures n’a pas de lettres pour ${letters} : un PNG a des carrés à leur place. ` +
        'Un SVG les montre dans une police de la machine du lecteur.',
    },
    coreTitle: 'Qui a fait quoi à qui',
  },
});
