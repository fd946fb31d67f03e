import { expect, it } from 'vitest';
import { findPassages } from './findPassages.js';
import { harbourDataset } from './testing/harbourTexts.js';

it('a file of nothing but beginnings is given up, and others have their turn meanwhile', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  const { whole } = await findPassages('a. '.repeat(100_000), harbourDataset().passages);
  clearInterval(timer);
  expect(whole).toBe(false);
  expect(turns).toBeGreaterThan(5);
});
