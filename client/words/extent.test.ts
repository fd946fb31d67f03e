import { expect, it } from 'vitest';
import { extentWords } from './extent.js';

const { en, fr } = extentWords;

it('facts beside the count are called what they are, each status once', () => {
  expect(en.claimOnly(2, ['denied'])).toBe('and 2 denied');
  expect(en.claimOnly(3, ['expected', 'hypothetical', 'denied'])).toBe('and 3 expected, hypothetical or denied');
  expect(fr.claimOnly(1, ['non fait'])).toBe('et 1 non fait');
  expect(fr.claimOnly(2, ['attendu', 'démenti'])).toBe('et 2 attendus ou démentis');
});
