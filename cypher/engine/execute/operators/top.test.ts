import { expect, test } from 'vitest';
import { openGraph } from '../../testing/openGraph.js';

const { rows, work } = openGraph();
const KEYS = Array.from({ length: 5_000 }, (_, i) => (i * 7_919) % 5_003);

test('the first of many rows are those that sorting all of them gives', () => {
  const sorted = KEYS.toSorted((a, b) => (a % 50) - (b % 50) || b - a);
  const asked = 'UNWIND $keys AS k WITH k ORDER BY k % 50, k DESC';
  for (const limit of [0, 1, 30, 700, 4_999])
    expect(rows(`${asked} LIMIT ${limit} RETURN k`, { keys: KEYS }).flat()).toEqual(sorted.slice(0, limit));
});

test('rows that cannot be among the first are compared once', () => {
  const keys = Array.from({ length: 20_000 }, (_, i) => (i * 7_919) % 20_011);
  expect(work('UNWIND $keys AS k WITH k ORDER BY k LIMIT 20 RETURN k', { keys })).toBeLessThan(5 * keys.length);
});
