import { describe, expect, test } from 'vitest';
import { openGraph } from '../testing/openGraph.js';

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
