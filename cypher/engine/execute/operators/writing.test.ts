import { describe, expect, test } from 'vitest';
import { openGraph } from '../../testing/openGraph.js';

test('what a clause makes is not found by what stands before it', () => {
  const { rows, counters } = openGraph('CREATE (:A), (:A)');
  expect(counters('MATCH (a:A) CREATE (:A)')).toEqual({ nodesCreated: 2, labelsAdded: 2 });
  expect(rows('MATCH (a:A) RETURN count(a)')).toEqual([[4]]);
});

test('a LIMIT does not keep a change from being made', () => {
  const { rows } = openGraph();
  expect(rows('UNWIND [1, 2, 3] AS x CREATE (n:N {x: x}) RETURN n.x LIMIT 1')).toEqual([[1]]);
  expect(rows('CREATE (n:N) RETURN n LIMIT 0')).toEqual([]);
  expect(rows('MATCH (n:N) RETURN count(n)')).toEqual([[4]]);
});

test('a name that no Neo4j takes is refused', () => {
  const { fault } = openGraph('CREATE (:A)-[:T]->(:A)');
  const refused = /^failed: "\0?" cannot be a name/;
  for (const text of ['CREATE (:``)', 'MATCH (n) SET n:``', "CREATE (:$('\0'))", 'CREATE (:A)-[:``]->(:A)'])
    expect(fault(text), text).toMatch(refused);
  for (const text of ['CREATE ({``: 1})', 'MATCH (n) SET n.`` = 1', 'MATCH ()-[r]->() SET r.`` = 1'])
    expect(fault(text), text).toMatch(refused);
});

test('a label that is written twice is counted once', () => {
  const { counters } = openGraph();
  expect(counters('CREATE (:A:A)')).toEqual({ nodesCreated: 1, labelsAdded: 1 });
});

test('what is set on null is not computed', () => {
  const { rows } = openGraph();
  for (const set of ['n.x = 1 / 0', 'n += {x: 1 / 0}', 'n = {x: 1 / 0}', 'n[toString(1 / 0)] = 1'])
    expect(rows(`OPTIONAL MATCH (n:None) SET ${set} RETURN n`)).toEqual([[null]]);
});

describe('CREATE', () => {
  test('makes paths in both directions, and names them', () => {
    const { rows } = openGraph();
    expect(rows('CREATE p = (:A)<-[:T]-(:B)-[:U {w: 1.5}]->(:C) RETURN p')).toEqual([['(:A)<-[:T]-(:B)-[:U]->(:C)']]);
  });
  test('leaves null properties out and refuses what no property can hold', () => {
    const { rows, fault } = openGraph();
    expect(rows('CREATE (n:A {x: null, y: 1}) RETURN n')).toEqual([['(:A {y: 1})']]);
    expect(fault('CREATE (n {x: {y: 1}})')).toMatch(/^failed: A property cannot hold a MAP/);
    expect(fault('CREATE (n {x: [1, "a"]})')).toMatch(/^failed: A list kept as a property/);
  });
  test('takes labels and properties that are computed', () => {
    const { rows } = openGraph();
    expect(rows('CREATE (n:$($labels) $map) RETURN n', { labels: ['A', 'B'], map: { x: 1 } })).toEqual([
      ['(:A:B {x: 1})'],
    ]);
  });
});

describe('MERGE', () => {
  test('takes what is there, makes what is not, and each row sees the one before', () => {
    const { rows, counters } = openGraph('CREATE (:A {id: 1})');
    expect(counters('UNWIND [1, 2, 2] AS id MERGE (a:A {id: id})')).toEqual({
      nodesCreated: 1,
      labelsAdded: 1,
      propertiesSet: 1,
    });
    expect(rows('MATCH (a:A) RETURN a.id ORDER BY a.id')).toEqual([[1], [2]]);
  });
  test('sets on making and on finding', () => {
    const { rows } = openGraph('CREATE (:A {id: 1})');
    const text = 'MERGE (a:A {id: $id}) ON CREATE SET a.made = true ON MATCH SET a.found = true RETURN a';
    expect(rows(text, { id: 1 })).toEqual([['(:A {id: 1, found: true})']]);
    expect(rows(text, { id: 2 })).toEqual([['(:A {id: 2, made: true})']]);
  });
  test('finds a relationship either way where no direction is given', () => {
    const { counters } = openGraph('CREATE (:A)<-[:T]-(:B)');
    expect(counters('MATCH (a:A), (b:B) MERGE (a)-[:T]-(b)')).toEqual({});
    expect(counters('MATCH (a:A), (b:B) MERGE (a)-[:T]->(b)')).toEqual({ relationshipsCreated: 1 });
  });
  test('merges by no property that is null', () => {
    expect(openGraph().fault('MERGE (a:A {id: null})')).toMatch(/null property value for 'id'/);
  });
});

