/** What is asked of relationships by their values alone is read from the table, and comes out as if each were asked. */
import { beforeEach, describe, expect, test } from 'vitest';
import { openStored, valuesUnseen, type OpenGraph } from '../testing/openGraph.js';

const SETUP = [
  'UNWIND range(0, 99) AS i CREATE (:E {i: i, kind: ["a", "b"][i % 2]})',
  'CREATE (:Other {i: 100})',
  `MATCH (s:E) UNWIND range(0, 9) AS j WITH s, s.i * 10 + j AS n MATCH (o:E {i: (n * 7 + 1) % 100})
   CREATE (s)-[:KNOWS {status: ["told", "alleged", "denied"][n % 3], n: n, half: n % 2 * 0.5, list: [n % 2]}]->(o)`,
  'MATCH (s:E {i: 1}), (o:Other) CREATE (s)-[:KNOWS {status: "beside"}]->(o), (s)-[:MET]->(s)',
];
let unpacked = 0;
let graph: OpenGraph;
beforeEach(() => {
  graph = openStored(SETUP, () => unpacked++);
  unpacked = 0;
});
function change(): void {
  graph.rows('MATCH ()-[r:KNOWS]->() WHERE r.n < 9 SET r.status = "changed", r.half = -0.0');
  graph.rows('MATCH ()-[r:KNOWS]->() WHERE r.n > 990 DELETE r');
  graph.rows('MATCH (s:E {i: 3}), (o:E {i: 4}) CREATE (s)-[:MET {status: "told", half: 1, n: 4}]->(o)');
}
const operators = (text: string): string[] => graph.plan(`EXPLAIN ${text}`).map(({ operator }) => operator);

describe('counted by values', () => {
  test.each([
    'MATCH (:E)-[r]->(:E) RETURN type(r) AS type, r.status AS status, count(r) AS count ORDER BY type, status',
    'MATCH (s)-[r:KNOWS]->(o) WHERE r.status <> "told" RETURN count(*)',
    'MATCH (s:E)<-[r]-(o:E) WHERE o.kind <> "a" AND s.kind > "a" RETURN r.half, count(*) AS c ORDER BY c',
    'MATCH (s:E)-[r]->(o:E) WHERE s.kind <> o.kind AND any(x IN r.list WHERE x = 1) RETURN count(r)',
    'MATCH (:E)-[r]->(:E) WHERE r.n % 3 = 1 RETURN coalesce(r.status, "-") AS s, count(r) AS c ORDER BY c DESC, s',
    'MATCH (:E)-[r]->(:E) WITH r.half * 2 AS whole, count(r) AS c WHERE c > 1 RETURN whole, c ORDER BY whole',
    'MATCH (:E)-[r:GONE]->(:E) RETURN r.status, count(r)',
    'UNWIND [1, 2] AS x CALL { MATCH (:E)-[r]->() RETURN r.half AS h, count(*) AS c } RETURN x, h, c ORDER BY x, h',
    'MATCH (:E)-[r]->(:E) RETURN 0.0 / r.half AS nothing, count(r) AS c ORDER BY c, nothing LIMIT 3',
    'MATCH (:E)-[r]->(:E) RETURN 1 / r.half AS much, count(r) AS c ORDER BY much, c',
  ])('%s', (text) => {
    expect(operators(text)).toContain('RelationshipTally');
    expect(operators(valuesUnseen(text))).not.toContain('RelationshipTally');
    expect(graph.rows(text)).toEqual(graph.rows(valuesUnseen(text)));
    change();
    expect(graph.rows(text)).toEqual(graph.rows(valuesUnseen(text)));
  });

  test('of no kind there are none, and one number says so', () => {
    expect(graph.rows('MATCH (:E)-[r:GONE]->(:E) RETURN count(r)')).toEqual([[0]]);
  });

  test('none is made an object', () => {
    graph.rows('MATCH (:E)-[r]->(:E) WHERE r.status <> "told" RETURN type(r), r.half, count(r)');
    expect(unpacked).toBe(0);
  });

  test('groups are counted as work and as what is held, however many there are; kinds are not', () => {
    const [each, lists] = ['r.n', 'r.list'].map((key) => `MATCH (:E)-[r:KNOWS]->(:E) RETURN ${key}, count(r)`);
    expect(graph.held(each!)).toBeGreaterThanOrEqual(2_000);
    expect(graph.work(each!)).toBeGreaterThanOrEqual(2_000);
    expect(graph.rows(lists!)).toEqual([
      [[0], 500],
      [[1], 500],
    ]);
    expect(graph.held(lists!)).toBeLessThan(100);
  });

  test('what fails counts only where no end says otherwise', () => {
    const failing = (label: string): string => `MATCH (:E)-[r]->(:${label}) RETURN 1 / (r.n - 5), count(r)`;
    expect(graph.rows(failing('Other'))).toEqual([[null, 1]]);
    expect(graph.fault(failing('E'))).toBe('failed: / by zero');
    expect(graph.fault('MATCH (:E)-[r]->(:E) WHERE 1 / (r.n - 5) > 0 RETURN count(r)')).toBe('failed: / by zero');
    expect(graph.rows('MATCH (:E)-[r]->(:E) WHERE r.n > 900 AND 1 / (r.n - 5) = 0 RETURN count(r)')).toEqual([[99]]);
  });

  test.each([
    ['start', 'other end', 's.i > 99 AND 10 / (o.i - 5) > 0'],
    ['end', 'other end', 'o.i > 99 AND 10 / (s.i - 5) > 0'],
    ['relationship', 'end', 'r.n > 999 AND 10 / (o.i - 5) > 0'],
    ['end', 'relationship', 'o.i > 99 AND 10 / (r.n - 5) > 0'],
    ['relationship', 'ends together', 'r.n > 999 AND 10 / (s.i * o.i) > 0'],
    ['ends together', 'start', 's.i + o.i > 999 AND 10 / (s.i - 5) > 0'],
  ])('where the %s is not asked for, what the %s fails with counts for nothing', (_, __, where) => {
    const text = `MATCH (s:E)-[r]->(o:E) WHERE ${where} RETURN r.half, count(r)`;
    expect(operators(text)).toContain('RelationshipTally');
    expect(graph.rows(text)).toEqual([]);
    const failing = text.replace(/WHERE .* AND/, 'WHERE');
    expect(operators(failing)).toContain('RelationshipTally');
    expect(graph.fault(failing)).toBe('failed: / by zero');
  });

  test.each([
    'MATCH (:E)-[r]->(:E) RETURN r, count(r)',
    'MATCH (s:E)-[r]->(:E) RETURN s.kind, count(r)',
    'MATCH (:E)-[r]-(:E) RETURN r.status, count(r)',
    'MATCH (:E)-[r]->(:E) RETURN rand() < 2, count(r)',
    'MATCH (:E)-[r]->(:E) RETURN r.status, count(r.half)',
    'MATCH (:E)-[r]->(:E) RETURN r.status, count(r) + 1',
    'MATCH (:Other)<-[r]-() RETURN r.status, count(r)',
    'MATCH (:E)-[r]->(:E) WHERE 1 / (r.n - 5) > 0 AND null RETURN count(r)',
    'MATCH (:E)-[r]->(:E) WHERE any(r IN [{half: 1}] WHERE r.half = 1) RETURN count(r)',
    'MATCH (x:E)-[r]->(:E) WHERE r.n > x.i + size([x IN r.list | x]) RETURN r.half, count(r)',
    'MATCH (x:E)-[r]->(:E) WHERE r.n > reduce(s = x.i, x IN [r.n] | s + x) - x.i OR r.n > x.i RETURN count(r)',
  ])('otherwise each is looked at: %s', (text) => {
    expect(operators(text)).not.toContain('RelationshipTally');
    expect(graph.rows(text).length).toBeGreaterThan(0);
  });
});

