import { describe, expect, test } from 'vitest';
import { Float } from '../store/boxed.js';
import { parametersFromJson } from './parameters.js';
import { decodeUnicodeEscapes } from '../../cypher/language/unicodeEscapes.js';

describe('parameters from JSON', () => {
  test('are values as they are, nested ones too', () => {
    const given = { a: 1, b: 1.5, c: 'x', d: null, e: [1, [true]], f: { g: { h: 'i' } } };
    expect(parametersFromJson(given)).toEqual(given);
  });
  test('typed numbers: 64 bits and no more, small ones as numbers', () => {
    const integer = (text: string): unknown => parametersFromJson({ n: [{ $type: 'Integer', _value: text }] })['n'];
    expect(integer('9223372036854775807')).toEqual([2n ** 63n - 1n]);
    expect(integer('-9223372036854775808')).toEqual([-(2n ** 63n)]);
    expect(integer('7')).toEqual([7]);
    expect(
      parametersFromJson({
        x: { $type: 'Float', _value: 'NaN' },
        y: { $type: 'Float', _value: '-Infinity' },
        z: { $type: 'Float', _value: '1e3' },
      }),
    ).toEqual({ x: Number.NaN, y: Number.NEGATIVE_INFINITY, z: new Float(1000) });
  });
  test.each([
    ['Integer', '9223372036854775808'],
    ['Integer', '1.5'],
    ['Integer', ''],
    ['Integer', '0x10'],
    ['Float', 'one'],
    ['Float', ''],
    ['Duration', 'P1D'],
  ])('refuse %s %j, naming the place', (type, text) => {
    expect(() => parametersFromJson({ a: { b: [0, { $type: type, _value: text }] } })).toThrow(
      /parameters\.a\.b\[1\] is not a number/,
    );
  });
  test('a map that merely has such keys is a map', () => {
    expect(parametersFromJson({ a: { $type: 'Integer', _value: '1', more: 1 }, b: { $type: 1, _value: '1' } })).toEqual(
      { a: { $type: 'Integer', _value: '1', more: 1 }, b: { $type: 1, _value: '1' } },
    );
  });
});

describe('unicode escapes', () => {
  test.each([
    ['\\u0043REATE', 'CREATE'],
    ['\\uuu0043', 'C'],
    ['a\\\\u0043', 'a\\\\u0043'],
    ['\\\\\\u0043', '\\\\C'],
    ["'\\u0027'", "'''"],
    ['\\n\\u00e9', '\\né'],
    ['\\u12', '\\u12'],
    ['\\', '\\'],
  ])('%s is read as %s', (text, read) => {
    expect(decodeUnicodeEscapes(text)).toBe(read);
  });
});
