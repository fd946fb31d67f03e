/** Words of the inspector for one article. */
import { bilingual } from './bilingual.js';
import { count, number } from './numbers.js';

export const articleWords = bilingual({
  en: {
    passagesOf: (n: number) => count(n, 'en', 'passage', 'passages'),
    undated: 'undated',
    ownWords: 'What the passages say, in our words.',
    mentions: 'Mentions',
    emptyPassage: 'Nothing was drawn from this passage.',
    saidBy: (name: string) => `according to ${name}`,
    showArticle: 'Show only this article’s facts',
    allArticles: 'Show the facts of all articles',
    summary: (claims: string, entities: string, passages: string) => `${claims} on ${entities}, in ${passages}`,
    goTo: (n: number) => `Passage ${number(n, 'en')}`,
  },
  fr: {
    passagesOf: (n) => count(n, 'fr', 'passage', 'passages'),
    undated: 'sans date',
    ownWords: 'Ce que disent les passages, dans nos mots.',
    mentions: 'Cite',
    emptyPassage: 'Rien n’a été tiré de ce passage.',
    saidBy: (name) => `selon ${name}`,
    showArticle: 'Ne montrer que les faits de cet article',
    allArticles: 'Montrer les faits de tous les articles',
    summary: (claims, entities, passages) => `${claims} sur ${entities}, en ${passages}`,
    goTo: (n) => `Passage ${number(n, 'fr')}`,
  },
});
