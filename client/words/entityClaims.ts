/** Words of what an entity says, in its inspector. */
import { bilingual } from './bilingual.js';
import { firstOnes, number, theOthers } from './numbers.js';

export const entityClaimsWords = bilingual({
  en: {
    made: 'Own words',
    reported: 'Words of others it passes on',
    none: 'No words of this person are in the data.',
    cut: (shown: number) => `Listed: the first ${number(shown, 'en')}, strongest first.`,
    more: (n: number) => `Show ${theOthers(n, 'en')}`,
    through: (name: string) => `through ${name}`,
    saidBy: (name: string) => `according to ${name}`,
  },
  fr: {
    made: 'Propres paroles',
    reported: 'Paroles d’autrui transmises',
    none: 'Les données n’ont aucune parole de cette personne.',
    cut: (shown) => `Ici : ${firstOnes(shown, 'f')}, de la plus forte à la plus faible.`,
    more: (n) => `Montrer ${theOthers(n, 'fr')}`,
    through: (name) => `par ${name}`,
    saidBy: (name) => `selon ${name}`,
  },
});
