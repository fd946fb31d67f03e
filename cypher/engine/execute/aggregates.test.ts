import { expect, test } from 'vitest';
import { openGraph } from '../testing/openGraph.js';

const { rows, work } = openGraph();

test('a percentile counts what its order takes, so that others have their turn meanwhile', () => {
  const steps = (aggregate: string): number => work(`UNWIND range(1, 1000) AS i RETURN ${aggregate}`);
  expect(rows('UNWIND [3, 1, 2] AS i RETURN percentileDisc(i, 0.5) AS x')).toEqual([[2]]);
  expect(steps('percentileCont(i % 7, 0.5)')).toBeGreaterThan(steps('avg(i % 7)') + 1000);
});

test('avg of equal values keeps every digit', () => {
  expect(rows('UNWIND range(1, 20) AS i RETURN avg(1e3 + 9007199254740993)')).toEqual([[9007199254741992]]);
});

/** As Neo4j 5.26 answers. */
test.each<[string, number]>([
  ['0.1, 0.2, 0.3, 0.4', 0.25],
  ['1, 2.5', 1.75],
  ['9223372036854775807, 9223372036854775807', 2 ** 63],
  ['1e308, 1e308, 1e308', 1e308],
  ['1e308, -1e308, 5', -Infinity],
  ['1.0 / 0, 1, 2', Infinity],
  ['1, -1.0 / 0, 2', -Infinity],
  ['1.0 / 0, 1.0 / 0', Infinity],
  ['1.0 / 0, -1.0 / 0', NaN],
])('avg of %s is %s', (values, mean) => {
  expect(rows(`UNWIND [${values}] AS x RETURN avg(x)`)).toEqual([[mean]]);
});
