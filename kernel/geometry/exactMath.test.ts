import { describe, expect, it } from 'vitest';
import { cosine, directionOf, exponential, lengthOf, logarithm, power, sine } from './exactMath.js';

const NUMBERS = Array.from({ length: 2_001 }, (_, i) => (i - 1_000) / 61);
/** The greatest difference, as a share of what is right where that is more than one. */
const error = (ours: (x: number) => number, theirs: (x: number) => number, numbers = NUMBERS): number =>
  Math.max(...numbers.map((x) => Math.abs(ours(x) - theirs(x)) / Math.max(1, Math.abs(theirs(x)))));

describe('functions that are the same on every machine', () => {
  it('are the functions that they are named for', () => {
    expect(error(sine, Math.sin)).toBeLessThan(1e-15);
    expect(error(cosine, Math.cos)).toBeLessThan(1e-15);
    expect(error(exponential, Math.exp)).toBeLessThan(2e-15);
    expect(error(exponential, Math.exp, [-800, -701, -700, -50, 0, 700])).toBeLessThan(1e-12);
    const positive = NUMBERS.filter((x) => x > 0);
    expect(error(logarithm, Math.log, [...positive, 1e-9, 1e9])).toBeLessThan(1e-15);
    expect(
      error(
        (x) => power(x, 0.8),
        (x) => x ** 0.8,
        positive,
      ),
    ).toBeLessThan(2e-15);
    expect(lengthOf(3, -4)).toBe(5);
    const turn = (x: number) => directionOf(2 * Math.cos(x), 2 * Math.sin(x));
    expect(error(turn, (x) => Math.atan2(Math.sin(x), Math.cos(x)))).toBeLessThan(1e-15);
    const around = [
      [0, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
      [1, 0],
    ] as const;
    expect(around.map(([x, y]) => directionOf(x, y))).toEqual(around.map(([x, y]) => Math.atan2(y, x)));
    expect([0, Infinity, NaN, -1].map(logarithm)).toEqual([-Infinity, Infinity, NaN, NaN]);
    expect([Infinity, -Infinity, NaN].map(exponential)).toEqual([Infinity, 0, NaN]);
  });
  it('have the digits that they have everywhere', () => {
    const digits = [sine(1), cosine(2.5), exponential(-0.7), logarithm(0.3), power(0.51, 0.8)];
    expect(digits).toEqual([
      0.8414709848078965, -0.8011436155469338, 0.4965853037914095, -1.2039728043259361, 0.5835205306012526,
    ]);
  });
});
