import { describe, expect, test } from 'vitest';
import { Transaction } from '../graph/Transaction.js';
import { openGraph } from '../testing/openGraph.js';
import { Properties } from '../values/Value.js';

const graph = openGraph(
  'CREATE CONSTRAINT person_id FOR (p:Person) REQUIRE p.id IS UNIQUE',
  'CREATE INDEX person_age FOR (p:Person) ON (p.age)',
  'CREATE TEXT INDEX person_name FOR (p:Person) ON (p.name)',
);

describe('SHOW', () => {
  test.each([
    ['SHOW INDEXES YIELD name', [['person_id'], ['person_age'], ['person_name']]],
    ['SHOW TEXT INDEXES YIELD name, type', [['person_name', 'TEXT']]],
    ["SHOW INDEXES YIELD name, type WHERE type <> 'TEXT' RETURN name ORDER BY name DESC LIMIT 1", [['person_id']]],
    ['SHOW INDEXES YIELD type, name ORDER BY name LIMIT 1', [['RANGE', 'person_age']]],
    ['SHOW CONSTRAINTS YIELD name, type, ownedIndex', [['person_id', 'UNIQUENESS', 'person_id']]],
    [
      "SHOW FUNCTIONS YIELD name WHERE name IN ['toUpper', 'count'] RETURN name ORDER BY name",
      [['count'], ['toUpper']],
    ],
    ["SHOW PROCEDURES YIELD name WHERE name = 'db.labels'", [['db.labels']]],
  ])('%s', (text, rows) => expect(graph.rows(text)).toEqual(rows));

  test('without YIELD has the usual columns', () => {
    expect(graph.rows('SHOW CONSTRAINTS')[0]?.slice(1, 4)).toEqual(['person_id', 'UNIQUENESS', 'NODE']);
  });
});

test('what is there already is an error, unless that is said to be well', () => {
  expect(graph.fault('CREATE INDEX person_age FOR (p:Person) ON (p.age)')).toMatch(/^failed: An index .* already/);
  expect(graph.counters('CREATE INDEX person_age IF NOT EXISTS FOR (p:Person) ON (p.age)')).toEqual({});
  expect(graph.fault('DROP INDEX nowhere')).toMatch(/There is no index/);
  expect(graph.fault('DROP INDEX person_id')).toMatch(/belongs to a constraint/);
  expect(graph.counters('DROP INDEX nowhere IF EXISTS')).toEqual({});
});

test('a constraint is not made over data that does not keep to it', () => {
  const { fault, rows } = openGraph('CREATE (:A {x: 1}), (:A {x: 1})');
  expect(fault('CREATE CONSTRAINT FOR (a:A) REQUIRE a.x IS UNIQUE')).toMatch(/^constraint: /);
  expect(rows('SHOW CONSTRAINTS')).toEqual([]);
});

test('a dropped constraint lets in what it kept out', () => {
  const { rows } = openGraph(
    'CREATE CONSTRAINT one FOR (a:A) REQUIRE a.x IS UNIQUE',
    'CREATE (:A {x: 1})',
    'DROP CONSTRAINT one',
    'CREATE (:A {x: 1})',
  );
  expect(rows('MATCH (a:A {x: 1}) RETURN count(a)')).toEqual([[2]]);
});

describe('procedures', () => {
  const { rows } = openGraph("CREATE (:A {x: 1, s: 'a'})-[:T {w: 1.5}]->(:A:B {x: 2})");
  test.each([
    ['CALL db.labels()', [['A'], ['B']]],
    ['CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType', [['T']]],
    ['CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey ORDER BY propertyKey', [['s'], ['w'], ['x']]],
    ['CALL db.schema.relTypeProperties()', [[':`T`', 'w', ['Double'], true]]],
    [
      "CALL db.schema.nodeTypeProperties() YIELD nodeLabels, propertyName, mandatory WHERE nodeLabels = ['A'] RETURN propertyName, mandatory ORDER BY propertyName",
      [
        ['s', true],
        ['x', true],
      ],
    ],
  ])('%s', (text, expected) => expect(rows(text)).toEqual(expected));
});

