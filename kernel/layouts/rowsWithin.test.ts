import { expect, test } from 'vitest';
import { rowsWithin } from './rowsWithin.js';

test('rows fill their part from top to bottom', () => {
  const boxes = Array.from({ length: 16 }, () => ({ left: -10, top: -10, right: 10, bottom: 10 }));
  const heights = rowsWithin(boxes, { left: 0, top: 0, right: 90, bottom: 160 }).map(({ y }) => y);
  expect(Math.min(...heights)).toBeCloseTo(160 - Math.max(...heights));
});
