/** Words of what an entity says, in its inspector. */
import { bilingual } from './bilingual.js';
import { number } from './numbers.js';

export const entityClaimsWords = bilingual({
  en: {
    made: 'Own words',
    reported: 'Words of others it passes on',
    none: 'No words of this person are in the data.',
    cut: (shown: number) => `The first ${number(shown, 'en')} are listed, strongest first.`,
    more: (n: number) => `Show the other ${number(n, 'en')}`,
    through: (name: string) => `through ${name}`,
    saidBy: (name: string) => `according to ${name}`,
  },
  fr: {
    made: 'Propres paroles',
    reported: 'Paroles d’autrui transmises',
    none: 'Les données n’ont aucune parole de cette personne.',
    cut: (shown) => `Les ${number(shown, 'fr')} premières sont listées, les plus fortes d’abord.`,
    more: (n) => `Montrer les ${number(n, 'fr')} autres`,
    through: (name) => `par ${name}`,
    saidBy: (name) => `selon ${name}`,
  },
});
