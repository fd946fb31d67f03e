import { expect, test } from 'vitest';
import { CypherError } from '../CypherError.js';
import { parse } from './parse.js';
import type { Expression } from './syntax.js';

/** What RETURN returns, without places. */
function read(text: string): unknown {
  const { body } = parse(`RETURN ${text}`);
  const [clause] = body.is === 'query' ? (body.parts[0] ?? []) : [];
  if (clause?.is !== 'return') throw new Error('No RETURN was read.');
  return placeless(clause.projection.items[0]?.expression as Expression);
}
const placeless = (node: unknown): unknown =>
  JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === 'at' || key === 'end' ? undefined : plain(value))));
const plain = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value);

function fault(text: string): { detail: unknown; offset: unknown } {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof CypherError) return { detail: error.about.detail, offset: error.about.offset };
    throw error;
  }
  return { detail: null, offset: null };
}

const one = { is: 'literal', value: 1 };
const two = { is: 'literal', value: 2 };
const n = { is: 'variable', name: 'n' };

test('operators bind as in Neo4j', () => {
  expect(read('1 + 2 * 1')).toEqual({
    is: 'binary',
    operator: '+',
    left: one,
    right: { is: 'binary', operator: '*', left: two, right: one },
  });
  expect(read('1 < 2 <= 1')).toEqual({ is: 'comparison', operands: [one, two, one], operators: ['<', '<='] });
  expect(read('NOT n IS NULL')).toEqual({
    is: 'unary',
    operator: 'NOT',
    operand: { is: 'isNull', operand: n, negated: false },
  });
});

test.each([
  ['0x1F', 31],
  ['0o17', 15],
  ['1_000', 1000],
  ['-9', -9],
])('%s is the integer %d', (text, value) => {
  expect(read(text)).toEqual({ is: 'literal', value });
});
test.each([
  ['1.5e3', 1500],
  ['.5', 0.5],
  ['2.5f', 2.5],
])('%s is the float %d', (text, value) => {
  expect(read(text)).toEqual({ is: 'float', value });
});
test.each([
  ['9223372036854775808', 'IntegerOverflow'],
  ['1e999', 'FloatingPointOverflow'],
  ['0777', 'InvalidNumberLiteral'],
  ['12ab', 'InvalidNumberLiteral'],
  ['0xZZ', 'InvalidNumberLiteral'],
  ["'\\u12'", 'InvalidUnicodeLiteral'],
  ['1 — 2', 'InvalidUnicodeCharacter'],
  ['{a}', 'UnexpectedSyntax'],
  ['1 != 2', 'UnexpectedSyntax'],
  ['exists(n.name)', 'UnexpectedSyntax'],
  ["'open", 'UnexpectedSyntax'],
  ['1 /* open', 'UnexpectedSyntax'],
])('%s is refused as %s', (text, detail) => {
  expect(fault(`RETURN ${text}`).detail).toBe(detail);
});
test('the least integer has no positive counterpart', () => {
  expect(fault('RETURN -9223372036854775808').detail).toBeNull();
});

test('escapes are resolved, and a backslash before anything else stands for itself', () => {
  expect(read(String.raw`'\'\u00e9\n'`)).toEqual({ is: 'literal', value: "'é\n" });
  expect(read(String.raw`'C:\path'`)).toEqual({ is: 'literal', value: 'C:\\path' });
});

test('a bar after a label ends the condition of a comprehension, where something can follow it', () => {
  const label = (name: string): unknown => ({ is: 'label', name });
  const having = (labels: unknown): unknown => ({ is: 'hasLabels', operand: n, labels });
  const either = { is: 'or', parts: [label('A'), label('B')] };
  expect(read('[n IN n WHERE n:A | 1]')).toMatchObject({ where: having(label('A')), map: one });
  expect(read('[n IN n WHERE n:A|B | n.x]')).toMatchObject({ where: having(either), map: { is: 'property' } });
  expect(read('[n IN n WHERE (n:A|B) | 1]')).toMatchObject({ where: having(either), map: one });
});

test('CASE compares its subject with several values, or by operators', () => {
  const subject = { is: 'variable', name: ' subject' };
  expect(read('CASE n WHEN 1, > 2 THEN 1 WHEN IS NULL THEN 2 END')).toMatchObject({
    subject: n,
    alternatives: [
      [
        [
          { is: 'value', value: one },
          { is: 'condition', condition: { is: 'comparison', operands: [subject, two], operators: ['>'] } },
        ],
        one,
      ],
      [[{ is: 'condition', condition: { is: 'isNull', operand: subject, negated: false } }], two],
    ],
  });
});

test('types are read in all their spellings', () => {
  const named = (name: string, notNull = false): unknown => ({ name, element: null, notNull });
  expect(read('n IS :: INT | STRING NOT NULL')).toMatchObject({
    type: { alternatives: [named('INTEGER'), named('STRING', true)] },
  });
  expect(read('n IS NOT TYPED LIST<BOOL!>')).toMatchObject({
    negated: true,
    type: { alternatives: [{ name: 'LIST', element: { alternatives: [named('BOOLEAN', true)] }, notNull: false }] },
  });
  expect(read('n :: TIMESTAMP WITH TIME ZONE')).toMatchObject({ type: { alternatives: [named('ZONED DATETIME')] } });
});

test('functions may be dotted, and trim has a syntax of its own', () => {
  expect(read("date.truncate('month', n)")).toMatchObject({ is: 'call', name: 'date.truncate' });
  const text = { is: 'literal', value: 'a' };
  expect(read("trim(LEADING 'x' FROM 'a')")).toMatchObject({
    name: 'ltrim',
    args: [text, { is: 'literal', value: 'x' }],
  });
  expect(read("trim('a')")).toMatchObject({ name: 'trim', args: [text] });
  expect(read("normalize('a', NFD)")).toMatchObject({ args: [text, { is: 'literal', value: 'NFD' }] });
});

test('parentheses hold a pattern only where an arrow follows', () => {
  expect(read('(n)')).toEqual(n);
  expect(read('(n)-->()')).toMatchObject({ is: 'patternPredicate' });
  expect(read('(n) - [1]')).toMatchObject({ is: 'binary', operator: '-' });
  expect(read('(n)-(n)')).toMatchObject({ is: 'binary', operator: '-' });
});

test('words of the language may be names', () => {
  expect(fault('MATCH (match:Return) WHERE match.end = 1 RETURN match').detail).toBeNull();
  expect(fault('MATCH (where) RETURN where').detail).toBeNull();
});

test('an error tells where the reading that came furthest ended', () => {
  expect(fault('MATCH (a) WHERE (a)-[:R]->(b:) RETURN a')).toEqual({ detail: 'UnexpectedSyntax', offset: 29 });
});

test.each(['case AS x', 'case ORDER BY case', 'case IS NULL', '[case, case]'])('%s names a variable', (text) => {
  expect(fault(`WITH 1 AS case RETURN ${text}`)).toEqual({ detail: null, offset: null });
});
test('where a CASE is not whole, its own fault is reported', () => {
  expect(fault('RETURN CASE n WHEN 1 THEN')).toEqual({ detail: 'UnexpectedSyntax', offset: 25 });
  expect(fault('RETURN CASE n WHEN 1 THEN 2')).toEqual({ detail: 'UnexpectedSyntax', offset: 27 });
});
