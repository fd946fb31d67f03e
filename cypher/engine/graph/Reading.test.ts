import { expect, test } from 'vitest';
import type { Value } from '../values/Value.js';
import { Reading } from './Reading.js';
import { ValueColumn } from './ValueColumn.js';

/** Columns of these values, and what was computed of their rows. */
function readAll(
  columns: Value[][],
  of: (read: (name: number) => Value) => unknown,
): { all: unknown[]; times: number } {
  const rows = columns[0]!.length;
  let times = 0;
  const reading = new Reading(
    columns.map((_, at) => `${at}`),
    (read) => (times++, of(read)),
  );
  const made = columns.map((values) => new ValueColumn(rows, (row) => values[row]!));
  return { all: Array.from({ length: rows }, (_, row) => reading.at(made, row)), times };
}
const many = (of: (row: number) => Value): Value[] => Array.from({ length: 10_000 }, (_, row) => of(row));

test('each combination of the values that are read is computed once', () => {
  const [a, b, c] = [many((row) => row % 3 === 0), many((row) => `${row % 5}`), many(BigInt)];
  const { all, times } = readAll([a, b, c], (read) => (read(0) === true ? read(1) : null));
  expect(all).toEqual(a.map((one, row) => (one === true ? b[row] : null)));
  expect(times).toBe(6);
});

test('values that are alike are distinguished: an integer and a float, 0 and -0, null and a text', () => {
  const values: Value[] = [1n, 1, 0, -0, null, 'null', '1', true, NaN, 1n, -0, NaN];
  const { all, times } = readAll([values], (read) => read(0));
  expect(all.every((one, row) => Object.is(one, values[row]))).toBe(true);
  expect(times).toBe(9);
});

test('short lists of texts are told apart as other values; other lists, and what has too many values, are computed each time', () => {
  const texts = many((row) => [['a', 'b'], ['a,b'], [], ['["a","b"]'], '["a","b"]'][row % 5]!);
  const found = readAll([texts], (read) => (read(0) as string[]).length);
  expect(found.all).toEqual(texts.map((one) => (one as string[]).length));
  expect(found.times).toBe(5);
  const [lists, numbers] = [many((row) => [BigInt(row % 2)]), many(BigInt)];
  expect(readAll([lists], (read) => (read(0) as Value[])[0]!).all).toEqual(lists.flat());
  expect(readAll([numbers], (read) => read(0)).all).toEqual(numbers);
});

test('of columns with thousands of values each, no tree of all their combinations is kept', () => {
  const [a, b] = [many((row) => `a${row % 4_000}`), many((row) => `b${(row * 7) % 4_001}`)];
  const twice = [a, b].map((values) => [...values, ...values]);
  const { all, times } = readAll(twice, (read) => `${read(0) as string} ${read(1) as string}`);
  expect(all).toEqual(twice[0]!.map((one, row) => `${one as string} ${twice[1]![row] as string}`));
  expect(times).toBeGreaterThan(15_000);
});
