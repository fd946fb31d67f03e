/** Where a fact stands according to its claims, each fact in one place: what legends show and filters ask for. */
import type { ClaimStatus } from './model.js';

/** The statuses of claims, and `contested` for facts that some uphold or expect and others deny. */
export const FACT_STANDINGS = ['asserted', 'alleged', 'expected', 'hypothetical', 'contested', 'denied'] as const;
export type FactStanding = (typeof FACT_STANDINGS)[number];

/** Where facts stand that somebody asserts or alleges: what is shown unless a filter says otherwise. */
export const TYPED_STANDINGS = ['asserted', 'alleged', 'contested'] as const satisfies readonly FactStanding[];

/** Where facts in doubt stand, the most disputed first. */
export const DOUBTFUL_STANDINGS = ['contested', 'denied', 'alleged'] as const satisfies readonly FactStanding[];
export type DoubtfulStanding = (typeof DOUBTFUL_STANDINGS)[number];

/** The fact's status, unless a claim denies what others uphold. */
export const standingOf = (fact: { status: ClaimStatus; contested: boolean }): FactStanding =>
  fact.contested && fact.status !== 'denied' ? 'contested' : fact.status;
