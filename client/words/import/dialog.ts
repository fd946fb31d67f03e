/** Words of the frame of the import dialog: its title, its steps, and how it ended when it did not land. */
import { bilingual } from '../bilingual.js';
import { count } from '../numbers.js';

export const importDialogWords = bilingual({
  en: {
    title: 'Import data',
    steps: ['Files', 'Check', 'Done'] as readonly string[],
    stepOf: (n: number, of: number, name: string) => `Step ${n} of ${of}: ${name}`,
    cancelled: {
      preview: 'Cancelled. Nothing was written.',
      commit: 'Cancelled. Nothing was written: the graph is as it was.',
    },
    failed: 'Nothing was written: the graph is as it was.',
    unread: (names: string, others: number) =>
      `Cannot be read: ${names}${others === 0 ? '' : ` and ${count(others, 'en', 'other', 'others')}`}.`,
    unreadHelp:
      'Changed, moved or deleted since you chose it, or not yours to open. Choose it again, or take it off the list. Nothing was written.',
  },
  fr: {
    title: 'Importer des données',
    steps: ['Fichiers', 'Vérification', 'Résultat'],
    stepOf: (n, of, name) => `Étape ${n} sur ${of} : ${name}`,
    cancelled: {
      preview: 'Annulé. Rien n’a été écrit.',
      commit: 'Annulé. Rien n’a été écrit : le graphe est tel qu’il était.',
    },
    failed: 'Rien n’a été écrit : le graphe est tel qu’il était.',
    unread: (names, others) =>
      `Illisible : ${names}${others === 0 ? '' : ` et ${count(others, 'fr', 'autre', 'autres')}`}.`,
    unreadHelp:
      'Modifié, déplacé ou supprimé depuis que vous l’avez choisi, ou vous n’avez pas le droit de l’ouvrir. Choisissez-le de nouveau ou retirez-le de la liste. Rien n’a été écrit.',
  },
});
