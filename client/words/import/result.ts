/** Words of the last step of an import: what came of it, and how it is taken back. */
import { bilingual } from '../bilingual.js';

export const importResultWords = bilingual({
  en: {
    landed: (name: string) => `Imported into ${name}`,
    unchanged: 'Everything was there already; nothing was changed.',
    undone: 'This import was taken back: the graph is as it was before it.',
    took: (time: string) => `It took ${time}.`,
    show: 'Show this data set',
    undo: 'Undo this import',
    again: 'Import more',
    close: 'Close',
    undoAsk: (entities: string, facts: string) =>
      `Take this import back? What it added goes (${entities}, ${facts}), what it changed is as it was before.`,
    undoYes: 'Take it back',
    undoing: 'Taking it back…',
    keep: 'Keep it',
  },
  fr: {
    landed: (name) => `Importé dans ${name}`,
    unchanged: 'Tout était déjà là ; rien n’a été changé.',
    undone: 'Cet import a été défait : le graphe est tel qu’il était avant lui.',
    took: (time) => `Durée : ${time}.`,
    show: 'Montrer ce jeu de données',
    undo: 'Défaire cet import',
    again: 'Importer encore',
    close: 'Fermer',
    undoAsk: (entities, facts) =>
      `Défaire cet import ? Ce qu’il a ajouté s’en va (${entities}, ${facts}), ce qu’il a changé redevient comme avant.`,
    undoYes: 'Défaire',
    undoing: 'En train de défaire…',
    keep: 'Le garder',
  },
});
