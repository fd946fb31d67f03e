import { expect, it } from 'vitest';
import { z } from 'zod';
import { intIn, listOf } from './queryString.js';

it.each([
  [undefined, 20],
  ['', 20],
  [' ', 20],
  ['0', 0],
  ['7', 7],
])('a number in an address, %j, is %d', (text, number) => expect(intIn(0, 50, 20).parse(text)).toBe(number));

it.each(['x', '1.5', '51', '-1'])('%s is none', (text) => expect(intIn(0, 50, 20).safeParse(text).success).toBe(false));

it.each([
  ['A,B', ['A', 'B']],
  ['A', ['A']],
  ['', []],
  [
    ['A', 'B'],
    ['A', 'B'],
  ],
  [
    ['a,b', 'c'],
    ['a,b', 'c'],
  ],
  [['a,b', ''], ['a,b']],
])('a list in an address, %j, is %j', (text, list) => expect(listOf(z.string()).parse(text)).toEqual(list));
