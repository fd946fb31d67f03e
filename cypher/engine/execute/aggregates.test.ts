import { expect, test } from 'vitest';
import { openGraph } from '../testing/openGraph.js';

test('a percentile counts what its order takes, so that others have their turn meanwhile', () => {
  const graph = openGraph();
  const work = (aggregate: string): number => graph.work(`UNWIND range(1, 1000) AS i RETURN ${aggregate}`);
  expect(graph.rows('UNWIND [3, 1, 2] AS i RETURN percentileDisc(i, 0.5) AS x')).toEqual([[2]]);
  expect(work('percentileCont(i % 7, 0.5)')).toBeGreaterThan(work('avg(i % 7)') + 1000);
});
