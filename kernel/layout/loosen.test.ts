import { describe, expect, it } from 'vitest';
import { broughtIn, spread } from './loosen.js';
import { seededRandom } from './seededRandom.js';

const random = seededRandom(7);
const crowd = Array.from({ length: 200 }, () => ({ x: 200 * random() - 100, y: 200 * random() - 100 }));
const farOut = [
  { x: 4_000, y: 0 },
  { x: 0, y: -9_000 },
];

describe('a large layout', () => {
  it('is not squeezed by a few who are far away', () => {
    const points = broughtIn([...crowd, ...farOut], 1);
    const farthest = Math.max(...points.map(({ x, y }) => Math.hypot(x, y)));
    expect(farthest).toBeLessThan(200);
    const [one, other] = points.slice(-2).map(({ x, y }) => Math.hypot(x, y)) as [number, number];
    expect(other, 'who is farther out stays so').toBeGreaterThanOrEqual(one);
  });

  it('leaves most where they are', () => {
    expect(broughtIn(crowd, 1.5).filter((point, i) => point === crowd[i]).length).toBeGreaterThan(170);
  });

  it('has room between its discs, none over another', () => {
    const points = spread(
      crowd,
      crowd.map(() => 10),
      1,
    );
    let nearest = Infinity;
    for (const [i, a] of points.entries())
      for (const b of points.slice(i + 1)) nearest = Math.min(nearest, Math.hypot(a.x - b.x, a.y - b.y));
    expect(nearest).toBeGreaterThan(20);
    const reach = Math.max(...points.map(({ x, y }) => Math.hypot(x, y)));
    expect((crowd.length * 100) / reach ** 2).toBeLessThan(0.05);
  });
});
