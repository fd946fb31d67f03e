import { expect, test } from 'vitest';
import { checked, faultOf } from './testing/checking.js';

test.each([
  ['RETURN  1 +  2 , "a" AS b, (1)', ['1 +  2', 'b', '(1)']],
  ['MATCH (n) RETURN n, n . x, count ( * )', ['n', 'n . x', 'count ( * )']],
  ['WITH 1 AS b, 2 AS a RETURN *, 3 AS aa', ['a', 'b', 'aa']],
  ['RETURN 1 AS a UNION RETURN 2 AS a', ['a']],
  ['CREATE (n)', []],
  ["CALL my.greet('x')", ['greeting', 'length']],
  ["CALL my.greet('x') YIELD length AS l", ['l']],
])('%s has the columns %j', (text, columns) => {
  expect(checked(text).columns).toEqual(columns);
});

test('where a statement first changes something is found, however deep', () => {
  expect(checked('MATCH (n) RETURN n').writesAt).toBeNull();
  expect(checked('MATCH (n) SET n.x = 1').writesAt).toBe(10);
  expect(checked('MATCH (n) CALL (n) { CALL { CREATE () } } RETURN n').writesAt).toBe(28);
  expect(checked('DROP INDEX i').writesAt).toBe(0);
});
test('the parameters a statement asks for are listed, those of a call without parentheses among them', () => {
  expect(checked('MATCH (n {x: $a}) WHERE n.y = $`b c` RETURN n LIMIT $d').parameters).toEqual(['a', 'b c', 'd']);
  expect(checked('CALL my.greet').parameters).toEqual(['whom']);
});

test.each([
  ['MATCH (n) WITH n.x RETURN 1', 'NoExpressionAlias'],
  ['CALL { RETURN 1 } RETURN 1', 'NoExpressionAlias'],
  ['RETURN 1 AS a, 2 AS a', 'ColumnNameConflict'],
  ['RETURN 1, 1', 'ColumnNameConflict'],
  ['MATCH (n) WITH *, 1 AS n RETURN n', 'ColumnNameConflict'],
  ['MATCH () RETURN *', 'NoVariablesInScope'],
  ['RETURN 1 AS a UNION RETURN 2 AS b', 'DifferentColumnsInUnion'],
  ['CREATE (a) UNION RETURN 2 AS b', 'DifferentColumnsInUnion'],
  ['RETURN 1 AS a, 2 AS b UNION RETURN 2 AS b, 1 AS a', 'sound'],
])('%s: %s', (text, fault) => {
  expect(faultOf(text)).toBe(fault);
});

test.each([
  ['MATCH (n) WHERE count(n) > 1 RETURN n', 'InvalidAggregation'],
  ['MATCH (n) RETURN n ORDER BY count(n)', 'InvalidAggregation'],
  ['MATCH (n) RETURN [x IN [1] | count(n)]', 'InvalidAggregation'],
  ['MATCH (n) SET n.x = count(n)', 'InvalidAggregation'],
  ['UNWIND collect(1) AS x RETURN x', 'InvalidAggregation'],
  ['MATCH (n) RETURN n.x AS x, count(n) AS c ORDER BY max(x)', 'InvalidAggregation'],
  ['RETURN count(count(*))', 'NestedAggregation'],
  ['RETURN count(rand())', 'NonConstantExpression'],
  ['MATCH (n) RETURN n.x + count(*)', 'AmbiguousAggregationExpression'],
  ['MATCH (n) RETURN n.x + 1, n.x + 1 + count(*)', 'AmbiguousAggregationExpression'],
  ['MATCH (n) RETURN labels(n), size(labels(n)) + count(*)', 'AmbiguousAggregationExpression'],
  ['MATCH (n) RETURN n.x + 1, count(*) ORDER BY n.x + 1 + count(*)', 'AmbiguousAggregationExpression'],
  ['MATCH (n) RETURN EXISTS { (n)-->() } AND count(*) > 1', 'AmbiguousAggregationExpression'],
  ['MATCH (n) RETURN n.x, [y IN collect(n.y) WHERE y > n.x | y]', 'sound'],
  ['MATCH (n) RETURN n.x AS x, n.x + count(*)', 'sound'],
  ['MATCH (n) RETURN n AS m, n.x + count(*)', 'sound'],
  ['MATCH (n) WITH *, count(*) + n.x AS c RETURN c', 'sound'],
  ['MATCH (n) RETURN $p + count(*) + 1', 'sound'],
  ['MATCH (n) WITH n.x AS x, count(*) AS c WHERE count(*) > 1 AND n.x > 1 RETURN x', 'sound'],
])('%s: %s', (text, fault) => {
  expect(faultOf(text)).toBe(fault);
});

test.each([
  ['MATCH (n) RETURN DISTINCT n.x AS x ORDER BY n.y', 'UndefinedVariable'],
  ['MATCH (n) RETURN n.x AS x, count(n) ORDER BY n.y', 'UndefinedVariable'],
  ['MATCH (n) WITH n.x AS x, count(*) AS c WHERE n.y = 1 RETURN x', 'UndefinedVariable'],
  ['MATCH (n) RETURN DISTINCT n.x AS x ORDER BY n.x + 1', 'sound'],
  ['MATCH (n) RETURN DISTINCT n AS m ORDER BY n.y', 'sound'],
  ['MATCH (n) RETURN n.x AS x, count(n) AS c ORDER BY n.x, count(n), x', 'sound'],
  ['MATCH (n) RETURN n.x AS y ORDER BY y, n.z', 'sound'],
])('after rows are put together, ORDER BY knows what is left. %s: %s', (text, fault) => {
  expect(faultOf(text)).toBe(fault);
});

test.each([
  ['LIMIT -1', 'NegativeIntegerArgument'],
  ['SKIP 1.5', 'InvalidArgumentType'],
  ["LIMIT 'a'", 'InvalidArgumentType'],
  ['LIMIT null', 'InvalidArgumentType'],
  ['LIMIT n.x', 'NonConstantExpression'],
  ['LIMIT COUNT { (n) }', 'NonConstantExpression'],
  ['LIMIT count(*)', 'InvalidAggregation'],
  ['SKIP 1 + size([1]) LIMIT $p', 'sound'],
  ['LIMIT reduce(a = 0, x IN [1] | a + x)', 'sound'],
])('%s: %s', (text, fault) => {
  expect(faultOf(`MATCH (n) RETURN n ${text}`)).toBe(fault);
});
