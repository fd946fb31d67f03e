import { expect, test } from 'vitest';
import { openGraph } from '../../testing/openGraph.js';

const { rows, work, held } = openGraph();
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

test('what is kept to be sorted is counted, however many are wanted', () => {
  const sorted = (limit: string) => held(`UNWIND range(1, 9000) AS k WITH k ORDER BY -k ${limit} RETURN count(k)`);
  expect(sorted('LIMIT 1000000')).toBeGreaterThanOrEqual(9_000);
  expect(sorted('LIMIT 1000000')).toBe(sorted(''));
  expect(sorted('LIMIT 3')).toBeLessThan(sorted('') / 4);
});
