import { expect, test } from 'vitest';
import { openGraph, type OpenGraph } from '../testing/openGraph.js';
import type { Value } from '../values/Value.js';
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

test('what was counted by blocks while nodes and labels changed is not kept as it was', () => {
  const graph = openGraph(
    'UNWIND range(0, 12287) AS i CREATE (n:N {i: i})-[:A {k: i % 3}]->(n)',
    'MATCH (n:N) WHERE n.i IN [5, 7, 9000, 9001] SET n:M',
  );
  const { graph: committed } = graph;
  const marks = committed.labelled('M');
  /** Those that start at an M, by k. */
  const counted = (meanwhile: () => void): Record<string, number> => {
    const found: Record<string, number> = {};
    const sieve = {
      starts: marks.first(committed.ordinals),
      ends: null,
      labels: [{ label: 'M', marks }, null],
      isOut: () => false,
      count: ({ k }: { k: Value }, times: number) => void (found[String(k)] = times),
    };
    let isFirst = true;
    for (const some of committed.readings(null, new Reading(['k'], (read) => ({ k: read(0) })), sieve)) {
      expect(some.length).toBe(0);
      if (isFirst) meanwhile();
      isFirst = false;
    }
    return found;
  };
  counted(() => {
    // More nodes than there are marks for, so that those of the sieve are of before.
    graph.rows('UNWIND range(0, 30000) AS i CREATE (:M)');
    graph.rows('MATCH (n:N {i: 9000}) REMOVE n:M');
    graph.rows('MATCH (n:N {i: 9002}) SET n:M');
  });
  expect(counted(() => undefined)).toEqual({ 1: 2, 2: 2 });
  expect(graph.rows('MATCH (:M)-[r]->() RETURN r.k AS k, count(r) AS n ORDER BY k')).toEqual([
    [1, 2],
    [2, 2],
  ]);
});
