import { expect, it } from 'vitest';
import type { SaidClaim } from '../../../contract/index.js';
import { saidGroups } from './saidFacts.js';

const someone = { id: 'anna', name: 'Anna', nameFr: 'Anna', kind: 'Person' } as const;
const claim = (id: string, fact: string, status: SaidClaim['status']): SaidClaim => ({
  id,
  fact,
  subject: someone,
  type: 'MET',
  object: someone,
  status,
  date: null,
  precision: null,
  claimant: someone,
  reporter: null,
});

it('a thing said twice stands once, under each status in which it is said', () => {
  const groups = saidGroups({
    counts: [
      { status: 'asserted', count: 3 },
      { status: 'denied', count: 1 },
    ],
    total: 4,
    claims: [
      claim('1', 'f', 'asserted'),
      claim('2', 'g', 'asserted'),
      claim('3', 'f', 'asserted'),
      claim('4', 'f', 'denied'),
    ],
    truncated: false,
  });
  expect(
    groups.map(({ status, count, facts }) => [status, count, facts.map((f) => [f.fact, f.claims.length])]),
  ).toEqual([
    [
      'asserted',
      3,
      [
        ['f', 2],
        ['g', 1],
      ],
    ],
    ['denied', 1, [['f', 1]]],
  ]);
});
