/** Words for entities of an import that may be there already, and for what is judged of two entities. */
import { bilingual } from '../bilingual.js';
import { count, firstOnes, number } from '../numbers.js';

export const matchWords = bilingual({
  en: {
    title: (n: number) => count(n, 'en', 'entity may be there already', 'entities may be there already'),
    help: 'Tick what is the same: the two become one, and keep the facts, properties and names of both. It can be undone. Answers are remembered and not asked again.',
    rule: 'With entities of other data sets',
    rules: { none: 'merge only what is ticked', id: 'merge the same id', name: 'merge the same name and kind' },
    all: 'All are the same',
    listed: (shown: number, of: number) => `The first ${number(shown, 'en')} of ${number(of, 'en')}.`,
    inFile: 'in the file',
    by: {
      name: (shared: string) => `same name: “${shared}”`,
      alias: (shared: string) => `also called “${shared}”`,
      id: (shared: string) => `same id: ${shared}`,
      answer: () => 'judged before',
    },
    answers: { same: 'Same', different: 'Different', later: 'Later' },
    say: {
      same: (a: string, b: string) => `${a} is the same as ${b}`,
      different: (a: string, b: string) => `${a} is not the same as ${b}`,
      later: (a: string, b: string) => `Decide later whether ${a} is the same as ${b}`,
    },
    before: 'answered before',
  },
  fr: {
    title: (n) => count(n, 'fr', 'entité est peut-être déjà là', 'entités sont peut-être déjà là'),
    help: 'Cochez ce qui est identique : les deux ne font plus qu’un et gardent les faits, propriétés et noms de chacun. Cela peut être défait. Les réponses sont retenues, et la question n’est plus posée.',
    rule: 'Avec les entités d’autres jeux de données',
    rules: {
      none: 'fusionner seulement ce qui est coché',
      id: 'fusionner à identifiant égal',
      name: 'fusionner à nom et sorte égaux',
    },
    all: 'Toutes sont identiques',
    listed: (shown, of) => `Ici : ${firstOnes(shown, 'f')} sur ${number(of, 'fr')}.`,
    inFile: 'dans le fichier',
    by: {
      name: (shared) => `même nom : « ${shared} »`,
      alias: (shared) => `aussi appelé « ${shared} »`,
      id: (shared) => `même identifiant : ${shared}`,
      answer: () => 'jugé auparavant',
    },
    answers: { same: 'Identiques', different: 'Différents', later: 'Plus tard' },
    say: {
      same: (a, b) => `${a} et ${b} sont identiques`,
      different: (a, b) => `${a} et ${b} sont différents`,
      later: (a, b) => `Décider plus tard si ${a} et ${b} sont identiques`,
    },
    before: 'déjà répondu',
  },
});
