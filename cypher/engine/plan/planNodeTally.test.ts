/** What is asked of nodes by their values alone is counted by kind, and comes out as if each were asked. */
import { beforeEach, describe, expect, test } from 'vitest';
import { openStored, type OpenGraph } from '../testing/openGraph.js';

const SETUP = [
  `UNWIND range(0, 99) AS i CREATE (n:E {i: i, kind: ["a", "b", "c"][i % 3], sets: [["x"], ["x", "y"], [], null][i % 4], half: i % 2 * 0.5})
   FOREACH (_ IN CASE i % 5 WHEN 0 THEN [1] END | SET n:X)`,
  'MATCH (s:E), (o:E) WHERE o.i = (s.i * 7 + 1) % 100 AND s.i % 2 = 0 CREATE (s)-[:R {n: s.i}]->(o)',
  'CREATE (:Other {i: 1})',
];
let graph: OpenGraph;
beforeEach(() => {
  graph = openStored(SETUP);
});
const CHANGES = [
  'MATCH (e:E) WHERE e.i < 9 SET e.kind = "changed", e.sets = ["z", "x"], e.half = -0.0',
  'MATCH (e:E) WHERE e.i > 90 DETACH DELETE e',
  'MATCH (e:E) WHERE e.i IN [20, 21] REMOVE e:E, e.kind',
  'CREATE (:E:X {i: 200, kind: "a", sets: ["y"]}), (:E {i: 201, kind: "new"})-[:R {n: 7}]->(:E)',
  'MATCH (o:Other) SET o:E',
  'MATCH (e:E {i: 200}) DETACH DELETE e',
];
/** The same, asked in a way of which nobody knows that it asks for values. */
const unseen = (text: string): string =>
  text.replace(/\be\.(\w+)/g, "e['$1']").replace(/count\((DISTINCT )?e\)/g, 'count($1[e])');
const operators = (text: string): string[] => graph.plan(`EXPLAIN ${text}`).map(({ operator }) => operator);

describe('counted by values', () => {
  test.each([
    'MATCH (e:E) RETURN e.kind AS kind, count(e) AS count ORDER BY kind',
    'MATCH (e:E) RETURN e.kind, count(*) AS c ORDER BY c DESC, e.kind',
    'MATCH (e:E) WHERE e.kind IN ["a", "c"] AND e.half > 0 RETURN count(e)',
    'MATCH (e:E:X) RETURN e.half * 2 AS whole, count(e) AS c ORDER BY whole',
    'MATCH (e:E {kind: "a"}) WHERE any(one IN e.sets WHERE one IN ["y", "z"]) RETURN count(DISTINCT e)',
    'MATCH (e:E) UNWIND e.sets AS one RETURN one, count(e) AS count ORDER BY one',
    'MATCH (e:E) WHERE e.half = 0 UNWIND e.sets AS one RETURN e.kind AS kind, one, count(*) AS c ORDER BY kind, one',
    'MATCH (e:E) UNWIND e.sets AS one RETURN count(e)',
    'MATCH (e:E) WHERE EXISTS { (e)-[r]-(:X) WHERE r.n > 20 } RETURN e.kind AS kind, count(e) AS c ORDER BY kind',
    'MATCH (e:E) WHERE EXISTS { (e)-->() } AND e.kind <> "b" RETURN count(e)',
    'MATCH (e:E) WITH e.kind AS kind, count(e) AS c WHERE c > 1 RETURN kind, c ORDER BY kind',
    'MATCH (e:Gone) RETURN count(e)',
    'MATCH (e:Gone) RETURN e.kind, count(e)',
    'UNWIND [1, 2] AS x CALL { MATCH (e:E) RETURN e.kind AS kind, count(e) AS c } RETURN x, kind, c ORDER BY x, kind',
    'MATCH (e:E) RETURN 0.0 / e.half AS nothing, count(e) AS c ORDER BY c, nothing LIMIT 3',
    'MATCH (e:E) RETURN e.sets AS sets, count(e) AS c ORDER BY c, sets',
  ])('%s', (text) => {
    if (!text.includes('Gone')) expect(operators(unseen(text))).not.toContain('NodeTally');
    for (const change of ['RETURN 1', ...CHANGES]) {
      graph.rows(change);
      if (!text.startsWith('MATCH (e:Gone) RETURN count')) expect(operators(text)).toContain('NodeTally');
      expect(graph.rows(text), change).toEqual(graph.rows(unseen(text)));
    }
  });

  test('what fails counts only where nothing else decides', () => {
    const failing = (where: string): string => `MATCH (e:E) WHERE ${where} AND 10 / (e.i - 5) > 0 RETURN count(e)`;
    expect(graph.rows(failing('e.i > 5'))).toEqual([[10]]);
    expect(graph.rows(failing('e.kind = "a"'))).toEqual([[4]]);
    expect(graph.rows(failing('NOT EXISTS { (e)<--() }'))).toEqual(
      graph.rows(unseen(failing('NOT EXISTS { (e)<--() }'))),
    );
    expect(graph.fault(failing('e.i < 6'))).toBe('failed: / by zero');
    expect(graph.fault('MATCH (e:E) WHERE e.i > 4 RETURN 1 / (e.i - 5), count(e)')).toBe('failed: / by zero');
  });

  test.each([
    'MATCH (e:E) RETURN e, count(e)',
    'MATCH (e:E) RETURN e.kind, count(e.half)',
    'MATCH (e:E) RETURN e.kind, count(e) + 1',
    'MATCH (e:E) RETURN labels(e), count(e)',
    'MATCH (e) RETURN e.kind, count(e)',
    'MATCH (e:E) UNWIND e.sets AS one RETURN one + "!", count(e)',
    'MATCH (e:E) UNWIND e.sets AS one RETURN one, count(DISTINCT e)',
    'MATCH (e:E) UNWIND [e.i] + e.sets AS one WITH * RETURN one, count(e)',
    'MATCH (e:E) WHERE rand() < 2 RETURN rand() < 2, count(e)',
    'MATCH p = (e:E) RETURN count(e)',
    'UNWIND [1] AS x MATCH (e:E) RETURN e.kind, count(e)',
  ])('otherwise each is looked at: %s', (text) => {
    expect(operators(text)).not.toContain('NodeTally');
    expect(graph.rows(text).length).toBeGreaterThan(0);
  });

  test('an index finds those with a value', () => {
    graph.rows('CREATE INDEX FOR (n:E) ON (n.kind)');
    expect(operators('MATCH (e:E) WHERE e.kind = "a" RETURN count(e)')).toContain('NodeIndexSeek');
  });
});
