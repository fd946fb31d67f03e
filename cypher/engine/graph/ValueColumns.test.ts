import { expect, test } from 'vitest';
import { openStored } from '../testing/openGraph.js';
import { Reading } from './Reading.js';
import { UNNUMBERED, ValueColumn } from './ValueColumn.js';
import { ValueColumns } from './ValueColumns.js';

const named = (...names: string[]): Reading<null> => new Reading(names, () => null);
const many = (count: number, of: string): string[] => Array.from({ length: count }, (_, at) => `${of}${at}`);
/** Of ten rows that have all but what begins with `none`. */
const columns = (): ValueColumns =>
  new ValueColumns({
    count: () => 10,
    names: new Set([...'abcdefghi'].flatMap((name) => [name, ...many(30, name)])),
    valuesOf: (name) => (String(name).startsWith('none') ? () => null : (row) => `${String(name)} ${row}`),
  });

test('what no row has takes no column, however many names are asked for', () => {
  const all = columns();
  const asked = all.of(named(...many(400, 'none'), 'a'));
  expect(asked.filter((one) => one instanceof ValueColumn)).toHaveLength(1);
  expect([asked[7]!.valueAt(3), asked[400]!.valueAt(3)]).toEqual([null, 'a 3']);
  expect(asked[7]!.numberAt(3)).toBe(asked[7]!.numberAt(4));
});

test('who reads keeps the same columns, and others share them; there are never more than 64', () => {
  const all = columns();
  const first = named('a', 'b');
  const [a, b] = all.of(first);
  for (const some of ['c', 'd', 'e', 'f', 'g', 'h']) all.of(named(...many(15, some)));
  const again = [...all.of(first), ...all.of(named('b', 'a'))];
  expect(again.map((one) => [a, b].indexOf(one))).toEqual([0, 1, 1, 0]);
  const rest = all.of(named(...many(30, 'i')));
  expect(rest.some((one) => one instanceof ValueColumn)).toBe(false);
  expect([rest[4]!.valueAt(2), rest[4]!.numberAt(2)]).toEqual(['i4 2', UNNUMBERED]);
});

test('of a hundred properties, relationships are counted by each and by all', () => {
  const keys = many(100, 'k');
  const graph = openStored([
    `UNWIND range(0, 9) AS i CREATE (:A)-[:R {${keys.map((key, at) => `${key}: (i + ${at}) % 2`).join(', ')}}]->(:B)`,
  ]);
  const byAll = graph.rows(`MATCH (:A)-[r]->(:B) RETURN ${keys.map((key) => `r.${key}`).join(', ')}, count(r) AS n`);
  expect(byAll.map((row) => row.at(-1))).toEqual([5, 5]);
  for (const key of [...keys, ...keys])
    expect(graph.rows(`MATCH (:A)-[r]->(:B) RETURN r.${key} AS k, count(r) ORDER BY k`)).toEqual([
      [0, 5],
      [1, 5],
    ]);
});

test('who reads a name that nothing had sees what has it since; who comes then has numbers for it', () => {
  const names = new Set<string>(['a']);
  const late: (string | null)[] = [null, null, null];
  const all = new ValueColumns({
    count: () => 3,
    names,
    valuesOf: (name) => (row) => (name === 'a' ? 'x' : late[row]!),
  });
  const before = named('a', 'late');
  const [, column] = all.of(before);
  expect([0, 1].map((row) => all.combined(before)!.numberAt(row))).toEqual([1, 1]);
  late[1] = 'y';
  names.add('late');
  all.forget(1);
  expect([column!.numberAt(0) === column!.numberAt(1), column!.valueAt(1)]).toEqual([false, 'y']);
  expect([0, 1].map((row) => all.combined(before)!.numberAt(row))).toEqual([1, UNNUMBERED]);
  expect([0, 1, 2].map((row) => all.combined(named('a', 'late'))!.numberAt(row))).toEqual([1, 2, 1]);
});

test('values that are ordered by are read from their records once, until they change', () => {
  const values = ['a', 'b', 'x'.repeat(65), null];
  let read = 0;
  const all = new ValueColumns({ count: () => 4, names: null, valuesOf: () => (row) => (read++, values[row]!) });
  const given = (): unknown[] => [0, 1, 2, 3].map(all.reader(Reading.ofValue('v')));
  expect([given(), given(), read]).toEqual([values, values, 5]);
  values[1] = 'c';
  all.forget(1);
  expect([given(), read]).toEqual([['a', 'c', 'x'.repeat(65), null], 7]);
});
