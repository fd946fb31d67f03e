/** Of what many relationships lead to only those that an index knows are looked at, and the rows are the same. */
import { expect, test } from 'vitest';
import { openStored } from '../../testing/openGraph.js';

const SETUP = [
  'CREATE INDEX FOR (n:E) ON (n.i)',
  'UNWIND range(0, 299) AS i CREATE (:E {i: i})',
  'CREATE (:F {i: 1})',
  'MATCH (hub:E {i: 0}), (o) CREATE (hub)-[:R {n: o.i}]->(o)',
  'MATCH (hub:E {i: 0}), (o:E) WHERE o.i % 2 = 0 CREATE (o)-[:S {n: o.i}]->(hub)',
];
const QUESTIONS = [
  'MATCH (s:E {i: 0})-[r]->(o:E) WHERE o.i IN $ids RETURN r.n ORDER BY r.n',
  'MATCH (s:E {i: 0})-[r]-(o:E) WHERE o.i IN $ids RETURN type(r), r.n ORDER BY type(r), r.n',
  'MATCH (s:E {i: 0})<-[r]-(o:E {i: 4}) RETURN r.n',
  'UNWIND $ids AS id MATCH (s:E {i: id})-[r:R|S]-(o:E) WHERE o.i IN $ids AND r.n > 1 RETURN id, r.n, o.i ORDER BY id, r.n, o.i',
  'MATCH (s:E {i: 0})-[r]->(o:E) WHERE o.i IN $none RETURN r.n',
  'MATCH (s:E {i: 0})-[r]->(o:E) WHERE o.i = $none RETURN r.n',
];
const PARAMETERS = { ids: [0, 4, 7, 7, 500], none: null };
/** The same, asked in a way that no index answers. */
const unindexed = (text: string): string =>
  text.replaceAll('o.i', "o['i']").replace('(o:E {i: 4})', "(o:E WHERE o['i'] = 4)");

test('as after each change', () => {
  const graph = openStored(SETUP);
  const changes = [
    'MATCH (:E {i: 0})-[r]->(:E {i: 4}) DELETE r',
    'MATCH (s:E {i: 0}), (o:E {i: 7}) CREATE (o)-[:S {n: 7}]->(s), (s)-[:R {n: 70}]->(s)',
    'MATCH (o:E {i: 5}) SET o.i = 4',
    'MATCH (o:E {i: 7}) DETACH DELETE o',
    'MATCH (s:E {i: 0}) CREATE (s)-[:R {n: 500}]->(:E {i: 500})',
  ];
  for (const change of ['RETURN 1', ...changes]) {
    graph.rows(change);
    for (const text of QUESTIONS)
      expect(graph.rows(text, PARAMETERS), `${text} after ${change}`).toEqual(graph.rows(unindexed(text), PARAMETERS));
  }
});

test('those that lead elsewhere are no objects', () => {
  let unpacked = 0;
  const graph = openStored(SETUP, () => unpacked++);
  unpacked = 0;
  expect(graph.rows(QUESTIONS[0]!, PARAMETERS)).toEqual([[0], [0], [4], [7]]);
  expect(unpacked).toBeLessThan(5);
  expect(graph.work(QUESTIONS[0]!, PARAMETERS)).toBeLessThan(30);
  const [expanded] = graph
    .plan(`EXPLAIN ${QUESTIONS[0]!}`, PARAMETERS)
    .filter(({ operator }) => operator.startsWith('Expand'));
  expect(expanded?.details).toBe('-[r]-> to those of an index');
});

test('what fails of others counts for nothing, as where all are looked at', () => {
  const graph = openStored(SETUP);
  const text = 'MATCH (s:E {i: 0})-[r]->(o:E) WHERE o.i IN $ids AND 10 / (r.n - 5) > 0 RETURN r.n ORDER BY r.n';
  expect(graph.rows(text, PARAMETERS)).toEqual([[7]]);
  expect(graph.fault(text, { ids: [1, 5] })).toBe('failed: / by zero');
});
