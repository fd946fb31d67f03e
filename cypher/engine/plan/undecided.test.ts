/** What parameters decide is decided when the statement is planned, and the rows are those that would pass otherwise. */
import { describe, expect, test } from 'vitest';
import { openGraph } from '../testing/openGraph.js';

const graph = openGraph('UNWIND range(0, 9) AS i CREATE (:A {i: i})-[:R {i: i}]->(:B)');
const EMPTY = { list: [], some: [1, 2], no: false, yes: true };
const details = (text: string): string =>
  graph
    .plan(`EXPLAIN ${text}`, EMPTY)
    .map(({ operator, details: words }) => `${operator} ${words}`)
    .join('\n');

test('a filter that asks nothing leaves a count that is kept', () => {
  const text = 'MATCH (a:A) WHERE (size($list) = 0 OR a.i IN $list) AND (NOT $no OR a.i > 3) RETURN count(a)';
  expect(details(text)).toContain('NodeCountFromCountStore');
  expect(graph.rows(text, EMPTY)).toEqual([[10]]);
});

test('what is left is asked, also within EXISTS', () => {
  expect(details('MATCH (a:A) WHERE (size($some) = 0 OR a.i IN $some) AND $yes RETURN a')).toContain(
    'Filter a.i IN $some',
  );
  const within =
    'MATCH (a:A) WHERE EXISTS { MATCH (a)-[r]->() WHERE (size($some) = 0 OR r.i IN $some) AND $yes } RETURN a.i';
  expect(graph.rows(within, EMPTY)).toEqual([[1], [2]]);
});

describe('the rows are the same', () => {
  const sides = [
    'size($list) = 0',
    'size($some) < 2',
    '$no',
    'NOT $no',
    'null',
    'a.i > 6',
    'a.i IN $some',
    '$list = 0',
    'a.x',
  ];
  const conditions = sides.flatMap((one) =>
    sides.flatMap((two) => ['AND', 'OR', 'XOR'].map((by) => `${one} ${by} ${two}`)),
  );
  test.each(['', 'NOT '])('%s', (not) => {
    for (const condition of conditions) {
      const asked = `${not}(${condition})`;
      const hidden = `[x IN [1] | ${asked}][0]`;
      const [rows, others] = [asked, hidden].map((where) => graph.rows(`MATCH (a:A) WHERE ${where} RETURN a.i`, EMPTY));
      expect(rows, asked).toEqual(others);
    }
  });
  test('and what fails, fails', () => {
    expect(graph.fault('MATCH (a:A) WHERE $no OR 1 / a.i > 0 RETURN a', EMPTY)).toBe('failed: / by zero');
    expect(graph.fault('MATCH (a:A) WHERE $missing OR $yes RETURN a', EMPTY)).toContain('parameter-missing');
    expect(graph.fault('MATCH (a:A) WHERE $some AND $yes RETURN a', EMPTY)).toContain('must be true, false or null');
    expect(graph.rows('MATCH (a:A) WHERE 1 / a.i > 0 AND $no RETURN a', EMPTY)).toEqual([]);
  });
});
