import { describe, expect, it } from 'vitest';
import { filledOut } from './filledOut.js';

const at = (...places: readonly (readonly [number, number])[]) => new Map(places.map((place, i) => [`${i}`, place]));

describe('filling out', () => {
  it('pulls a square picture to the proportions of a tall canvas, and pushes nothing together', () => {
    const [, right, below] = [...filledOut(at([0, 0], [100, 0], [0, 100]), { width: 300, height: 480 }).values()];
    expect(right).toEqual([100, 0]);
    expect(below![1]).toBeCloseTo(160);
  });
  it('pulls at most twofold, and leaves a line alone', () => {
    const wide = filledOut(at([0, 0], [10, 100]), { width: 1000, height: 100 });
    expect(wide.get('1')).toEqual([20, 100]);
    const line = at([0, 0], [100, 0]);
    expect(filledOut(line, { width: 300, height: 480 })).toBe(line);
  });
});
