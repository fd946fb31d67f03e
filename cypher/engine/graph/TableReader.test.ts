import { expect, test } from 'vitest';
import { openGraph, type OpenGraph } from '../testing/openGraph.js';
import { Reading } from './Reading.js';

/** More than are read at once. */
const SETUP = 'UNWIND range(0, 2999) AS i CREATE (:N {i: i})-[:A {i: i}]->(:N)';
const numbers = (graph: OpenGraph, types: string[], meanwhile: () => void): unknown[] => {
  const reading = Reading.ofValue('i');
  const found: unknown[] = [];
  let isFirst = true;
  for (const some of graph.graph.readings(new Set(types), reading, null)) {
    found.push(...some.results.slice(0, some.length).map(Number));
    if (isFirst) meanwhile();
    isFirst = false;
  }
  return found;
};

test('what comes and goes while all are read is read, or not, by its type', () => {
  const graph = openGraph(SETUP);
  const found = numbers(graph, ['A'], () => {
    graph.rows('MATCH (a:N {i: 2999}) CREATE (a)-[:B {i: -1}]->(a), (a)-[:A {i: -2}]->(a)');
    graph.rows('MATCH (:N {i: 2998})-[r:A]->() DELETE r');
    graph.rows('MATCH (:N {i: 2997})-[r:A]->() SET r.i = -3');
  });
  expect(found.length).toBe(3_000);
  expect(found.slice(-4)).toEqual([2_996, -3, 2_999, -2]);
});

test('a property that nothing had is counted by once something has it', () => {
  const graph = openGraph(SETUP);
  const counted = (): unknown[][] => graph.rows('MATCH (:N)-[r]->(:N) RETURN r.late AS late, count(r) AS n ORDER BY n');
  expect(counted()).toEqual([[null, 3_000]]);
  graph.rows('MATCH ()-[r {i: 7}]->() SET r.late = "x"');
  graph.rows('MATCH (a {i: 8}) CREATE (a)-[:A {late: "y"}]->(a)-[:A {late: "y"}]->(a)');
  expect(counted()).toEqual([
    ['x', 1],
    ['y', 2],
    [null, 2_999],
  ]);
});
