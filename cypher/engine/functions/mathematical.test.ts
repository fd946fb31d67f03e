import { describe, expect, it } from 'vitest';
import type { Value } from '../values/Value.js';
import { callNamed, textOf } from './testing/callNamed.js';

describe('round', () => {
  it.each<[args: Value[], text: string]>([
    [[2.5], '3.0'],
    [[-2.5], '-2.0'],
    [[-0.4], '0.0'],
    [[0.49999999999999994], '0.0'],
    [[3n], '3.0'],
    [[1.005, 2n], '1.01'],
    [[2.675, 2n], '2.68'],
    [[-1.25, 1n], '-1.3'],
    [[-2.5, 0n], '-2.0'],
    [[-2.5, 0n, 'HALF_UP'], '-3.0'],
    [[1.25, 1n, 'HALF_DOWN'], '1.2'],
    [[1.25, 1n, 'HALF_EVEN'], '1.2'],
    [[1.35, 1n, 'HALF_EVEN'], '1.4'],
    [[1.21, 1n, 'UP'], '1.3'],
    [[-1.29, 1n, 'CEILING'], '-1.2'],
    [[-1.21, 1n, 'FLOOR'], '-1.3'],
    [[0.004, 2n], '0.0'],
    [[0.006, 2n], '0.01'],
    [[0.0001, 2n, 'UP'], '0.01'],
    [[9.995, 2n], '10.0'],
    [[1e300, 2n], '1.0E300'],
    // To the nearest integer, as Neo4j has them: of 64 bits.
    [[1e30], '9.223372036854776E18'],
    [[-1e30, 0n], '-9.223372036854776E18'],
    [[1e30, 0n, 'UP'], '1.0E30'],
    [[Number.NEGATIVE_INFINITY], '-Infinity'],
    [[Number.POSITIVE_INFINITY, 2n], 'Infinity'],
  ])('of %o is %s', (args, text) => expect(textOf(callNamed('round', args))).toBe(text));

  it('refuses a negative precision, an unknown mode, and to lose digits that must stay', () => {
    expect(() => callNamed('round', [1.5, -1n])).toThrow('negative');
    expect(() => callNamed('round', [1.5, 1n, 'ceiling'])).toThrow('CEILING');
    expect(() => callNamed('round', [1.55, 1n, 'constructor'])).toThrow('CEILING');
    expect(() => callNamed('round', [1.55, 1n, 'UNNECESSARY'])).toThrow('decimals');
  });
});

it.each<[name: string, args: Value[], result: Value]>([
  ['abs', [-5n], 5n],
  ['abs', [-5.5], 5.5],
  ['ceil', [3n], 3],
  ['floor', [-1.2], -2],
  ['sign', [-3.2], -1n],
  ['sign', [0n], 0n],
  ['isNaN', [Number.NaN], true],
  ['isNaN', [3n], false],
  ['sqrt', [-1], Number.NaN],
  ['log10', [1000n], 3],
  ['log', [0n], Number.NEGATIVE_INFINITY],
  ['cot', [0n], Number.POSITIVE_INFINITY],
  ['atan2', [1n, 2n], 0.4636476090008061],
  ['haversin', [0.5], 0.06120871905481362],
  ['radians', [180n], Math.PI],
  ['rand', [], 0.5],
])('%s of %o is %o', (name, args, result) => expect(callNamed(name, args)).toBe(result));

it('the least integer has no size that 64 bits hold', () => {
  expect(() => callNamed('abs', [-(2n ** 63n)])).toThrow('64 bits');
});
