/** Words of the inspector for a pair of entities. */
import { bilingual } from './bilingual.js';
import { countFacts, firstOnes, number } from './numbers.js';

export const pairWords = bilingual({
  en: {
    and: 'and',
    intro: (dated: boolean) =>
      `What links the two, ${dated ? 'by date, the undated last' : 'none of it dated'}, with who says so. A row opens the fact with its evidence.`,
    drawn: (drawn: number, all: number) =>
      `${number(drawn, 'en')} of the ${number(all, 'en')} ${drawn === 1 ? 'is' : 'are'} drawn. The filters leave the others out: what is only expected, possible or denied, or background.`,
    facts: (n: number) => countFacts(n, 'en'),
    ofStatus: (n: number, status: string) => `${number(n, 'en')}\u00a0${status}`,
    none: 'No fact is known between the two.',
    cut: (shown: number) => `Listed: only the first ${number(shown, 'en')}.`,
    notDrawn: 'not on the graph now',
    copy: 'Copy as text',
  },
  fr: {
    and: 'et',
    intro: (dated) =>
      `Ce qui lie les deux, ${dated ? 'par date, les faits non datés à la fin' : 'sans date connue'}, et qui le dit. Une ligne ouvre le fait et ses preuves.`,
    drawn: (drawn, all) =>
      `Sur ${number(all, 'fr')}, ${number(drawn, 'fr')} ${drawn < 2 ? 'est tracé' : 'sont tracés'}. Les filtres écartent les autres : ce qui est seulement attendu, possible ou démenti, ou l’arrière-plan.`,
    facts: (n) => countFacts(n, 'fr'),
    ofStatus: (n, status) => `${number(n, 'fr')}\u00a0${status}${n > 1 ? 's' : ''}`,
    none: 'Aucun fait n’est connu entre les deux.',
    cut: (shown) => `Ici : seulement ${firstOnes(shown, 'm')}.`,
    notDrawn: 'pas sur le graphe à présent',
    copy: 'Copier en texte',
  },
});
