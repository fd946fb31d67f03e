import { expect, test, vi } from 'vitest';
import { CypherError } from '../CypherError.js';
import { Cursor } from './Cursor.js';
import { parse } from './parse.js';

function outcome(text: string): unknown {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof CypherError) return error.about.detail;
    throw error;
  }
  return 'read';
}

test.each([
  ['parentheses', '(', '1', ')'],
  ['brackets', '[', '1', ']'],
  ['brackets that never close', '[', '', ''],
  ['maps', '{a: ', '1', '}'],
  ['nodes with maps', '({a: ', '1', '})'],
  ['patterns in lists', '[(a)-->({x: ', '1', '}) | 1]'],
  ['patterns that never close', '[(a)-->({x: ', '', ''],
  ['comprehensions', '[x IN [1] WHERE x:A|B AND ', 'true', ' | x.y]'],
  ['comprehensions that never close', '[x IN [1] WHERE x:A|B | ', '', ''],
  ['negations', 'NOT ', 'true', ''],
  ['signs', '- ', '1', ''],
  ['subqueries', 'EXISTS { MATCH (a) WHERE ', 'true', '}'],
  ['trims', 'trim(', "'a'", ')'],
])('%s in one another are read, or refused when they are too deep', (_, open, middle, close) => {
  const nested = (depth: number): string => `RETURN ${open.repeat(depth)}${middle}${close.repeat(depth)}`;
  expect(outcome(nested(20))).toBe(close === '' && middle === '' ? 'UnexpectedSyntax' : outcome(nested(1)));
  expect(outcome(nested(5000))).toBe('NestedTooDeeply');
});

test.each([
  ['clauses', '', 'CALL { ', 'RETURN 1 AS x', ' } RETURN x', ''],
  ['loops', '', 'FOREACH (x IN [1] | ', 'CREATE ()', ')', ''],
  ['labels', 'MATCH (n:', '(', 'A', ')', ') RETURN n'],
  ['types', 'RETURN 1 IS :: ', 'LIST<', 'INT', '>', ''],
  ['paths', 'MATCH ', '(', '(a)-->(b)', ')', ' RETURN a'],
])('%s in one another are read, or refused when they are too deep', (_, begin, open, middle, close, end) => {
  const nested = (depth: number): string => begin + open.repeat(depth) + middle + close.repeat(depth) + end;
  expect(outcome(nested(20))).toBe('read');
  expect(outcome(nested(5000))).toBe('NestedTooDeeply');
});

/** Reading again what was read before would take steps that grow as their square; tokens taken are counted. */
test.each([
  ['a chain of operators', 'RETURN 1', ' + 1', ''],
  ['a chain of conditions', 'MATCH (n) WHERE n.a', ' OR n.a = 1', ' RETURN n'],
  ['a chain of properties', 'RETURN $a', '.a', ''],
  ['a long pattern', 'MATCH (a)', '-->(a)', ' RETURN a'],
  ['differences that might be patterns', 'WITH 1 AS a RETURN (a)', '-(a)', ''],
  ['a pattern that fails at its end', 'WITH 1 AS a RETURN (a)', '--(a)', '--5'],
])('%s of twice the length is read in twice the steps', (_, begin, part, end) => {
  const steps = (times: number): number => {
    const next = vi.spyOn(Cursor.prototype, 'next');
    outcome(begin + part.repeat(times) + end);
    const { length } = next.mock.calls;
    next.mockRestore();
    return length;
  };
  expect(steps(2000) / steps(1000)).toBeLessThan(2.2);
});
