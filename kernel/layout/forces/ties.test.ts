import { expect, it } from 'vitest';
import { tiesOf } from './ties.js';

it('who shares neighbours is tied closer than who leads from one group to another', () => {
  // Two triangles, and a line between them.
  const links = [
    [0, 1],
    [1, 2],
    [2, 0],
    [3, 4],
    [4, 5],
    [5, 3],
    [2, 3],
  ] as const;
  const ties = tiesOf(
    6,
    links.map(([a]) => a),
    links.map(([, b]) => b),
  );
  expect(Math.min(...ties.subarray(0, 6))).toBeGreaterThan(2 * ties[6]! - 1e-9);
  expect(Math.max(...ties)).toBeLessThanOrEqual(1);
});
