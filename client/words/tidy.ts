/** Words for putting a selection in order. */
import type { Tidying } from '../../kernel/layouts/tidy.js';
import { bilingual } from './bilingual.js';

type Named = Readonly<Record<Tidying, string>>;

export const tidyWords = bilingual({
  en: {
    title: 'Put in order',
    pinned: 'What is put in order is pinned there; undo takes it back.',
    of: {
      left: 'Align left',
      centre: 'Align centres, one below the other',
      right: 'Align right',
      top: 'Align at the top',
      middle: 'Align centres, side by side',
      bottom: 'Align at the bottom',
      across: 'Space evenly across',
      down: 'Space evenly down',
      spread: 'Spread',
      compact: 'Compact',
    } satisfies Named as Named,
  },
  fr: {
    title: 'Mettre en ordre',
    pinned: 'Ce qui est mis en ordre y est épinglé ; l’annulation le reprend.',
    of: {
      left: 'Aligner à gauche',
      centre: 'Aligner les centres, l’un sous l’autre',
      right: 'Aligner à droite',
      top: 'Aligner en haut',
      middle: 'Aligner les centres, côte à côte',
      bottom: 'Aligner en bas',
      across: 'Répartir en largeur',
      down: 'Répartir en hauteur',
      spread: 'Écarter',
      compact: 'Resserrer',
    },
  },
});
