/** Words of the card about what is looked at. */
import { bilingual } from './bilingual.js';
import { count, countEntities, countFacts } from './numbers.js';

export const lookWords = bilingual({
  en: {
    isNew: 'new here',
    community: (n: number) => `Community of ${countEntities(n, 'en')}`,
    facts: (n: number) => countFacts(n, 'en'),
    claims: (n: number) => count(n, 'en', 'claim', 'claims'),
    articles: (n: number) => count(n, 'en', 'article', 'articles'),
  },
  fr: {
    isNew: 'nouveau ici',
    community: (n) => `Communauté de ${countEntities(n, 'fr')}`,
    facts: (n) => countFacts(n, 'fr'),
    claims: (n) => count(n, 'fr', 'déclaration', 'déclarations'),
    articles: (n) => count(n, 'fr', 'article', 'articles'),
  },
});
