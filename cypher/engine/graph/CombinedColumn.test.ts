import { expect, test } from 'vitest';
import type { Value } from '../values/Value.js';
import { CombinedColumn } from './CombinedColumn.js';
import { UNNUMBERED, ValueColumn } from './ValueColumn.js';

const many = (of: (row: number) => Value): Value[] => Array.from({ length: 20_000 }, (_, row) => of(row));
function combined(...columns: Value[][]): { column: CombinedColumn; made: ValueColumn[] } {
  const made = columns.map((values) => new ValueColumn(values.length, (row) => values[row]!));
  return { column: new CombinedColumn(columns[0]!.length, made), made };
}

test('rows have the same number just where all their values are the same', () => {
  const values = [
    many((row) => `${row % 3}`),
    many((row) => row % 2 === 0),
    many((row) => (row % 5 === 0 ? null : 1n)),
  ];
  const { column } = combined(...values);
  const byNumber = new Map<number, string>();
  const others: number[] = [];
  for (let row = 0; row < 20_000; row++) {
    const all = JSON.stringify(values.map((one) => String(one[row])));
    const number = column.numberAt(row);
    if ((byNumber.get(number) ?? all) !== all) others.push(row);
    byNumber.set(number, all);
  }
  expect(others).toEqual([]);
  expect(byNumber.size).toBe(12);
});

test('a row whose value is another now has another number, once it is forgotten', () => {
  const values = many(() => 'as stored');
  const { column, made } = combined(values, values);
  expect(column.numberAt(3)).toBe(column.numberAt(4));
  values[3] = 'changed';
  made[0]!.forget(3);
  made[1]!.forget(3);
  column.forget(3);
  expect(column.numberAt(3)).not.toBe(column.numberAt(4));
});

test('where many rows have values of their own it is in vain, and where few have, those alone have no number', () => {
  const { column: all } = combined(
    many(BigInt),
    many(() => true),
  );
  const { column: few } = combined(
    many((row) => (row < 19_000 ? 1n : BigInt(row))),
    many((row) => BigInt(row >> 3)),
  );
  for (let row = 0; row < 20_000; row++) all.numberAt(row);
  expect(all.isVain).toBe(true);
  expect([few.numberAt(0), few.numberAt(7), few.numberAt(8)]).toEqual([1, 1, 2]);
  expect(few.isVain).toBe(false);
  expect(combined(many(() => [1n])).column.numberAt(0)).toBe(UNNUMBERED);
});
