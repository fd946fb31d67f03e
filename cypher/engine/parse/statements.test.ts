import { expect, test } from 'vitest';
import { CypherError } from '../CypherError.js';
import { parse } from './parse.js';

const query = (text: string): unknown => {
  const { body } = parse(text);
  return body.is === 'query' ? body.parts : body;
};
function refusal(text: string): string {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof CypherError) return `${error.kind}: ${error.message}`;
    throw error;
  }
  return 'read';
}

test.each([
  ['CREATE INDEX FOR (n:A) ON (n.x, n.y)', { is: 'createIndex', kind: 'RANGE', name: null, ifNotExists: false }],
  ['CREATE TEXT INDEX i IF NOT EXISTS FOR ()-[r:R]-() ON r.x', { kind: 'TEXT', name: 'i', ifNotExists: true }],
  ['CREATE POINT INDEX i FOR (n:A) ON (n.x)', { kind: 'POINT', target: { names: ['A'], properties: ['x'] } }],
  [
    'CREATE FULLTEXT INDEX f FOR (n:A|B) ON EACH [n.x, n.y]',
    { kind: 'FULLTEXT', target: { entity: 'node', names: ['A', 'B'], properties: ['x', 'y'] } },
  ],
  ['CREATE CONSTRAINT FOR (n:A) REQUIRE n.x IS UNIQUE', { is: 'createConstraint', kind: 'UNIQUE', name: null }],
  ['CREATE CONSTRAINT c FOR (n:A) REQUIRE (n.x, n.y) IS NODE KEY', { kind: 'NODE KEY', name: 'c' }],
  [
    'CREATE CONSTRAINT c FOR ()-[r:R]->() REQUIRE r.x IS NOT NULL',
    { kind: 'NOT NULL', target: { entity: 'relationship' } },
  ],
  ['DROP INDEX i IF EXISTS', { is: 'dropIndex', name: 'i', ifExists: true }],
  ['DROP CONSTRAINT c', { is: 'dropConstraint', name: 'c', ifExists: false }],
])('%s changes the schema', (text, command) => {
  expect(query(text)).toMatchObject(command);
});
test.each([
  'CREATE INDEX ON :A(x)',
  'DROP INDEX ON :A(x)',
  'CREATE CONSTRAINT ON (n:A) ASSERT n.x IS UNIQUE',
  'CREATE INDEX FOR (n:A) ON (m.x)',
  'CREATE INDEX FOR (n:A|B) ON (n.x)',
  'CREATE TEXT INDEX FOR (n:A) ON (n.x, n.y)',
  'CREATE CONSTRAINT FOR ()-[r:R]-() REQUIRE r.x IS NODE KEY',
])('%s is not how the schema is changed', (text) => {
  expect(refusal(text)).toMatch(/^syntax: /);
});
test('a node or a path may be named as the schema is', () => {
  expect(query('CREATE (index)')).toMatchObject([[{ is: 'create' }]]);
  expect(query('CREATE constraint = (a)')).toMatchObject([[{ is: 'create' }]]);
});

test.each([
  ['SHOW INDEXES', { what: 'INDEXES', only: null, yields: null }],
  ['SHOW RANGE INDEX', { what: 'INDEXES', only: 'RANGE' }],
  ['SHOW ALL CONSTRAINTS YIELD *', { what: 'CONSTRAINTS', yields: '*' }],
  ['SHOW BUILT IN FUNCTIONS YIELD name AS n', { what: 'FUNCTIONS', yields: [['name', 'n']] }],
  ['SHOW PROCEDURES EXECUTABLE WHERE name = 1', { what: 'PROCEDURES', where: { is: 'comparison' } }],
  ['SHOW INDEXES YIELD name ORDER BY name LIMIT 2 WHERE true RETURN name', { order: {}, where: {}, returns: {} }],
])('%s shows the schema', (text, command) => {
  expect(query(text)).toMatchObject({ is: 'show', ...command });
});

