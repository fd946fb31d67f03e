import { describe, expect, it } from 'vitest';
import { boundsOf, filledOut, nearestInDirection } from './points.js';

describe('walking', () => {
  const around = [
    ['east', [100, 10]],
    ['far east', [300, 0]],
    ['north', [0, -80]],
    ['south-east', [60, 90]],
  ] as const;
  it('goes to the neighbour that lies most nearly that way', () => {
    expect(nearestInDirection([0, 0], around, 'right')).toBe('east');
    expect(nearestInDirection([0, 0], around, 'up')).toBe('north');
    expect(nearestInDirection([0, 0], around, 'down')).toBe('south-east');
  });
  it('stays when nothing lies that way', () => expect(nearestInDirection([0, 0], around, 'left')).toBe(undefined));
});

describe('filling out', () => {
  it('pulls a square picture to the proportions of a tall canvas, and pushes nothing together', () => {
    const before = new Map([
      ['a', [0, 0]],
      ['b', [100, 0]],
      ['c', [0, 100]],
    ] as const);
    const bounds = boundsOf(filledOut(before, 300, 480).values())!;
    expect(bounds.width).toBe(100);
    expect(bounds.height).toBeCloseTo(160);
  });
  it('pulls at most twofold, and leaves a line alone', () => {
    expect(
      boundsOf(
        filledOut(
          new Map([
            ['a', [0, 0]],
            ['b', [10, 100]],
          ]),
          1000,
          100,
        ).values(),
      )!.width,
    ).toBe(20);
    const line = new Map([
      ['a', [0, 0]],
      ['b', [100, 0]],
    ] as const);
    expect(filledOut(line, 300, 480)).toBe(line);
  });
});
