import { expect, test } from 'vitest';
import { faultOf } from './testing/checking.js';

test.each([
  'RETURN 1 AND true',
  'RETURN NOT [1]',
  "RETURN 'a' - 1",
  'RETURN 1 + true',
  'RETURN {a: 1} + 1',
  "RETURN -'a'",
  "RETURN 1 IN 'a'",
  "RETURN 1 =~ 'a'",
  'RETURN 1 || 2',
  'RETURN date() + 1',
  'WITH 1 AS n RETURN n.x',
  'MATCH p = ()-->() RETURN p.x',
  'MATCH ()-[r*]->() RETURN r.x',
  "RETURN [1]['a']",
  'RETURN {a: 1}[1]',
  'RETURN 1[0]',
  "RETURN 'abc'[0..1]",
  'MATCH (n) WHERE n RETURN n',
  "MATCH (n) WHERE 'a' RETURN n",
  'RETURN CASE WHEN 1 THEN 2 END',
  "RETURN [x IN ['a'] WHERE x % 2 = 0]",
  "WITH ['a'] AS l UNWIND l AS x RETURN x % 2",
  'RETURN [x IN 1 | x]',
  'MATCH (n) RETURN type(n)',
  'MATCH ()-[r]->() RETURN labels(r)',
  'MATCH (n) RETURN labels(n.x)',
  'RETURN toUpper(1)',
  'RETURN size(1)',
  "RETURN sum('a')",
  'WITH 1 AS n RETURN n:A',
  'MATCH (n) SET n.x.y = 1',
  'MATCH (n) SET n = 1',
  'MATCH ()-[r]->() SET r:T',
  'MATCH (n) DELETE n.x',
  'MATCH (n) DELETE 1',
  'CALL my.greet(1)',
])('%s is of a kind that cannot stand there', (text) => {
  expect(faultOf(text)).toBe('InvalidArgumentType');
});

test.each([
  'RETURN 1 + 1.5, 1 + [2], [1] + 2, "a" + 1, null + true, $p + true',
  'RETURN 1 < "a", 1 = "a", 1 STARTS WITH "a"',
  'MATCH (n) WHERE n.x AND n.list[0] RETURN n.a.b, n["x"], -n.x, n.x[0..1]',
  'MATCH (n) WHERE null RETURN n',
  "RETURN [x IN ['a', 1] WHERE x % 2 = 0]",
  'MATCH p = ()-->() RETURN nodes(p)[0].x, head(relationships(p)).y',
  'RETURN date() + duration("P1D") - duration("P1D"), 2 * duration("P1D")',
  'MATCH (n) DELETE [n][0], {a: n}.a, null',
  'MATCH (n)-[r]->() SET n = r, n += $p, r = null',
  'WITH {a: 1} AS m RETURN m.a + true, m { .a }',
  'RETURN CASE "a" WHEN 1 THEN 2 WHEN > 3 THEN "b" END',
  "CALL my.greet('x', 1)",
])('%s is sound, or only its values can tell', (text) => {
  expect(faultOf(text)).toBe('sound');
});

test.each([
  ['RETURN nothing(1)', 'UnknownFunction'],
  ['RETURN toUpper()', 'InvalidNumberOfArguments'],
  ["RETURN toUpper('a', 'b')", 'InvalidNumberOfArguments'],
  ['RETURN count()', 'InvalidNumberOfArguments'],
  ["RETURN toUpper(DISTINCT 'a')", 'UnexpectedSyntax'],
  ['RETURN sum(*)', 'UnexpectedSyntax'],
  ['RETURN any(x IN [true])', 'UnexpectedSyntax'],
  ['MATCH (n) DELETE n:A', 'InvalidDelete'],
])('%s: %s', (text, fault) => {
  expect(faultOf(text)).toBe(fault);
});

test.each([
  ['MATCH (n) RETURN (n)-->()', 'UnexpectedSyntax'],
  ['MATCH (n) RETURN size((n)-->())', 'UnexpectedSyntax'],
  ['MATCH (n) WHERE (n)-->() = true RETURN n', 'UnexpectedSyntax'],
  ['MATCH (n) SET n.x = (n)-->()', 'UnexpectedSyntax'],
  ['MATCH (n) WHERE (n)-->() OR NOT (n)<--() XOR n.x RETURN n', 'sound'],
  ['MATCH (n) RETURN CASE WHEN (n)-->() THEN 1 END, NOT (n)-->(), any(x IN [1] WHERE (n)-->())', 'sound'],
  ['MATCH (n) RETURN exists((n)-->())', 'sound'],
])('a pattern is a condition, not a value. %s: %s', (text, fault) => {
  expect(faultOf(text)).toBe(fault);
});
