import { expect, it } from 'vitest';
import { extentWords } from './extent.js';

const { en, fr } = extentWords;

it('facts beside the count are called what they are, each status once', () => {
  expect(en.claimOnly(2, ['denied'])).toBe('and 2 denied');
  expect(en.claimOnly(3, ['expected', 'hypothetical', 'denied'])).toBe('and 3 expected, hypothetical or denied');
  expect(fr.claimOnly(1, ['non fait'])).toBe('et 1 non fait');
  expect(fr.claimOnly(2, ['attendu', 'démenti'])).toBe('et 2 attendus ou démentis');
});

it('of what communities leave out, only what there is is counted', () => {
  const all = { entities: 80, facts: 197 };
  expect(en.outsideCommunities({ entities: 79, facts: 197 }, all)).toMatch(/: 1 entity\.$/);
  expect(en.outsideCommunities({ entities: 70, facts: 190 }, all)).toMatch(/: 10 entities and 7 facts\.$/);
  expect(fr.outsideCommunities({ entities: 80, facts: 196 }, all)).toMatch(/\s: 1\s?fait\.$/);
});
