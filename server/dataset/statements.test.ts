import { expect, test } from 'vitest';
import { loadStatement, schemaStatements } from './statements.js';

test('a part of a file is one statement without its comments', () => {
  expect(loadStatement('facts', 'merge', { TYPE: 'SIGNED' })).toMatch(
    /^UNWIND \$rows AS row\n[^]*MERGE \(a\)-\[r:`SIGNED` \{factId: row\.id\}\]->\(b\)\nSET r \+= row\.properties$/,
  );
});
test.each(['SIGNED`]->() DETACH DELETE a //', 'SIGNED\\u0060', '', 'A\0B'])(
  'a name that cannot be quoted is refused: %j',
  (type) => {
    expect(() => loadStatement('facts', 'merge', { TYPE: type })).toThrow('cannot be a label or relation type');
  },
);
test('a name with spaces and marks is quoted', () => {
  expect(loadStatement('facts', 'remove', { TYPE: "est l'allié de" })).toContain(
    "[r:`est l'allié de` {factId: row.id}]",
  );
});
test('a part or name that is missing is told', () => {
  expect(() => loadStatement('facts', 'marge')).toThrow('cypher/load/facts.cypher has no part "marge".');
  expect(() => loadStatement('facts', 'merge')).toThrow('No name was given for {TYPE}.');
});
test('each engine gets the constraints and indexes it can keep', () => {
  const embedded = schemaStatements('embedded', ['SIGNED', 'MET']);
  const neo4j = schemaStatements('neo4j', ['SIGNED', 'MET']);
  expect(neo4j).toEqual(expect.arrayContaining(embedded));
  expect(embedded.filter((s) => s.includes('IS UNIQUE'))).toHaveLength(6);
  expect(neo4j.filter((s) => s.includes('factId IS UNIQUE'))).toEqual([
    'CREATE CONSTRAINT `fact_SIGNED` IF NOT EXISTS FOR ()-[r:`SIGNED`]-() REQUIRE r.factId IS UNIQUE',
    'CREATE CONSTRAINT `fact_MET` IF NOT EXISTS FOR ()-[r:`MET`]-() REQUIRE r.factId IS UNIQUE',
  ]);
  expect(embedded.some((s) => /TEXT INDEX|factId IS UNIQUE/.test(s))).toBe(false);
});
