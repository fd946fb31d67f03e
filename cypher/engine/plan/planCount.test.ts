import { describe, expect, test } from 'vitest';
import { openGraph } from '../testing/openGraph.js';

const graph = openGraph(
  'UNWIND range(1, 50) AS i CREATE (:A:B {i: i})-[:T]->(:C)',
  'MATCH (a:A {i: 1}), (c:C) CREATE (a)-[:U]->(c)',
);
const counted = (text: string): boolean =>
  graph.plan(`EXPLAIN ${text}`).some(({ operator }) => operator.endsWith('CountFromCountStore'));

describe('a count that is kept answers', () => {
  test.each([
    ['MATCH (n) RETURN count(*)', 100],
    ['MATCH (n:A) RETURN count(n)', 50],
    ['MATCH (n:A) RETURN count(DISTINCT n) AS many', 50],
    ['MATCH (:Nowhere) RETURN count(*)', 0],
    ['MATCH ()-[r]->() RETURN count(r)', 100],
    ['MATCH ()<-[r:U]-(x) RETURN count(*)', 50],
    ['MATCH (n:A) WITH count(n) AS c WHERE c > 3 RETURN c', 50],
    ['UNWIND [1] AS x CALL { MATCH (n:A) RETURN count(n) AS c } RETURN c', 50],
  ])('%s', (text, rows) => {
    expect(graph.rows(text)).toEqual([[rows]]);
    expect(counted(text)).toBe(true);
    expect(graph.work(text)).toBeLessThan(3);
  });
});

describe('anything else is looked at', () => {
  test.each([
    ['MATCH (n:A) WHERE n.i > 10 RETURN count(n)', 40],
    ['MATCH (n:A {i: 3}) RETURN count(n)', 1],
    ['MATCH (n:A) RETURN count(n.i)', 50],
    ['MATCH (n:A|C) RETURN count(n)', 100],
    ['MATCH (a)-[:U]-() RETURN count(*)', 100],
    ['MATCH (a)-[r:U]->(a) RETURN count(*)', 0],
    ['MATCH (a:A)-[r:U]->() RETURN count(*)', 50],
    ['MATCH (a)-[:U]->(b) RETURN count(DISTINCT a)', 1],
    ['UNWIND [1, 2] AS x MATCH (n:A) RETURN count(n)', 100],
    ['MATCH (n:A {i: 1}) CALL (n) { MATCH (n:C) RETURN count(n) AS c } RETURN c', 0],
  ])('%s', (text, rows) => {
    expect(graph.rows(text)).toEqual([[rows]]);
    expect(counted(text)).toBe(false);
  });
});

test('the name of the column is as it was written, and a change of one statement counts in it', () => {
  const changed = openGraph('CREATE (:A), (:A), (:C)');
  expect(
    changed.rows('MATCH (n:C) SET n:A WITH count(*) AS c CALL { MATCH (n:A) RETURN count(n) AS a } RETURN a'),
  ).toEqual([[3]]);
});
