/** The statuses of claims and facts as words, in both languages. */
import type { Bilingual, Claim, ClaimStatus, EdgeAttributes } from '../../../contract/index.js';
import { standingOf } from '../../../contract/standing.js';

/** How a status is named in a legend; `contested` stands for facts that somebody denies. */
export const STATUS_WORDS: Readonly<Record<ClaimStatus | 'contested', Bilingual>> = {
  asserted: { en: 'asserted', fr: 'affirmé' },
  alleged: { en: 'alleged', fr: 'allégué' },
  expected: { en: 'expected', fr: 'attendu' },
  hypothetical: { en: 'hypothetical', fr: 'hypothétique' },
  denied: { en: 'denied', fr: 'démenti' },
  contested: { en: 'contested', fr: 'contesté' },
};
/** Of what an article itself says is not so: nobody denies anything there, and its sentence is negative already. */
export const NOT_DONE: Bilingual = { en: 'not done', fr: 'non fait' };

/** Where a fact stands. */
export const standingWord = (fact: Pick<EdgeAttributes, 'status' | 'contested' | 'negated'>): Bilingual =>
  fact.negated === true ? NOT_DONE : STATUS_WORDS[standingOf(fact)];

/** The status of a claim; `claimant` null: the article's own. */
export const claimWord = ({ status, claimant }: Pick<Claim, 'status' | 'claimant'>): Bilingual =>
  status === 'denied' && claimant === null ? NOT_DONE : STATUS_WORDS[status];
