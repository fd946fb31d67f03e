/** The first relationships in an order of their values are those that sorting all of them gives. */
import { beforeEach, expect, test } from 'vitest';
import { openStored, valuesUnseen, type OpenGraph } from '../testing/openGraph.js';

const SETUP = [
  'UNWIND range(0, 99) AS i CREATE (:E {i: i, kind: ["a", "b"][i % 2]})',
  'CREATE (:Other {i: 100})',
  `MATCH (s:E) UNWIND range(0, 14) AS j WITH s, s.i * 15 + j AS n MATCH (o:E {i: (n * 7 + 1) % 100})
   CREATE (s)-[:KNOWS {status: ["told", "alleged", "denied"][n % 3], n: n, rank: n % 4, id: "k" + (n * 7919) % 3001}]->(o)`,
  'MATCH (s:E {i: 1}), (o:Other) CREATE (s)-[:KNOWS {rank: 9, id: "other"}]->(o), (s)-[:MET {id: "a loop"}]->(s)',
];
let unpacked = 0;
let graph: OpenGraph;
beforeEach(() => {
  graph = openStored(SETUP, () => unpacked++);
  unpacked = 0;
});
const CHANGES = [
  'MATCH ()-[r:KNOWS]->() WHERE r.n < 40 SET r.rank = 3, r.id = "changed " + r.n',
  'MATCH ()-[r:KNOWS]->() WHERE r.n > 1450 DELETE r',
  'MATCH (s:E {i: 3}), (o:E {i: 4}) CREATE (s)-[:MET {status: "told", rank: 3, id: "a new one", n: 1}]->(o)',
  'MATCH (e:E) WHERE e.i % 10 = 3 SET e.kind = "c"',
];
const operators = (text: string): string[] => graph.plan(`EXPLAIN ${text}`).map(({ operator }) => operator);

test.each([
  'MATCH (s:E)-[r]->(o:E) WHERE r.status = "alleged" RETURN r.id, s.i, o.i ORDER BY r.rank DESC, r.id LIMIT 20',
  'MATCH (s:E)-[r]->(:E) RETURN r.id AS id, r.rank AS rank ORDER BY coalesce(r.rank, 7), id DESC SKIP 5 LIMIT 15',
  'MATCH (s:E)<-[r:KNOWS]-(o:E) WHERE o.kind <> s.kind WITH r, o ORDER BY r.status, r.rank, r.n LIMIT 30 RETURN r.id, o.i',
  'MATCH (s)-[r]->(o) WHERE s.kind = "a" RETURN * ORDER BY r.rank, r.id LIMIT 3',
  'MATCH (s:E)-[r]->() RETURN type(r), r.id ORDER BY type(r) DESC, r.n LIMIT 4',
  'MATCH (s:E)-[r]->() RETURN r.id ORDER BY r.nothing, r.id LIMIT 1200',
  'MATCH (s:E)-[r]->() RETURN r.id ORDER BY r.rank LIMIT 0',
])('as sorting all gives: %s', (text) => {
  expect(operators(text)).toContain('RelationshipTop');
  expect(operators(valuesUnseen(text))).not.toContain('RelationshipTop');
  for (const change of ['RETURN 1', ...CHANGES]) {
    graph.rows(change);
    expect(graph.rows(text), change).toEqual(graph.rows(valuesUnseen(text)));
  }
});

test('most are made no objects', () => {
  expect(graph.rows('MATCH (:E)-[r]->(:E) WHERE r.rank = 3 RETURN r.id AS id ORDER BY r.n LIMIT 2')).toHaveLength(2);
  expect(unpacked).toBeLessThan(10);
});

test('what any of those fails with that pass is a failure, as where all are sorted', () => {
  const text = (where: string): string =>
    `MATCH (:E)-[r:KNOWS]->(:E) WHERE ${where} RETURN r.n ORDER BY r.rank, 10 / (r.n - 5) LIMIT 1`;
  expect(graph.rows(text('r.n > 5'))).toEqual([[16]]);
  expect(graph.fault(text('r.n > 4'))).toBe('failed: / by zero');
  expect(graph.fault('MATCH (:E)-[r]->() WHERE 10 / (r.n - 5) > 0 RETURN r.n ORDER BY r.n LIMIT 1')).toBe(
    'failed: / by zero',
  );
  expect(graph.fault('MATCH (:E)-[r]->() RETURN r.n ORDER BY r.n LIMIT -1')).toContain('LIMIT');
});

test.each([
  'MATCH (s:E)-[r]-(:E) RETURN r.id ORDER BY r.rank LIMIT 3',
  'MATCH (s:E)-[r]->(:E) RETURN r.id ORDER BY s.kind, r.rank LIMIT 3',
  'MATCH (s:E)-[r]->(:E) RETURN DISTINCT r.rank ORDER BY r.rank LIMIT 3',
  'MATCH (s:E)-[r]->(:E) RETURN r.rank, collect(r.n) ORDER BY r.rank LIMIT 3',
  'MATCH (s:E)-[r]->(:E) RETURN {rank: s.i} AS r ORDER BY r.rank LIMIT 3',
  'MATCH (s:Other)<-[r]-(:E) RETURN r.id ORDER BY r.rank LIMIT 3',
  'MATCH (s:E)-[r]->(:E) RETURN r.id ORDER BY r.rank',
  'MATCH (s:E)-[r]->(:E) RETURN r.id ORDER BY r.rank, rand() < 2 LIMIT 3',
])('otherwise each is looked at: %s', (text) => {
  expect(operators(text)).not.toContain('RelationshipTop');
  expect(graph.rows(text).length).toBeGreaterThan(0);
});
