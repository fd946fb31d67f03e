import { expect, it } from 'vitest';
import { factsFromClaims, type ClaimColumns } from './claimFacts.js';

/** A claim of one fact, denied by `claimant`. */
const denial = (claim: string, claimant: string | null, status = 'denied') =>
  ({
    claim,
    fact: 'f',
    type: 'ADMITTED',
    status,
    claimant,
    subject: 'north',
    subjectName: 'North',
    object: 'deliveries',
    objectName: 'Deliveries',
  }) as Partial<ClaimColumns> as ClaimColumns;
const negated = (...claims: ClaimColumns[]) => factsFromClaims(claims, [])[0]?.edge.attributes.negated;

it('a fact that only articles say is not so is a negation, one that somebody denies is a denial', () => {
  expect(negated(denial('c1', null), denial('c2', null))).toBe(true);
  expect(negated(denial('c1', null), denial('c2', 'north'))).toBeUndefined();
  expect(negated(denial('c1', null), denial('c2', null, 'hypothetical'))).toBeUndefined();
});
