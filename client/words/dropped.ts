/** What is said while files are dragged over the page, and of those that were dropped. */
import { bilingual } from './bilingual.js';
import { count } from './numbers.js';

export const droppedWords = bilingual({
  en: {
    dropTitle: 'Drop to import',
    dropHelp:
      'Tables (CSV, Excel), graphs (GEXF, GraphML, JSON, GML, FollowTheMoney…), folders, archives, or articles as text. Nothing is written before you have seen what would come of it.',
    emptyFolder: 'There is no file in the folder.',
    unread: (names: string, others: number) =>
      `Cannot be read, and left out: ${names}${others === 0 ? '' : ` and ${count(others, 'en', 'other', 'others')}`}.`,
    unreadHelp: 'See whether you may open it, or copy it elsewhere, and drop it again.',
  },
  fr: {
    dropTitle: 'Déposez pour importer',
    dropHelp:
      'Tableaux (CSV, Excel), graphes (GEXF, GraphML, JSON, GML, FollowTheMoney…), dossiers, archives, ou des articles en texte. Rien n’est écrit avant que vous ayez vu ce que cela donnerait.',
    emptyFolder: 'Il n’y a aucun fichier dans ce dossier.',
    unread: (names, others) =>
      `Illisible, laissé de côté : ${names}${others === 0 ? '' : ` et ${count(others, 'fr', 'autre', 'autres')}`}.`,
    unreadHelp: 'Vérifiez que vous pouvez l’ouvrir, ou copiez-le ailleurs, et déposez-le de nouveau.',
  },
});
