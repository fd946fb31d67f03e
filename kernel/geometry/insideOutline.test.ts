import { expect, it } from 'vitest';
import { isInside } from './insideOutline.js';

const at = (x: number, y: number) => ({ x, y });
/** An arrow's head that points right, with a notch at its left side. */
const outline = [at(0, 0), at(10, 5), at(0, 10), at(4, 5)];

it.each([
  ['within', 6, 5, true],
  ['in the notch', 2, 5, false],
  ['above the notch', 2, 2, true],
  ['beside', 11, 5, false],
  ['level with a corner, outside', -1, 0, false],
])('a point %s', (_, x, y, inside) => {
  expect(isInside(outline, at(x, y))).toBe(inside);
});

it('nothing is within a line or a point', () => {
  expect(isInside([at(0, 0), at(5, 5)], at(2, 2))).toBe(false);
  expect(isInside([], at(0, 0))).toBe(false);
});
