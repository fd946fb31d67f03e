/** Which of many nodes have a relationship is read from the table, and is as if each were looked at. */
import { beforeEach, describe, expect, test } from 'vitest';
import { openStored, valuesUnseen, type OpenGraph } from '../testing/openGraph.js';

const SETUP = [
  'UNWIND range(0, 199) AS i CREATE (:E {i: i, kind: ["a", "b"][i % 2]})',
  'CREATE (:Other {i: 200})',
  `UNWIND range(0, 299) AS n MATCH (s:E {i: n % 90}), (o:E {i: (n * 7 + 1) % 120})
   CREATE (s)-[:KNOWS {status: ["told", "alleged", "denied"][n % 3], n: n, list: [n % 2]}]->(o)`,
  'MATCH (s:E {i: 150}), (o:Other) CREATE (s)-[:KNOWS {status: "beside"}]->(o), (s)-[:MET]->(s)',
];
let unpacked = 0;
let graph: OpenGraph;
beforeEach(() => {
  graph = openStored(SETUP, () => unpacked++);
  unpacked = 0;
});
function change(): void {
  graph.rows('MATCH ()-[r:KNOWS]->() WHERE r.n < 9 SET r.status = "changed"');
  graph.rows('MATCH ()-[r:KNOWS]->() WHERE r.n > 250 DELETE r');
  graph.rows('MATCH (s:E {i: 190}), (o:E {i: 4}) CREATE (s)-[:MET {status: "told", n: 4}]->(o)');
  graph.rows('CREATE (s:E {i: 300, kind: "a"})-[:MET {status: "told", n: 5}]->(:E {i: 301, kind: "a"})');
}

describe('is the same', () => {
  test.each([
    'EXISTS { MATCH (e)-[r]-(o:E) WHERE r.status = "alleged" }',
    'EXISTS { MATCH (e)-[r]->(o:E) WHERE r.status = "alleged" AND o.kind = "a" }',
    'EXISTS { (e)<-[r:KNOWS]-(o {kind: "b"}) WHERE r.n % 7 = 1 }',
    'EXISTS { MATCH (o:E)-[r]->(e) WHERE o.kind <> e.kind AND type(r) <> "MET" }',
    'EXISTS { MATCH (e:Other)-[r]-() WHERE r.status = "beside" }',
    'NOT EXISTS { MATCH (e)-[r:MET|GONE]-(o) WHERE r.status IS NULL OR r.n > 3 }',
    'EXISTS { MATCH (e)-[r]->() WHERE r.n > 100 AND any(x IN r.list WHERE x = 1) }',
    'EXISTS { MATCH (e)-[r]->() WHERE null }',
    '(e)-[:KNOWS {status: "denied"}]->(:E)',
    'COUNT { MATCH (e)-[r]->(:E) WHERE r.status = "told" } > 1',
  ])('%s', (condition) => {
    const text = `MATCH (e) WHERE ${condition} RETURN e.i ORDER BY e.i`;
    expect(graph.rows(text)).toEqual(graph.rows(valuesUnseen(text)));
    expect(graph.rows(text).length).toBeGreaterThanOrEqual(condition.includes('null') ? 0 : 1);
    change();
    expect(graph.rows(text)).toEqual(graph.rows(valuesUnseen(text)));
  });
});

test('of many nodes no relationship is made an object but for the first ones', () => {
  const text = (limit: string): string =>
    `MATCH (e:E) WHERE EXISTS { MATCH (e)-[r]->(o:E) WHERE r.n >= 0 } RETURN e.i ${limit}`;
  expect(graph.rows(text(''))).toHaveLength(90);
  expect(unpacked).toBeLessThan(10);
});

test('where all nodes are counted, not even of the first ones', () => {
  const text = 'MATCH (e:E) WHERE EXISTS { MATCH (e)-[r]->(o:E) WHERE r.n >= 1 } RETURN count(e) AS n';
  const before = unpacked;
  expect(graph.rows(text)).toEqual([[90]]);
  expect(unpacked).toBe(before);
});

test('what fails counts where it is asked', () => {
  const text = (where: string): string =>
    `MATCH (e:E) WHERE EXISTS { MATCH (e)-[r]->(o) WHERE ${where} } RETURN count(e) AS n`;
  expect(graph.fault(text('1 / (r.n - 250) > 5'))).toBe('failed: / by zero');
  expect(graph.fault(text('1 / (o.i - 8) > 5'))).toBe('failed: / by zero');
  expect(graph.rows(text('r.n < 250 AND 1 / (r.n - 250) < 5'))).toEqual([[90]]);
  expect(
    graph.rows(`MATCH (e:E) WHERE e.i > 150 AND EXISTS { MATCH (e)-[r]->() WHERE 1 / (r.n - 250) > 5 } RETURN e`),
  ).toEqual([]);
});

test('what it asks beside, it asks of each', () => {
  const text = `UNWIND [3, 150] AS least MATCH (e:E)
    WHERE EXISTS { MATCH (e)-[r]->(o) WHERE r.n > least } RETURN least, count(e) ORDER BY least`;
  expect(graph.rows(text)).toEqual(graph.rows(valuesUnseen(text)));
});
