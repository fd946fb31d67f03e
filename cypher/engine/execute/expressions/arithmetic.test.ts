import { expect, test } from 'vitest';
import { openGraph } from '../../testing/openGraph.js';

const { rows, fault } = openGraph();

test.each([
  'WITH 1.5 AS x RETURN x / 0',
  'WITH 0 AS x RETURN 1.5 / x',
  'WITH 1.5 AS x, 0 AS y RETURN (x / y) % y',
  'WITH null AS x RETURN x / 0',
  'RETURN toFloat(1) / 0',
  "RETURN duration('P1D') / 0",
])('an integer zero divides nothing: %s', (statement) => {
  expect(fault(statement)).toBe('failed: / by zero');
});

test.each([
  ['RETURN 1.5 / 0, -1.5 / (1 - 1), 2 * 1.5 / 0 / 2', [Infinity, -Infinity, Infinity]],
  ['WITH 1.5 AS x, 0.0 AS y RETURN x / y, x % 0, -x / y', [Infinity, NaN, -Infinity]],
])('numbers that are written out may be divided by it, as floats by a float: %s', (statement, expected) => {
  expect(rows(statement)).toEqual([expected]);
});
