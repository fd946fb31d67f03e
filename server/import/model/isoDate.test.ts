import { expect, test } from 'vitest';
import type { DateFormat } from '../../../contract/index.js';
import { isoDate, looksLikeDate } from './isoDate.js';

test.each<[string, DateFormat, string]>([
  ['19/06/2024', 'dmy', '2024-06-19'],
  ['9.6.2024', 'dmy', '2024-06-09'],
  ['9. 6. 2024', 'dmy', '2024-06-09'],
  ['06/19/2024', 'mdy', '2024-06-19'],
  ['2024/6/19', 'ymd', '2024-06-19'],
  ['06/2024', 'dmy', '2024-06'],
  ['2024/06', 'ymd', '2024-06'],
  ['19/06/2024 8:30', 'dmy', '2024-06-19T08:30'],
  ['19/06/2024, 18:30:15Z', 'dmy', '2024-06-19T18:30:15Z'],
  // No order, or another one: whoever reads it says so.
  ['19/06/24', 'dmy', '19/06/24'],
  ['2024-06-19', 'dmy', '2024-06-19'],
  ['19/06-2024', 'dmy', '19/06-2024'],
  ['June', 'dmy', 'June'],
])('%s in the order %s is %s', (text, format, iso) => {
  expect(isoDate(text, format)).toBe(iso);
});

test('what may be a date of such an order', () => {
  expect(['19/06/2024', '9.6.24', '2024/6/19', '06/2024', '19/06/2024 8:30'].every(looksLikeDate)).toBe(true);
  expect(['June', '2024', '1.5', '12/24', 'a 1/2/3'].some(looksLikeDate)).toBe(false);
});
