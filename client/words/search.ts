/** Words of the search box. */
import { bilingual } from './bilingual.js';
import { count, countFacts, firstOnes, number } from './numbers.js';

export const searchWords = bilingual({
  en: {
    label: 'Search entities and relations',
    placeholder: 'Search people, places, relations…',
    clear: 'Clear the search',
    results: 'Found',
    /** `isMore`: there are more entities than that. */
    found: (entities: number, isMore: boolean, relations: number) =>
      [
        ...(entities > 0 || relations === 0
          ? [`${isMore ? 'more than ' : ''}${count(entities, 'en', 'entity found', 'entities found')}`]
          : []),
        ...(relations > 0 ? [count(relations, 'en', 'relation found', 'relations found')] : []),
      ].join(', '),
    moreThan: (shown: number, total: number, isMore: boolean) =>
      `The first ${number(shown, 'en')} of ${isMore ? 'more than ' : ''}${number(total, 'en')}; type more to narrow.`,
    none: (q: string) => `Nothing is called “${q}”.`,
    noneHelp:
      'Try a shorter piece of the name or of the words on a line. Accents and capitals do not matter, and names are known in English and in French.',
    failed: 'The search got no answer.',
    also: 'also',
    degree: (n: number) => countFacts(n, 'en'),
    showOnlyThese: (words: string) => `Relation “${words}” · show only these`,
    showOnly: (name: string, facts: number) => `Show only: ${name} (${countFacts(facts, 'en')})`,
  },
  fr: {
    label: 'Chercher une entité ou une relation',
    placeholder: 'Chercher une personne, un lieu, une relation…',
    clear: 'Effacer la recherche',
    results: 'Trouvé',
    found: (entities, isMore, relations) =>
      [
        ...(entities > 0 || relations === 0
          ? [`${isMore ? 'plus de ' : ''}${count(entities, 'fr', 'entité trouvée', 'entités trouvées')}`]
          : []),
        ...(relations > 0 ? [count(relations, 'fr', 'relation trouvée', 'relations trouvées')] : []),
      ].join(', '),
    moreThan: (shown, total, isMore) =>
      `Ici : ${firstOnes(shown, 'f')} sur ${isMore ? 'plus de ' : ''}${number(total, 'fr')} ; précisez pour réduire.`,
    none: (q) => `Rien ne s’appelle « ${q} ».`,
    noneHelp:
      'Essayez un morceau plus court du nom ou des mots d’un trait. Accents et majuscules ne comptent pas, et les noms sont connus en français et en anglais.',
    failed: 'La recherche est restée sans réponse.',
    also: 'aussi',
    degree: (n) => countFacts(n, 'fr'),
    showOnlyThese: (words) => `Relation « ${words} » · n’afficher que ces faits`,
    showOnly: (name, facts) => `N’afficher que : ${name} (${countFacts(facts, 'fr')})`,
  },
});
