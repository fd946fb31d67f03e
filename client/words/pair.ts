/** Words of the inspector for a pair of entities. */
import { bilingual } from './bilingual.js';
import { count, firstOnes, number } from './numbers.js';

export const pairWords = bilingual({
  en: {
    and: 'and',
    intro: 'What is told between the two, by date, with who says so. A row opens the fact with its evidence.',
    facts: (n: number) => count(n, 'en', 'fact', 'facts'),
    ofStatus: (n: number, status: string) => `${number(n, 'en')} ${status}`,
    none: 'No fact is known between the two.',
    cut: (shown: number) => `Listed: only the first ${number(shown, 'en')}.`,
    notDrawn: 'not on the graph now',
    copy: 'Copy as text',
  },
  fr: {
    and: 'et',
    intro: 'Ce qui est dit entre les deux, par date, et par qui. Une ligne ouvre le fait et ses preuves.',
    facts: (n) => count(n, 'fr', 'fait', 'faits'),
    ofStatus: (n, status) => `${number(n, 'fr')} ${status}${n > 1 ? 's' : ''}`,
    none: 'Aucun fait n’est connu entre les deux.',
    cut: (shown) => `Ici : seulement ${firstOnes(shown, 'm')}.`,
    notDrawn: 'pas sur le graphe à présent',
    copy: 'Copier en texte',
  },
});
