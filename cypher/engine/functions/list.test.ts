import { expect, it } from 'vitest';
import type { Value } from '../values/Value.js';
import { callNamed } from './testing/callNamed.js';

it.each<[name: string, args: Value[], result: Value]>([
  ['range', [0n, 3n], [0n, 1n, 2n, 3n]],
  ['range', [0n, 10n, 3n], [0n, 3n, 6n, 9n]],
  ['range', [3n, 0n, -1n], [3n, 2n, 1n, 0n]],
  ['range', [3n, 0n], []],
  ['range', [0n, 1n, -1n], []],
  ['range', [2n ** 63n - 2n, 2n ** 63n - 1n], [2n ** 63n - 2n, 2n ** 63n - 1n]],
  ['head', [[]], null],
  ['head', [[1n, 2n]], 1n],
  ['last', [[1n, 2n]], 2n],
  ['tail', [[1n, 2n, 3n]], [2n, 3n]],
  ['tail', [[]], []],
  ['reverse', [[1n, null]], [null, 1n]],
  ['size', [[1n, null]], 2n],
  ['isEmpty', [new Map()], true],
  ['isEmpty', ['a'], false],
  ['coalesce', [null, 2n, 3n], 2n],
  ['coalesce', [null], null],
  ['nullIf', [1n, 1], null],
  [
    'nullIf',
    [
      [1n, null],
      [1n, null],
    ],
    [1n, null],
  ],
])('%s of %o is %o', (name, args, result) => expect(callNamed(name, args)).toEqual(result));

it('reverse and tail leave the list as it is', () => {
  const list = [1n, 2n];
  callNamed('reverse', [list]);
  callNamed('tail', [list]);
  expect(list).toEqual([1n, 2n]);
});

it('range refuses a step of zero, null, and what would fill the memory', () => {
  expect(() => callNamed('range', [0n, 1n, 0n])).toThrow('zero');
  expect(() => callNamed('range', [null, 1n])).toThrow('INTEGER');
  expect(() => callNamed('range', [1n, 10n ** 12n])).toThrow('more than two million elements');
});

it('randomUUID has the form of version 4, and follows the dice', () => {
  expect(callNamed('randomUUID', [])).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
