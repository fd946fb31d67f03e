import { describe, expect, it } from 'vitest';
import { CalendarDate } from '../values/temporal.js';
import type { Value } from '../values/Value.js';
import { callNamed } from './testing/callNamed.js';

const of =
  (name: string) =>
  (...args: Value[]): Value =>
    callNamed(name, args);

describe('toInteger', () => {
  const toInteger = of('toInteger');
  it.each<[Value, Value]>([
    ['2.9', 2n],
    ['-2.9', -2n],
    ['1e3', 1000n],
    ['1.5e3', 1500n],
    ['1e-3', 0n],
    ['.5', 0n],
    ['5.', 5n],
    ['+42', 42n],
    ['9007199254740993.0', 9_007_199_254_740_993n],
    ['-9223372036854775808', -(2n ** 63n)],
    [2.9, 2n],
    [true, 1n],
    [Number.NaN, 0n],
    [1e30, 2n ** 63n - 1n],
  ])('reads %o as %o', (value, integer) => expect(toInteger(value)).toBe(integer));

  it.each(['', 'abc', ' 42 ', '--1', '1.5.5', '0x1F', '1_000', 'NaN', '.', 'e3'])(
    'gives null for the text "%s"',
    (text) => expect(toInteger(text)).toBeNull(),
  );

  it.each(['9223372036854775808', '-9223372036854775809', '9223372036854775807.9', '1e30', '1e999999'])(
    'refuses %s, which 64 bits do not hold',
    (text) => expect(() => toInteger(text)).toThrow('too large'),
  );

  it('refuses kinds that are no number, where toIntegerOrNull gives null', () => {
    expect(() => toInteger([1n])).toThrow('LIST');
    expect(of('toIntegerOrNull')([1n])).toBeNull();
    expect(of('toIntegerOrNull')('9223372036854775808')).toBeNull();
    expect(of('toIntegerList')([1n, '2', 2.9, 'x', null, []])).toEqual([1n, 2n, 2n, null, null, null]);
  });
});

describe('toFloat', () => {
  const toFloat = of('toFloat');
  it.each<[Value, Value]>([
    ['1.5', 1.5],
    [' 1e3 ', 1000],
    ['5.', 5],
    ['.5', 0.5],
    ['1f', 1],
    ['-Infinity', Number.NEGATIVE_INFINITY],
    ['1e400', Number.POSITIVE_INFINITY],
    ['', null],
    ['.', null],
    ['inf', null],
    ['1,5', null],
    [3n, 3],
  ])('reads %o as %o', (value, float) => expect(toFloat(value)).toBe(float));

  it('takes no booleans', () => {
    expect(() => toFloat(true)).toThrow('BOOLEAN');
    expect(of('toFloatList')([true, '2.5', 1n])).toEqual([null, 2.5, 1]);
  });
});

it('toBoolean knows true and false in any case, and 0', () => {
  expect(['TRUE', ' false ', 't', 0n, 2n].map((value) => of('toBoolean')(value))).toEqual([
    true,
    false,
    null,
    false,
    true,
  ]);
  expect(() => of('toBoolean')(1.5)).toThrow('FLOAT');
});

it('toString writes floats as floats, and dates as dates', () => {
  expect([1n, 1, 1.5, 1e10, true, 'a', new CalendarDate(0)].map((value) => of('toString')(value))).toEqual([
    '1',
    '1.0',
    '1.5',
    '1.0E10',
    'true',
    'a',
    '1970-01-01',
  ]);
  expect(() => of('toString')(new Map())).toThrow('MAP');
  expect(of('toStringOrNull')([])).toBeNull();
});

describe('a text of very many digits', () => {
  it.each(['toFloat', 'toFloatOrNull'])('is read once by %s, also where it is no number', (name) => {
    expect(of(name)(`${'1'.repeat(400_000)}x`)).toBeNull();
    expect(of(name)(`0.${'1'.repeat(400_000)}`)).toBeCloseTo(1 / 9);
  });
  it('is not repeated whole by an error', () => {
    expect(() => of('toInteger')('1'.repeat(400_000))).toThrow(/^1{100}… is too large for an integer\.$/);
  });
});
