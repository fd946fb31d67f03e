import { expect, it } from 'vitest';
import { fileStem } from './saveFile.js';

it('makes a file name of a title', () => {
  expect(fileStem('Putin — Kim, juin 2024')).toBe('putin-kim-juin-2024');
  expect(fileStem('Été à Pyongyang!')).toBe('ete-a-pyongyang');
  expect(fileStem('…')).toBe('entente');
  expect(fileStem('x'.repeat(99))).toHaveLength(60);
});
