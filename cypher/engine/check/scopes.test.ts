import { expect, test } from 'vitest';
import { faultOf } from './testing/checking.js';

test.each([
  'MATCH (n) RETURN m',
  'MATCH (n) WITH n.x AS x RETURN n',
  'MATCH (n) WHERE (n)-->(m) RETURN n',
  'MATCH (n) SET m.x = 1',
  'CREATE (a {x: b.x})-[:R]->(b)',
  'MATCH (a), (b) RETURN shortestPath((a)-[*]-(c))',
  'MATCH (n) RETURN n {.x, m}',
  'RETURN [x IN [1] | y]',
  'RETURN [x IN [1] | x] + x',
  'MATCH (n) WHERE EXISTS { (n)-->(m) } RETURN m',
  'MATCH (n) CALL { RETURN n.x AS x } RETURN x',
  'MATCH (n) CALL { WITH n RETURN n.x AS x UNION RETURN n.y AS x } RETURN x',
  'MATCH (n) CALL (m) { RETURN 1 AS x } RETURN x',
  'FOREACH (x IN [1] | CREATE ()) RETURN x',
])('%s names what is not there', (text) => {
  expect(faultOf(text)).toBe('UndefinedVariable');
});

test.each([
  'UNWIND [1] AS x UNWIND [2] AS x RETURN x',
  'MATCH (p) MATCH p = ()-->() RETURN p',
  'MATCH p = (a)-->(p) RETURN p',
  'MATCH (a) CREATE (a)',
  'MATCH (a) CREATE (a:B)-[:R]->()',
  'MATCH ()-[r]->() CREATE ()-[r:R]->()',
  'MATCH (a) MERGE (a {x: 1})-[:R]->()',
  "WITH 1 AS greeting CALL my.greet('x') YIELD greeting RETURN greeting",
  'MATCH (n) CALL (n) { RETURN n } RETURN n',
  'MATCH (n) CALL { WITH n RETURN n } RETURN n',
  'MATCH (n) CALL (n) { WITH 1 AS n RETURN n AS m } RETURN m',
  'MATCH (n) WHERE EXISTS { UNWIND [1] AS n RETURN n } RETURN n',
  'MATCH (a) MATCH ((a)-->(b))+ RETURN b',
])('%s gives a name twice', (text) => {
  expect(faultOf(text)).toBe('VariableAlreadyBound');
});

test.each([
  'MATCH ()-[r]->() MATCH (r) RETURN r',
  'MATCH (r) MATCH ()-[r]->() RETURN r',
  'MATCH p = ()-->(), (p) RETURN p',
  'MATCH ((a)-->(b))+ (a) RETURN a',
  'WITH 1 AS n MATCH (n) RETURN n',
  'MATCH (n) WITH [n] AS ns MATCH (ns)-->() RETURN ns',
  'MATCH ()-[r*]->() MATCH ()-[r]->() RETURN r',
  'MATCH ()-[r]->() MATCH ()-[r*]->() RETURN r',
])('%s uses a name for another kind of thing', (text) => {
  expect(faultOf(text)).toBe('VariableTypeConflict');
});

test.each([
  'MATCH (a) MATCH (a)-->(b) MATCH (a)-[r]->(b) RETURN r',
  'WITH null AS a MATCH (a) RETURN a',
  'MATCH ()-[r]->() WITH [r] AS rs MATCH ()-[rs*]->() RETURN rs',
  'MATCH ()-[r]->(), ()-[r]->() RETURN r',
  'MATCH (a {x: b.x}), (b) RETURN a',
  'MATCH (a) CREATE (a)-[:R {x: a.x}]->(b), (b)-[:S]->(a)',
  'MATCH (n) CALL (n) { MATCH (n)-->(m) RETURN m } RETURN n, m',
  'MATCH (n) CALL (*) { RETURN n.x AS x } RETURN x',
  'MATCH (n) CALL { WITH n WITH n.x AS x RETURN x } RETURN x',
  'MATCH (n) WHERE EXISTS { MATCH (n)-->(m) WITH m MATCH (m)-->(n) } RETURN n',
  'MATCH (x) MATCH ((a)-[r]->(b) WHERE a.y > x.y)+ (c WHERE size(r) > 1) RETURN a, b',
  'MATCH (n) RETURN [n IN [1] | n]',
  'RETURN reduce(s = 0, x IN [1] | s + x)',
  'MATCH (n) RETURN [(n)-->(m) WHERE m.x | m.y]',
  'MATCH (a) WITH a AS b ORDER BY a.x WHERE a.y RETURN b',
])('%s is sound', (text) => {
  expect(faultOf(text)).toBe('sound');
});

test('a relationship stands once in a path', () => {
  expect(faultOf('MATCH (a)-[r]->()-[r]->() RETURN a')).toBe('RelationshipUniquenessViolation');
});
test.each([
  'MATCH (n) CALL { WITH n AS m RETURN m.x AS x } RETURN x',
  'MATCH (n) CALL { WITH n WHERE n.x RETURN n.x AS x } RETURN x',
  'MATCH (n) CALL { WITH DISTINCT n RETURN n.x AS x } RETURN x',
])('%s does more than import', (text) => {
  expect(faultOf(text)).toBe('InvalidClauseComposition');
});
