import { describe, expect, test } from 'vitest';
import { parse } from '../../../cypher/engine/parse/parse.js';
import { ANSWERED } from '../../store/testing/agreement/answered.js';
import { findCopies } from './findCopies.js';

const nested = (times: number, around: (inner: string, i: number) => string, inner = 'true'): string => {
  let text = inner;
  for (let i = 0; i < times; i++) text = around(text, i);
  return text;
};
const each = (count: number, one: (i: number) => string, between: string): string =>
  Array.from({ length: count }, (_, i) => one(i)).join(between);
const found = (statement: string): number | null => findCopies(parse(statement));
const where = (condition: string): string => `MATCH (n:Entity) WHERE ${condition} RETURN n`;

/** Each takes Neo4j 5.26 hours to plan at this depth, and a blink at the one that people write. */
const SHAPES: [name: string, of: (depth: number) => string, people: number][] = [
  ['comparisons in chains', (depth) => where(nested(depth, (x) => `(1 = ${x} = 1)`)), 5],
  ['one or the other, in a row', (depth) => where(each(depth, (i) => `n.a${i}`, ' XOR ')), 6],
  ['one or the other, nested', (depth) => where(nested(depth, (x, i) => `(n.a${i} XOR ${x})`)), 6],
  ['cases of cases', (depth) => where(nested(depth, (x) => `CASE ${x} WHEN 1 THEN 1 WHEN 2 THEN 2 END`)), 4],
  ['turns of AND and OR', (depth) => where(nested(depth, (x, i) => `(n.a${i} AND (n.b${i} OR ${x}))`)), 8],
  ['turns with NOT', (depth) => where(nested(depth, (x, i) => `(n.a${i} AND NOT (n.b${i} AND ${x}))`)), 8],
  ['NOT in NOT', (depth) => where(nested(2 * depth, (x, i) => `NOT (n.a${i} OR ${x})`)), 8],
  ['EXISTS', (depth) => where(nested(depth, (x, i) => `EXISTS { MATCH (n)--(m${i}) WHERE ${x} }`)), 5],
  ['COUNT', (depth) => where(nested(depth, (x, i) => `COUNT { MATCH (n)--(m${i}) WHERE ${x} } = 1`)), 4],
  ['COLLECT', (depth) => where(nested(depth, (x) => `COLLECT { MATCH (n)--() RETURN ${x} } = [1]`)), 5],
  ['patterns', (depth) => where(nested(depth, (x) => `size([(n {y: ${x}})--(m) | 1]) = 1`)), 4],
  ['labels', (depth) => `MATCH (n:${each(depth, (i) => `(A${i}|B${i})`, '&')}) RETURN n`, 6],
  ['labels in conditions', (depth) => where(each(depth, (i) => `(n:A${i} OR n:B${i})`, ' AND ')), 6],
  [
    'labels here and there',
    (depth) => `MATCH (n:A|B WHERE ${each(depth, (i) => `n:A${i}|B${i}`, ' AND ')}) RETURN n`,
    6,
  ],
  ['labels denied', (depth) => `MATCH (n:!(${each(depth, (i) => `(A${i}&B${i})`, '|')})) RETURN n`, 6],
];

describe('what Neo4j would plan without end is found', () => {
  test.each(SHAPES)('%s', (_, of, people) => {
    expect(found(of(24))).not.toBeNull();
    expect(found(of(people))).toBeNull();
  });
  test('where it begins', () => {
    const chain = nested(24, (x) => `(1 = ${x} = 1)`);
    expect(found(`MATCH (n)\nWHERE n.x < 1 AND n.y < ${chain} RETURN n`)).toBe(
      `MATCH (n)\nWHERE n.x < 1 AND n.y < (`.length,
    );
  });
  test('under EXPLAIN and in what is imported, too', () => {
    const chain = nested(24, (x) => `(1 = ${x} = 1)`);
    expect(found(`EXPLAIN MATCH (n) CALL (n) { UNWIND [${chain}] AS x RETURN x } RETURN x`)).not.toBeNull();
  });
});

describe('what is long is not many', () => {
  test.each([
    ['a chain', where(each(400, (i) => `n.a${i}`, ' < '))],
    ['a list', `RETURN [${each(20_000, String, ', ')}] AS x`],
    ['pairs to choose from', where(each(1_000, (i) => `(n.a = ${i} AND n.b = ${i})`, ' OR '))],
    ['choices that all hold', where(each(1_000, (i) => `(n.a = ${i} OR n.b = ${i})`, ' AND '))],
    ['cases', `MATCH (n) RETURN CASE n.x ${each(1_000, (i) => `WHEN ${i} THEN 'a'`, ' ')} END AS x`],
    ['labels', `MATCH (n:${each(500, (i) => `A${i}`, '|')}) RETURN n`],
    ['subqueries', where(each(100, (i) => `EXISTS { (n)-->(:A${i}) }`, ' OR '))],
    ['a sum', `RETURN ${'('.repeat(20)}1${' + 1)'.repeat(20)}${' + 1'.repeat(5_000)} AS x`],
  ])('%s', (_, statement) => expect(found(statement)).toBeNull());
  test('nor is any statement that people ask', () => {
    const refused = ANSWERED.filter((statement) => found(statement) !== null);
    expect(refused).toEqual([]);
  });
});