describe('asked by a condition', () => {
  test.each([
    ['all of them', 'MATCH (s:E)-[r]->(o:E) WHERE r.status = "alleged" AND r.n < 100 RETURN r.n ORDER BY r.n', 33],
    ['those at a node', 'MATCH (s:E {i: 7})-[r]->(o) WHERE r.status = "alleged" RETURN r.n ORDER BY r.n', 4],
    ['those at a node, both ways', 'MATCH (s:E {i: 7})-[r]-(o) WHERE r.n % 2 = 0 RETURN r.n ORDER BY r.n', 15],
  ])('%s: those that do not pass are not made objects', (_, text, passing) => {
    const rows = graph.rows(text);
    expect(rows).toHaveLength(passing);
    expect(unpacked).toBeLessThan(passing + 2);
    expect(graph.rows(valuesUnseen(text))).toEqual(rows);
    change();
    expect(graph.rows(text)).toEqual(graph.rows(valuesUnseen(text)));
  });

  test('a list that calls its items by the name of an end is asked of each', () => {
    const text = 'MATCH (x:E)-[r]->(o) WHERE r.n > x.i * 10 + 7 + size([x IN r.list | x]) RETURN r.n ORDER BY r.n';
    expect(graph.rows(text)).toEqual(Array.from({ length: 100 }, (_, i) => [10 * i + 9]));
  });

  test('what fails is asked again where no other condition decides', () => {
    const failing = (n: number): string => `MATCH (:E)-[r]->(:E) WHERE 1 / (r.n - ${n}) = 1 AND r.n > 500 RETURN r.n`;
    expect(graph.rows(failing(5))).toEqual([]);
    expect(graph.fault(failing(600))).toBe('failed: / by zero');
  });
});
