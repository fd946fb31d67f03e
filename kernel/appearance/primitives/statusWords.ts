/** The statuses of claims and facts as words, in both languages. */
import type { Bilingual, ClaimStatus } from '../../../contract/index.js';

/** How a status is named in a legend; `contested` stands for facts that somebody denies. */
export const STATUS_WORDS: Readonly<Record<ClaimStatus | 'contested', Bilingual>> = {
  asserted: { en: 'asserted', fr: 'affirmé' },
  alleged: { en: 'alleged', fr: 'allégué' },
  expected: { en: 'expected', fr: 'attendu' },
  hypothetical: { en: 'hypothetical', fr: 'hypothétique' },
  denied: { en: 'denied', fr: 'démenti' },
  contested: { en: 'contested', fr: 'contesté' },
};
