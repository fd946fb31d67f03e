import { expect, test } from 'vitest';
import { openGraph } from '../testing/openGraph.js';

/** Values of every sort, many of them twice, and some things without one. */
const THINGS = [
  'UNWIND range(1, 2000) AS i CREATE (:Thing {id: i, weight: i * 7919 % 97})',
  `UNWIND [0.5, -3, 97.0, 'heavy', true, 0.0 / 0.0, 0.0 / 0.0, [1, 2], date('2024-06-01')] AS weight
   CREATE (:Thing {id: 0, weight: weight})`,
  'UNWIND range(1, 10) AS i CREATE (:Thing {id: -i})',
];
const INDEX = 'CREATE INDEX FOR (t:Thing) ON (t.weight)';
const [indexed, bare] = [openGraph(INDEX, ...THINGS), openGraph(...THINGS)];
const WEIGHED = 'MATCH (t:Thing) WHERE t.weight IS NOT NULL AND t.id % 5 <> 1';

test.each([
  `${WEIGHED} RETURN t.id, t.weight ORDER BY t.weight DESC, t.id`,
  `${WEIGHED} RETURN t.id, t.weight AS weight ORDER BY weight, t.id DESC SKIP 3 LIMIT 30`,
  `${WEIGHED} RETURN t.id AS t ORDER BY t DESC LIMIT 40`,
  `${WEIGHED} WITH t ORDER BY t.weight DESC, t.id LIMIT 50 RETURN count(DISTINCT t.weight), max(t.id)`,
  `${WEIGHED} RETURN DISTINCT t.weight ORDER BY t.weight LIMIT 20`,
  `${WEIGHED} RETURN t.weight, count(*) ORDER BY t.weight DESC LIMIT 20`,
  `UNWIND [1, 2] AS times ${WEIGHED} RETURN t.id, times ORDER BY t.weight DESC, t.id, times LIMIT 20`,
  'MATCH (t:Thing) RETURN t.id ORDER BY t.weight DESC, t.id LIMIT 20',
])('is as without an index: %s', (text) => expect(indexed.rows(text)).toEqual(bare.rows(text)));

test('of many the first few are read, and no more', () => {
  const heaviest = `${WEIGHED} RETURN t.id ORDER BY t.weight DESC, t.id LIMIT 10`;
  expect(indexed.plan(`EXPLAIN ${heaviest}`).map(({ operator }) => operator)).toContain('NodeIndexScan');
  expect(indexed.work(heaviest)).toBeLessThan(300);
  expect(bare.work(heaviest)).toBeGreaterThan(2000);
});

test('follows what changes, also within the transaction that changes it', () => {
  const graph = openGraph(INDEX, 'UNWIND [3, 1, 2] AS i CREATE (:Thing {id: i, weight: i})');
  const ids = () => graph.rows('MATCH (t:Thing) WHERE t.weight IS NOT NULL RETURN t.id ORDER BY t.weight DESC').flat();
  expect(ids()).toEqual([3, 2, 1]);
  for (const change of [
    'MATCH (t:Thing {id: 1}) SET t.weight = 2.5',
    'MATCH (t:Thing {id: 3}) SET t.weight = 0.0 / 0.0',
    'CREATE (:Thing {id: 4, weight: 0})',
    'MATCH (t:Thing {id: 2}) DELETE t',
  ])
    graph.counters(change);
  expect(ids()).toEqual([3, 1, 4]);
  graph.counters('MATCH (t:Thing {id: 3}) REMOVE t.weight');
  expect(ids()).toEqual([1, 4]);
  const within = `CREATE (:Thing {id: 5, weight: 1}) WITH 1 AS one
    MATCH (t:Thing) WHERE t.weight IS NOT NULL RETURN t.id ORDER BY t.weight DESC`;
  expect(graph.rows(within).flat()).toEqual([1, 5, 4]);
});
