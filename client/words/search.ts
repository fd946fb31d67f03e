/** Words of the search box. */
import { bilingual } from './bilingual.js';
import { count, firstOnes, number } from './numbers.js';

export const searchWords = bilingual({
  en: {
    label: 'Search entities',
    placeholder: 'Search people, places, agreements…',
    clear: 'Clear the search',
    results: 'Entities found',
    found: (n: number) => count(n, 'en', 'entity found', 'entities found'),
    moreThan: (shown: number, total: number) =>
      `The first ${number(shown, 'en')} of ${number(total, 'en')}; type more to narrow.`,
    none: (q: string) => `Nothing is called “${q}”.`,
    noneHelp:
      'Try a shorter piece of the name. Accents and capitals do not matter, and names are known in English and in French.',
    failed: 'The search got no answer.',
    also: 'also',
    degree: (n: number) => count(n, 'en', 'fact', 'facts'),
  },
  fr: {
    label: 'Chercher une entité',
    placeholder: 'Chercher une personne, un lieu, un accord…',
    clear: 'Effacer la recherche',
    results: 'Entités trouvées',
    found: (n) => count(n, 'fr', 'entité trouvée', 'entités trouvées'),
    moreThan: (shown, total) => `Ici : ${firstOnes(shown, 'f')} sur ${number(total, 'fr')} ; précisez pour réduire.`,
    none: (q) => `Rien ne s’appelle « ${q} ».`,
    noneHelp:
      'Essayez un morceau plus court du nom. Accents et majuscules ne comptent pas, et les noms sont connus en français et en anglais.',
    failed: 'La recherche est restée sans réponse.',
    also: 'aussi',
    degree: (n) => count(n, 'fr', 'fait', 'faits'),
  },
});
