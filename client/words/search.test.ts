import { expect, it } from 'vitest';
import { searchWords } from './search.js';

const { en, fr } = searchWords;

it('what was not counted to the end is said to be more', () => {
  expect(en.moreThan(10, 1_000, true)).toBe('The first 10 of more than 1,000; type more to narrow.');
  expect(en.moreThan(10, 1_000, false)).toBe('The first 10 of 1,000; type more to narrow.');
  expect(en.found(1_000, true, 1)).toBe('more than 1,000 entities found, 1 relation found');
  expect(fr.moreThan(10, 1_000, true)).toMatch(
    /^Ici\s: les 10 premières sur plus de 1\s000\s; précisez pour réduire\.$/,
  );
  expect(fr.found(1_000, true, 0)).toMatch(/^plus de 1\s000\sentités trouvées$/);
});
