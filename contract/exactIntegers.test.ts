import { describe, expect, it } from 'vitest';
import { typeLargeIntegers } from './exactIntegers.js';

const typed = (digits: string) => ({ $type: 'Integer', _value: digits });

describe('whole numbers beyond 2^53 in JSON', () => {
  it.each([
    ['{"n": 9007199254740993}', { n: typed('9007199254740993') }],
    ['[-9007199254740993, 1]', [typed('-9007199254740993'), 1]],
    ['9007199254740991', 9007199254740991],
    ['{"9007199254740993": "9007199254740993"}', { '9007199254740993': '9007199254740993' }],
    ['"a \\" 9007199254740993"', 'a " 9007199254740993'],
  ])('%s', (json, read) => expect(JSON.parse(typeLargeIntegers(json))).toEqual(read));
  it('decimals stay as they are', () => {
    const text = '[9007199254740993.5, 1e20, 0.12345678901234567]';
    expect(typeLargeIntegers(text)).toBe(text);
  });
  it.each(['{n: 9007199254740993}', '[9007199254740993', '09007199254740993'])('%s stays what is no JSON', (text) =>
    expect(() => JSON.parse(typeLargeIntegers(text))).toThrow(SyntaxError),
  );
});
