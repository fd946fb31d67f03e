/** Words of the frame of the import dialog: its title, its steps, and how it ended when it did not land. */
import { bilingual } from '../bilingual.js';

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
  },
});