describe('SET and REMOVE', () => {
  test.each([
    ['MATCH (a) SET a.x = 2 RETURN a', '(:A {x: 2})'],
    ['MATCH (a) SET a.x = null RETURN a', '(:A)'],
    ['MATCH (a) SET a = {y: 3} RETURN a', '(:A {y: 3})'],
    ['MATCH (a) SET a += {y: 3} RETURN a', '(:A {x: 1, y: 3})'],
    ['MATCH (a) SET a += {x: null} RETURN a', '(:A)'],
    ["MATCH (a) SET a['k' + 'ey'] = 4 RETURN a", '(:A {x: 1, key: 4})'],
    ['MATCH (a) SET a:B:C RETURN a', '(:A:B:C {x: 1})'],
    ['MATCH (a) REMOVE a:A RETURN a', '( {x: 1})'],
    ['MATCH (a) REMOVE a.x RETURN a', '(:A)'],
  ])('%s', (text, row) => expect(openGraph('CREATE (:A {x: 1})').rows(text)).toEqual([[row]]));
});

describe('DELETE', () => {
  test('takes relationships with a node only when asked to', () => {
    const { fault, counters, rows } = openGraph('CREATE (:A)-[:T]->(:B)');
    expect(fault('MATCH (a:A) DELETE a')).toMatch(/^constraint: .*still has relationships/);
    expect(counters('MATCH (a:A) DETACH DELETE a')).toEqual({ nodesDeleted: 1, relationshipsDeleted: 1 });
    expect(rows('MATCH (n) RETURN n')).toEqual([['(:B)']]);
  });
  test('a node and its relationships in either order', () => {
    expect(openGraph('CREATE (:A)-[:T]->(:B)').counters('MATCH (a)-[r]->(b) DELETE a, r, b')).toEqual({
      nodesDeleted: 2,
      relationshipsDeleted: 1,
    });
  });
  test('what is gone has no properties to read', () => {
    expect(openGraph('CREATE (:A {x: 1})').fault('MATCH (a) DELETE a RETURN a.x')).toMatch(/has been deleted/);
  });
});

test('FOREACH changes for each element, and knows what it made itself', () => {
  const { rows } = openGraph('CREATE (:A)');
  rows('MATCH (a:A) FOREACH (x IN [1, 2] | CREATE (a)-[:T]->(b:B {x: x}) SET b.y = x * 2 MERGE (c:C {x: x % 2}))');
  expect(rows('MATCH (b:B) RETURN b.x, b.y ORDER BY b.x')).toEqual([
    [1, 2],
    [2, 4],
  ]);
  expect(rows('MATCH (c:C) RETURN count(c)')).toEqual([[2]]);
});

test('a statement that fails leaves nothing behind', () => {
  const { fault, rows } = openGraph('CREATE CONSTRAINT FOR (a:A) REQUIRE a.id IS UNIQUE', 'CREATE (:A {id: 1})');
  expect(fault('UNWIND [3, 2, 1] AS id CREATE (:A {id: id})')).toMatch(/^constraint: Node\(0\) already exists/);
  expect(rows('MATCH (a:A) RETURN a.id')).toEqual([[1]]);
});

test('what MERGE finds is counted', () => {
  const open = openGraph('UNWIND range(1, 3000) AS i CREATE (:Many)');
  expect(open.held('MERGE (n:Many) RETURN count(n)')).toBeGreaterThanOrEqual(3_000);
});
