import { expect, it } from 'vitest';
import { floatText } from './floatText.js';

it.each([
  [1, '1.0'],
  [-0, '-0.0'],
  [0.1 + 0.2, '0.30000000000000004'],
  [9_999_999, '9999999.0'],
  [10_000_000, '1.0E7'],
  [123_456_789.123, '1.23456789123E8'],
  [0.001, '0.001'],
  [0.00099, '9.9E-4'],
  [1e21, '1.0E21'],
  [5e-324, '4.9E-324'],
  [Number.MAX_VALUE, '1.7976931348623157E308'],
  [Number.NaN, 'NaN'],
  [Number.NEGATIVE_INFINITY, '-Infinity'],
])('%d reads %s', (value, text) => {
  expect(floatText(value)).toBe(text);
  expect(Number(text)).toBe(value);
});
