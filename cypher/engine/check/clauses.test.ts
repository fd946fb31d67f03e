import { expect, test } from 'vitest';
import { faultOf } from './testing/checking.js';

test.each([
  'MATCH (n)',
  'MATCH (n) WITH n',
  'RETURN 1 RETURN 2',
  'MATCH (n) RETURN n MATCH (m) RETURN m',
  'CREATE (n) MATCH (m) RETURN m',
  'MATCH (n) SET n.x = 1 UNWIND [1] AS x RETURN x',
  'CALL { MATCH (n) RETURN n }',
  'MATCH (n) CALL { MATCH (m) } RETURN n',
  "MATCH (n) CALL my.greet('x') YIELD length",
  "CALL my.greet('x') YIELD length WHERE length > 1",
  'FOREACH (x IN [1] | MATCH (n) SET n.x = 1)',
  'MATCH (n) WHERE EXISTS { CREATE (m) } RETURN n',
  'MATCH (n) WHERE EXISTS { MATCH (n) FINISH } RETURN n',
  'MATCH (n) RETURN COLLECT { MATCH (m) }',
])('%s has its clauses in the wrong order', (text) => {
  expect(faultOf(text)).toBe('InvalidClauseComposition');
});

test.each([
  'MATCH (n) FINISH',
  'OPTIONAL MATCH (n) MATCH (m) RETURN m',
  'CREATE (n) MERGE (m) SET m.x = 1 RETURN m',
  'CREATE (n) WITH n MATCH (m) RETURN m',
  'MATCH (n) CALL { CREATE (x) } MATCH (m) RETURN m',
  'CALL { CREATE (n) }',
  'CALL my.greet("x")',
  'MATCH (n) RETURN COUNT { MATCH (m) WITH m }, EXISTS { UNWIND [1] AS x }',
  'CREATE (a) UNION CREATE (b)',
  'MATCH (n) FOREACH (x IN [1] | SET n.x = x FOREACH (y IN [x] | CREATE ({y: y})))',
])('%s has its clauses in order', (text) => {
  expect(faultOf(text)).toBe('sound');
});

test.each([
  ['CREATE (a)-[:R*2]->(b)', 'CreatingVarLength'],
  ['MERGE (a)-[:R*]->(b)', 'CreatingVarLength'],
  ['CREATE (a)-->(b)', 'NoSingleRelationshipType'],
  ['MERGE (a)-[:R|S]->(b)', 'NoSingleRelationshipType'],
  ['CREATE (a)-[:R]-(b)', 'RequiresDirectedRelationship'],
  ['MERGE (a)-[:R]-(b)', 'sound'],
  ['MATCH (n $p) RETURN n', 'InvalidParameterUse'],
  ['MERGE (n $p)', 'InvalidParameterUse'],
  ['CREATE (n $p)-[:R $q]->()', 'sound'],
  ['CREATE (a:A|B)', 'UnexpectedSyntax'],
  ['CREATE (a:A&B)', 'sound'],
  ['CREATE (a:$($names))-[:$($type)]->()', 'sound'],
  ['CREATE (a WHERE a.x = 1)', 'UnexpectedSyntax'],
  ['MERGE shortestPath((a)-[:R]->(b))', 'UnexpectedSyntax'],
  ['MATCH p = shortestPath((a)-[*]-()-[*]-(b)) RETURN p', 'InvalidRelationshipPattern'],
  ['MATCH p = shortestPath((a)-[*2..]-(b)) RETURN p', 'InvalidRelationshipPattern'],
  ['MATCH p = ANY SHORTEST (a)-->+(b), (c) RETURN p', 'InvalidRelationshipPattern'],
  ['MATCH (a)-[*]->(b)-->+(c) RETURN a', 'InvalidRelationshipPattern'],
])('%s: %s', (text, fault) => {
  expect(faultOf(text)).toBe(fault);
});

test.each([
  ['CALL nothing()', 'ProcedureNotFound'],
  ['CALL my.greet()', 'InvalidNumberOfArguments'],
  ['MATCH (n) CALL my.greet YIELD length RETURN n', 'InvalidArgumentPassingMode'],
  ["MATCH (n) CALL my.greet('x') YIELD * RETURN n", 'UnexpectedSyntax'],
  ["CALL my.greet('x') YIELD nothing", 'UndefinedVariable'],
  ["CALL my.greet('x') RETURN length", 'UndefinedVariable'],
  ["CALL my.greet('x') YIELD length AS a, greeting AS a", 'VariableAlreadyBound'],
  ['MATCH (n) CALL my.greet(collect(n.x)) YIELD length RETURN n', 'InvalidAggregation'],
  ["CALL my.greet('x') YIELD length AS l WHERE l > 1 RETURN l", 'sound'],
  ["CALL my.greet('x') YIELD *", 'sound'],
])('%s: %s', (text, fault) => {
  expect(faultOf(text)).toBe(fault);
});

test('COLLECT returns one column', () => {
  expect(faultOf('MATCH (n) RETURN COLLECT { MATCH (m) RETURN m.x, m.y }')).toBe('UnexpectedSyntax');
  expect(faultOf('MATCH (n) RETURN COLLECT { MATCH (m) RETURN m.x }')).toBe('sound');
});

test.each([
  'CREATE (n:X {s: EXISTS { (n)-[:U]->() }}) RETURN n',
  'CREATE (n)-[r:T {w: COUNT { (n)--() }}]->(m) RETURN n',
  'CREATE (n)-[:T]->(m {x: [(n)--(z) | z.id]}) RETURN n',
  'MERGE (n:X {s: EXISTS { (m)-[:U]->() }}) RETURN n',
])('%s asks for what it makes itself', (text) => expect(faultOf(text)).toBe('UnexpectedSyntax'));
test.each(['CREATE (n:X) CREATE (m:X {s: EXISTS { (n)-[:U]->() }})', 'CREATE (x:X {l: [x IN [1] | x]})'])(
  '%s does not',
  (text) => expect(faultOf(text)).toBe('sound'),
);
