/** Words for how far an import is. */
import type { ImportProgress } from '../../../contract/index.js';
import { bilingual } from '../bilingual.js';
import { bytes, count } from '../numbers.js';

type Phases = Record<ImportProgress['phase'], string>;

export const importProgressWords = bilingual({
  en: {
    phases: {
      receiving: 'Sending the files',
      reading: 'Reading',
      comparing: 'Comparing with what is there',
      writing: 'Writing',
      finishing: 'Finishing',
    } as Phases,
    beginning: 'Beginning',
    cancel: 'Cancel',
    checking: 'Checking the files',
    importingInto: (name: string) => `Importing into ${name}`,
    doneOf: (done: string, total: string) => `${done} of ${total}`,
    rows: (n: number) => count(n, 'en', 'row', 'rows'),
    bytes: (n: number) => bytes(n, 'en'),
  },
  fr: {
    phases: {
      receiving: 'Envoi des fichiers',
      reading: 'Lecture',
      comparing: 'Comparaison avec ce qui est en base',
      writing: 'Écriture',
      finishing: 'Achèvement',
    },
    beginning: 'Début',
    cancel: 'Annuler',
    checking: 'Vérification des fichiers',
    importingInto: (name) => `Import dans ${name}`,
    doneOf: (done, total) => `${done} sur ${total}`,
    rows: (n) => count(n, 'fr', 'ligne', 'lignes'),
    bytes: (n) => bytes(n, 'fr'),
  },
});