test.each([
  ["LOAD CSV FROM 'x' AS row RETURN row", 'LOAD CSV'],
  ['USE other MATCH (n) RETURN n', 'USE'],
  ['SHOW USERS', 'SHOW USERS'],
  ['GRANT ROLE r TO u', 'GRANT'],
  ['CREATE USER u', 'CREATE USER'],
  ['DROP DATABASE d', 'DROP DATABASE'],
  ['CYPHER 5 RETURN 1', 'CYPHER'],
  ['MATCH (n) CALL { CREATE () } IN TRANSACTIONS', 'IN TRANSACTIONS'],
  ['RETURN 1; RETURN 2', 'More than one statement'],
  [':param x => 1', ':param'],
  ['MATCH REPEATABLE ELEMENTS (a) RETURN a', 'REPEATABLE ELEMENTS'],
  ['MATCH p = ANY TRAIL (a)-->+(b) RETURN p', 'TRAIL'],
  ["CREATE FULLTEXT INDEX FOR (n:A) ON EACH [n.x] OPTIONS {indexConfig: {a: 'b'}}", 'OPTIONS'],
])('%s is refused by name', (text, name) => {
  expect(refusal(text)).toMatch(/^unsupported: /);
  expect(refusal(text)).toContain(name);
});

test('EXPLAIN and PROFILE ask for the plan, and a statement may end with a semicolon', () => {
  expect(parse('EXPLAIN RETURN 1').asks).toBe('explain');
  expect(parse('profile RETURN 1;').asks).toBe('profile');
});

test('CALL takes subqueries and procedures in every form', () => {
  expect(query('CALL (a, b) { RETURN 1 AS x } RETURN x')).toMatchObject([[{ imports: ['a', 'b'] }, {}]]);
  expect(query('OPTIONAL CALL (*) { RETURN 1 AS x } RETURN x')).toMatchObject([[{ imports: '*', optional: true }, {}]]);
  expect(query('CALL { RETURN 1 AS x } RETURN x')).toMatchObject([[{ imports: null, optional: false }, {}]]);
  expect(query('CALL db.labels')).toMatchObject([[{ name: 'db.labels', args: null, yields: null }]]);
  expect(query('CALL db.labels() YIELD *')).toMatchObject([[{ args: [], yields: '*' }]]);
});

test('sorting without WITH before it is that of WITH *', () => {
  expect(query('MATCH (n) ORDER BY n.x SKIP 1 LIMIT 2 RETURN n')).toMatchObject([
    [{}, { is: 'with', projection: { star: true, orderBy: [{ descending: false }], skip: {}, limit: {} } }, {}],
  ]);
});

test('SET and REMOVE take keys and labels that are computed', () => {
  expect(query("MATCH (n) SET n['a'] = 1, n:A:$($b), n += {} REMOVE n[$k], n:A")).toMatchObject([
    [
      {},
      { items: [{ key: { is: 'literal' } }, { labels: [{ is: 'label' }, { is: 'dynamic' }] }, { is: 'add' }] },
      { items: [{ key: { is: 'parameter' } }, { is: 'labels' }] },
    ],
  ]);
});

test('hints for a planner are passed over', () => {
  const hints = 'USING INDEX SEEK n:A(x) USING SCAN n:A USING JOIN ON n';
  expect(query(`MATCH (n:A) ${hints} WHERE n.x RETURN n`)).toMatchObject([[{ is: 'match', where: {} }, {}]]);
});

test('UNION and UNION ALL are not mixed', () => {
  expect(query('RETURN 1 AS a UNION RETURN 2 AS a UNION DISTINCT RETURN 3 AS a')).toHaveLength(3);
  expect(refusal('RETURN 1 AS a UNION RETURN 2 AS a UNION ALL RETURN 3 AS a')).toContain('cannot be mixed');
});

test('subqueries of expressions hold a pattern or a whole query', () => {
  const inner = (text: string): unknown => query(`RETURN ${text}`);
  const of = (clauses: object[]): object => [
    [{ projection: { items: [{ expression: { query: { parts: [clauses] } } }] } }],
  ];
  expect(inner('EXISTS { (a)-->(b) WHERE a.x }')).toMatchObject(of([{ is: 'match', where: {} }]));
  expect(inner('COUNT { MATCH (a) RETURN a }')).toMatchObject(of([{ is: 'match' }, { is: 'return' }]));
  expect(refusal('RETURN COLLECT { (a)-->(b) }')).toMatch(/^syntax: /);
});

test('a comment ends with its line, however that ends, and Neo4j’s blanks are blanks', () => {
  for (const end of ['\n', '\r', '\r\n'])
    expect(query(`RETURN 1 // one${end}AS a`)).toMatchObject([[{ projection: { items: [{ alias: 'a' }] } }]]);
  expect(query('RETURN\u00851\u180eAS a')).toMatchObject([[{ projection: { items: [{ alias: 'a' }] } }]]);
});
