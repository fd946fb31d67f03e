import { expect, it } from 'vitest';
import { isolated, isRightToLeft } from './direction.js';
import { textWidth } from './measure.js';

it('knows the direction of a text by its first letter', () => {
  expect(isRightToLeft('– 12 שלום')).toBe(true);
  expect(isRightToLeft('مرحبا Reuters')).toBe(true);
  expect(isRightToLeft('Reuters مرحبا')).toBe(false);
  expect(isRightToLeft('12 – 13')).toBe(false);
});

it('isolates what holds right-to-left letters, and nothing else', () => {
  expect(isolated('Putin')).toBe('Putin');
  expect(isolated('שלום – 12')).toBe('\u2067שלום – 12\u2069');
  expect(isolated('Reuters מ')).toBe('\u2066Reuters מ\u2069');
  expect(isolated('– 12', 'שלום')).toBe('\u2067– 12\u2069');
  expect(textWidth(isolated('שלום'), 13)).toBe(textWidth('שלום', 13));
});
