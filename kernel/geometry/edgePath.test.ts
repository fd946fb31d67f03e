import { describe, expect, it } from 'vitest';
import {
  curvatureOf,
  edgePath,
  edgeSlots,
  freeDirection,
  isForward,
  labelSpots,
  loopPath,
  pathData,
  pointAt,
} from './index.js';

const a = { x: 0, y: 0, radius: 10 };
const b = { x: 200, y: 0, radius: 20 };

describe('edge slots', () => {
  it('count edges between the same two nodes in either direction, and loops', () => {
    const slots = edgeSlots([
      { key: '1', source: 'a', target: 'b' },
      { key: '2', source: 'b', target: 'a' },
      { key: '3', source: 'a', target: 'c' },
      { key: '4', source: 'a', target: 'a' },
      { key: '5', source: 'a', target: 'a' },
    ]);
    expect(slots.get('2')).toEqual({ index: 1, count: 2, loop: false });
    expect(slots.get('3')).toEqual({ index: 0, count: 1, loop: false });
    expect(slots.get('5')).toEqual({ index: 1, count: 2, loop: true });
  });
});

describe('parallel relations', () => {
  const middles = (count: number, length = 200) =>
    Array.from({ length: count }, (_, index) => {
      const forward = index % 2 === 0;
      const bend = curvatureOf({ index, count, loop: false }, forward, length);
      const to = { ...b, x: length };
      return (forward ? edgePath(a, to, bend) : edgePath(to, a, bend)).middle.y;
    });
  it.each([2, 3, 5, 9])('fan out on both sides, %i of them evenly, whatever their direction', (count) => {
    const ys = middles(count).sort((p, q) => p - q);
    const gaps = ys.slice(1).map((y, i) => y - ys[i]!);
    expect(Math.min(...gaps)).toBeGreaterThan(8);
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(4);
    expect(ys[0]! + ys.at(-1)!).toBeCloseTo(0, 0);
  });
  it('leave a lone relation straight, and do not bulge more the longer they are', () => {
    expect(curvatureOf({ index: 0, count: 1, loop: false }, true)).toBe(0);
    const spread = (ys: number[]) => Math.max(...ys) - Math.min(...ys);
    expect(spread(middles(3, 800))).toBeLessThan(spread(middles(3, 200)) * 1.5);
  });
  it('take a side of the picture that does not depend on the direction', () => {
    expect(isForward('a', 'b')).toBe(true);
    expect(isForward('b', 'a')).toBe(false);
  });
});

describe('paths', () => {
  it('run from border to border, with the gap before the target', () => {
    for (const bend of [0, 0.3, -0.5]) {
      const path = edgePath(a, b, bend, 6);
      expect(Math.hypot(path.from.x, path.from.y)).toBeCloseTo(10, 1);
      expect(Math.hypot(path.to.x - 200, path.to.y)).toBeCloseTo(26, 1);
    }
  });
  it('have their middle on the line, and words that read left to right', () => {
    const path = edgePath(b, a, 0.2);
    expect(path.middle).toEqual(pointAt(path, 0.5));
    for (const [x, y] of [
      [100, 100],
      [-100, 100],
      [-100, -100],
      [0, 100],
      [0, -100],
      [-100, 0],
    ] as const) {
      const { angle } = edgePath(a, { x, y, radius: 5 }, 0);
      expect(angle).toBeGreaterThan(-Math.PI / 2);
      expect(angle).toBeLessThanOrEqual(Math.PI / 2);
    }
  });
  it('are finite when the discs lie on each other', () => {
    for (const [place, bend] of [
      [{ ...a }, 0.2],
      [{ ...a, x: 3 }, 0.2],
      [{ ...a }, 0],
      [{ ...a, x: 3 }, 0],
    ] as const) {
      const path = edgePath(a, place, bend, 5);
      for (const value of [path.from.x, path.to.y, path.angle, path.arrival, path.length])
        expect(Number.isFinite(value)).toBe(true);
    }
  });
  it('become SVG with at most two decimals', () => {
    expect(pathData(edgePath(a, b, 0))).toBe('M10 0Q95 0 180 0');
    expect(pathData(edgePath(a, b, 1 / 3))).not.toMatch(/\.\d{3}|-0[ Q]/);
  });
  it('offer places for words that leave their ends bare', () => {
    const path = edgePath(a, b, 0);
    expect(labelSpots(path, 60).length).toBeGreaterThan(3);
    for (const spot of labelSpots(path, 60))
      expect([spot.x - 30 > path.from.x, spot.x + 30 < path.to.x]).toEqual([true, true]);
    expect(labelSpots(path, 300)).toEqual([]);
  });
});

describe('self-loops', () => {
  it('leave and reach the border, away from the node, each its own way', () => {
    const loops = [0, 1, 2].map((index) => loopPath(a, { index, count: 3, loop: true }, 0, 4));
    for (const loop of loops) {
      expect(Math.hypot(loop.from.x, loop.from.y)).toBeCloseTo(10);
      expect(Math.hypot(loop.to.x, loop.to.y)).toBeCloseTo(14);
      expect(Math.hypot(loop.middle.x, loop.middle.y)).toBeGreaterThan(25);
    }
    for (const [i, one] of loops.entries())
      for (const two of loops.slice(i + 1))
        expect(Math.hypot(one.middle.x - two.middle.x, one.middle.y - two.middle.y)).toBeGreaterThan(25);
  });
  it('point where the neighbours are not', () => {
    expect(freeDirection(a, [{ x: 10, y: 0 }])).toBeCloseTo(Math.PI);
    expect(
      Math.sin(
        freeDirection(a, [
          { x: 10, y: 10 },
          { x: -10, y: 10 },
        ]),
      ),
    ).toBeCloseTo(-1);
    expect(freeDirection(a, [])).toBe(-Math.PI / 2);
  });
});
