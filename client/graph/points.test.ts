import { describe, expect, it } from 'vitest';
import { nearestInDirection } from './points.js';

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
