import { describe, expect, it } from 'vitest';
import { spreadAround, type OnRim } from './spreadAround.js';

const things = (angles: readonly number[], half = 0.1): OnRim[] => angles.map((angle) => ({ angle, half }));
/** The least angle between two of them, around the whole rim. */
const least = (angles: readonly number[]): number => {
  const sorted = [...angles].sort((a, b) => a - b);
  return Math.min(...sorted.map((angle, i) => (sorted[i + 1] ?? sorted[0]! + 2 * Math.PI) - angle));
};

describe('things on a rim', () => {
  it('stay where they are when they have room', () => {
    expect(spreadAround(things([0, 0.2, -3, 2]), 1)).toEqual([0, 0.2, -3, 2]);
  });
  it('make way to both sides by the same amount', () => {
    const [one, two, far] = spreadAround(things([1, 1.1, -2]), 1);
    expect(one).toBeCloseTo(0.95);
    expect(two).toBeCloseTo(1.15);
    expect(far).toBe(-2);
  });
  it('make way across the turn from one end of the angles to the other', () => {
    const [one, two] = spreadAround(things([3.13, -3.13]), 1);
    expect(two! + 2 * Math.PI - one!).toBeCloseTo(0.2);
  });
  it('keep their order, also where they stood on one point', () => {
    const angles = spreadAround(things([0.5, 0.5, 0.5, 0.52]), 1);
    expect([...angles].sort((a, b) => a - b)).toEqual(angles);
    expect(least(angles)).toBeCloseTo(0.2);
  });
  it('leave a fixed one its room', () => {
    const [fixed, other] = spreadAround([{ angle: 1, half: 0.3, fixed: true }, ...things([1.1])], 1);
    expect(fixed).toBe(1);
    expect(other).toBeCloseTo(1.4);
  });
  it('are turned no farther than they may be', () => {
    const angles = spreadAround(things([0, 0, 0, 0, 0]), 0.15);
    expect(Math.max(...angles.map(Math.abs))).toBeCloseTo(0.15);
  });
  it('share the rim where it is too short for all', () => {
    const angles = spreadAround(things([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7], 0.6), Infinity);
    expect(least(angles)).toBeGreaterThan(0.7);
  });
});
