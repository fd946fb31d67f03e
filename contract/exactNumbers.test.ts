import { describe, expect, it } from 'vitest';
import { exactNumbers } from './exactNumbers.js';

const typed = (digits: string) => ({ $type: 'Integer', _value: digits });
const float = (text: string) => ({ $type: 'Float', _value: text });

describe('whole numbers beyond 2^53 in JSON', () => {
  it.each([
    ['{"n": 9007199254740993}', { n: typed('9007199254740993') }],
    ['[-9007199254740993, 1]', [typed('-9007199254740993'), 1]],
    ['9007199254740991', 9007199254740991],
    ['{"9007199254740993": "9007199254740993"}', { '9007199254740993': '9007199254740993' }],
    ['"a \\" 9007199254740993"', 'a " 9007199254740993'],
    ['["\\\\\\\\", 9007199254740993]', ['\\\\', typed('9007199254740993')]],
  ])('%s', (json, read) => expect(JSON.parse(exactNumbers(json))).toEqual(read));
  it('floats that are whole numbers are typed', () =>
    expect(JSON.parse(exactNumbers('{"a": [2.0, -0.0, 1e3, 2, 2.5, "2.0"], "b": 9007199254740992.0}'))).toEqual({
      a: [float('2.0'), -0, float('1e3'), 2, 2.5, '2.0'],
      b: 9007199254740992,
    }));
  it.each([
    ['of letters', 'x'],
    ['of escapes', '\\n'],
  ])('a text %s may be long', (_, piece) => {
    const text = `["${piece.repeat(10_000_000)}${'x'.repeat(20_000_000)}",`;
    expect(exactNumbers(`${text}2.0]`) === `${text}{"$type":"Float","_value":"2.0"}]`).toBe(true);
  });
  it('decimals stay as they are', () => {
    const text = '[9007199254740993.5, 1e20, 0.12345678901234567]';
    expect(exactNumbers(text)).toBe(text);
  });
  it.each(['{n: 9007199254740993}', '[9007199254740993', '09007199254740993', '02.0', '2.'])(
    '%s stays what is no JSON',
    (text) => expect(() => JSON.parse(exactNumbers(text))).toThrow(SyntaxError),
  );
});
