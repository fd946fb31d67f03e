/** Words of the command palette and of the sheet of keys and gestures. */
import { bilingual } from './bilingual.js';

type Pairs = readonly (readonly [gesture: string, effect: string])[];

export const commandWords = bilingual({
  en: {
    palette: 'All commands',
    palettePlaceholder: 'What do you want to do?',
    paletteNone: 'No command of that name can run now, and no relation has that name.',
    help: 'Keys and gestures',
    gestures: 'On the graph',
    gestureList: [
      ['Click', 'an entity or a relation: the inspector describes it'],
      ['Rest the pointer', 'on an entity or a relation: it comes forward, and a card says what it is'],
      ['Shift and click', 'add to the selection'],
      ['Double-click', 'an entity: bring in its neighbours'],
      ['Drag', 'an entity: move it, with all that is selected, and pin it there; the ground: move the view'],
      [
        'Shift and drag',
        'the ground: select what a rectangle holds; an entity: snap to the rows and columns of others',
      ],
      ['Alt and drag', 'the ground: select what an outline holds'],
      ['Wheel or pinch', 'zoom'],
      ['Right click or long press', 'what can be done here'],
      ['Drop files', 'anywhere on the page: import them'],
    ] as Pairs,
    editorKeys: [
      ['Mod+Enter', 'Run the statement'],
      ['Mod+.', 'Cancel it'],
      ['Control+Space', 'Complete'],
      ['Escape', 'Leave the editor'],
    ] as Pairs,
    onCanvas: '(on the graph)',
    withoutWebGL: 'This browser offers no WebGL, so the processor draws the graph. Everything works.',
    drawnBy: 'The graph is drawn by',
    drawings: {
      auto: { webgl: 'what suits this machine: its graphics card', canvas: 'what suits this machine: its processor' },
      webgl: 'the graphics card',
      canvas: 'the processor',
    },
    or: 'or',
  },
  fr: {
    palette: 'Toutes les commandes',
    palettePlaceholder: 'Que voulez-vous faire ?',
    paletteNone: 'Aucune commande de ce nom ne peut s’exécuter maintenant, et aucune relation ne s’appelle ainsi.',
    help: 'Touches et gestes',
    gestures: 'Sur le graphe',
    gestureList: [
      ['Clic', 'sur une entité ou une relation : l’inspecteur en parle'],
      ['Laisser le pointeur', 'sur une entité ou une relation : elle passe devant, une fiche dit ce que c’est'],
      ['Maj et clic', 'ajouter à la sélection'],
      ['Double clic', 'sur une entité : faire venir ses voisines'],
      ['Glisser', 'une entité : la déplacer, avec toute la sélection, et l’épingler là ; le fond : déplacer la vue'],
      [
        'Maj et glisser',
        'le fond : sélectionner ce qu’un rectangle contient ; une entité : l’aligner sur les lignes et colonnes des autres',
      ],
      ['Alt et glisser', 'le fond : sélectionner ce qu’un contour contient'],
      ['Molette ou pincement', 'zoomer'],
      ['Clic droit ou appui long', 'ce qu’on peut faire ici'],
      ['Déposer des fichiers', 'n’importe où sur la page : les importer'],
    ],
    editorKeys: [
      ['Mod+Enter', 'Exécuter la requête'],
      ['Mod+.', 'L’annuler'],
      ['Control+Space', 'Compléter'],
      ['Escape', 'Quitter l’éditeur'],
    ],
    onCanvas: '(sur le graphe)',
    withoutWebGL: 'Ce navigateur n’offre pas WebGL : le processeur dessine le graphe. Tout fonctionne.',
    drawnBy: 'Le graphe est dessiné par',
    drawings: {
      auto: {
        webgl: 'ce qui convient à cette machine : sa carte graphique',
        canvas: 'ce qui convient à cette machine : son processeur',
      },
      webgl: 'la carte graphique',
      canvas: 'le processeur',
    },
    or: 'ou',
  },
});