test('EXPLAIN tells of a command, and leaves the schema as it is; PROFILE runs it', () => {
  const own = openGraph();
  expect(own.plan('EXPLAIN CREATE INDEX fresh FOR (p:Person) ON (p.b)')).toMatchObject([
    { depth: 0, operator: 'CreateIndex', details: 'fresh', rows: null },
  ]);
  expect(own.rows('SHOW INDEXES')).toEqual([]);
  expect(own.plan('PROFILE CREATE INDEX fresh FOR (p:Person) ON (p.b)')).toMatchObject([{ operator: 'CreateIndex' }]);
  expect(own.rows('SHOW INDEXES YIELD name')).toEqual([['fresh']]);
  expect(own.rows('EXPLAIN DROP INDEX fresh')).toEqual([]);
  expect(own.rows('SHOW INDEXES YIELD name')).toEqual([['fresh']]);
});

test.each(['nodeTypeProperties', 'relTypeProperties', 'visualization'])(
  'db.schema.%s takes a step of work for each thing that it looks at',
  (name) => {
    const { work } = openGraph('UNWIND range(1, 500) AS i CREATE (:A {x: i})-[:T {w: i}]->(:B)');
    expect(work(`CALL db.schema.${name}()`)).toBeGreaterThanOrEqual(500);
  },
);

test('what a constraint asks to be there may be set by the statement that makes the node', () => {
  const { rows, fault } = openGraph('CREATE CONSTRAINT FOR (n:A) REQUIRE n.x IS NOT NULL');
  rows('CREATE (n:A) SET n.x = 1');
  rows('MERGE (n:A {y: 1}) ON CREATE SET n.x = 2');
  expect(fault('MATCH (n:A {x: 1}) REMOVE n.x')).toBe('constraint: Every A must have the property x.');
  expect(fault('CREATE (:A {y: 2})')).toBe('constraint: Every A must have the property x.');
  expect(rows('MATCH (n:A) RETURN n.x ORDER BY n.x')).toEqual([[1], [2]]);
});

test('constraints on relationships hold', () => {
  const { rows, fault } = openGraph(
    'CREATE CONSTRAINT FOR ()-[r:T]-() REQUIRE r.x IS UNIQUE',
    'CREATE CONSTRAINT FOR ()-[r:U]-() REQUIRE r.x IS NOT NULL',
    'CREATE (a:A)-[:T {x: 1}]->(b:A)-[:T {x: 2}]->(a)',
  );
  const twice = 'constraint: Relationship(0) already exists with type `T` and property `x` = 1.';
  expect(fault('MATCH (a:A) CREATE (a)-[:T {x: 1}]->(a)')).toBe(twice);
  expect(fault('MATCH ()-[r:T {x: 2}]->() SET r.x = 1')).toBe(twice);
  expect(fault('CREATE (:A)-[:U]->(:A)')).toBe('constraint: Every U must have the property x.');
  expect(rows('MATCH ()-[r]->() RETURN type(r), r.x ORDER BY r.x')).toEqual([
    ['T', 1],
    ['T', 2],
  ]);
});

test('a constraint holds in the transaction that makes it, whatever bore its name before', () => {
  const { graph } = openGraph('CREATE CONSTRAINT c FOR (n:Old) REQUIRE n.x IS UNIQUE', 'CREATE (:A {x: 1})');
  const target = { entity: 'node', properties: ['x'] } as const;
  const transaction = new Transaction(graph);
  transaction.setCatalogue({
    indexes: [{ ...target, name: 'c', kind: 'RANGE', names: ['A'], constraint: 'c' }],
    constraints: [{ ...target, name: 'c', kind: 'UNIQUE', label: 'A' }],
  });
  expect(() => transaction.createNode(['A'], Properties.from([['x', 1n]]))).toThrow('already exists');
  transaction.createNode(['A'], Properties.from([['x', 2n]]));
  graph.apply(transaction.changes());
  expect([...(graph.nodesWhere('A', 'x', 2n) ?? [])]).toHaveLength(1);
});
