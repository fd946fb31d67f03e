/** Words of the card about what is looked at. */
import { bilingual } from './bilingual.js';
import { count } from './numbers.js';

export const lookWords = bilingual({
  en: {
    isNew: 'new here',
    community: (n: number) => `Community of ${count(n, 'en', 'entity', 'entities')}`,
    facts: (n: number) => count(n, 'en', 'fact', 'facts'),
    claims: (n: number) => count(n, 'en', 'claim', 'claims'),
    articles: (n: number) => count(n, 'en', 'article', 'articles'),
  },
  fr: {
    isNew: 'nouveau ici',
    community: (n) => `Communauté de ${count(n, 'fr', 'entité', 'entités')}`,
    facts: (n) => count(n, 'fr', 'fait', 'faits'),
    claims: (n) => count(n, 'fr', 'déclaration', 'déclarations'),
    articles: (n) => count(n, 'fr', 'article', 'articles'),
  },
});
