import { expect, test } from 'vitest';
import { openStored } from '../testing/openGraph.js';

test('relationships of a type come in their order, before and after changes', () => {
  let unpacked = 0;
  const graph = openStored(
    [
      'UNWIND range(0, 99) AS i CREATE (a:A)-[:MANY {i: i}]->(b:A) FOREACH (_ IN CASE i % 25 WHEN 0 THEN [1] END | CREATE (a)-[:FEW {i: i}]->(b))',
    ],
    () => unpacked++,
  );
  unpacked = 0;
  const few = (): unknown[] => graph.rows('MATCH ()-[r:FEW]->() RETURN r.i').flat();
  expect(few()).toEqual([0, 25, 50, 75]);
  expect(unpacked).toBe(4);
  graph.rows('MATCH ()-[r:FEW {i: 25}]->() DELETE r');
  graph.rows('MATCH (a)-[:FEW {i: 50}]->(b) CREATE (b)-[:FEW {i: 1}]->(a), (b)-[:NEW {i: 2}]->(a)');
  expect(few()).toEqual([0, 50, 75, 1]);
  expect(graph.rows('MATCH ()-[r:NEW|GONE|FEW]->() RETURN r.i ORDER BY r.i').flat()).toEqual([0, 1, 2, 50, 75]);
});

test('one that was changed before its type was first gone through is among them', () => {
  const graph = openStored(['UNWIND range(0, 3) AS i CREATE (:A)-[:FEW {i: i}]->(:A)-[:OTHER]->(:A)']);
  graph.rows('MATCH (a)-[r]->(b) WHERE r.i = 2 SET r.changed = true');
  expect(graph.rows('MATCH ()-[r:FEW]->() RETURN r.i, r.changed')).toEqual([
    [0, null],
    [1, null],
    [2, true],
    [3, null],
  ]);
});
