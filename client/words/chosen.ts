/** The few words about what is chosen that the page needs at once; those of its views come with them. */
import { bilingual } from './bilingual.js';
import { count, number } from './numbers.js';

export const chosenWords = bilingual({
  en: {
    article: 'Article',
    fact: 'Fact',
    selected: (n: number) => `${number(n, 'en')} selected`,
    pin: 'Pin',
    unpin: 'Unpin',
  },
  fr: {
    article: 'Article',
    fact: 'Fait',
    selected: (n) => count(n, 'fr', 'sélectionné', 'sélectionnés'),
    pin: 'Épingler',
    unpin: 'Détacher',
  },
});
