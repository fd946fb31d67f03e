import { describe, expect, it } from 'vitest';
import { boxAt, boxesOverlap, type Box, type Point } from '../geometry/index.js';
import { seededRandom } from './seededRandom.js';
import { nearestFree, separate } from './separate.js';

const crowd = (count: number, side: number, seed: number): { points: Point[]; boxes: Box[] } => {
  const random = seededRandom(seed);
  const boxes = Array.from({ length: count }, () => {
    const half = 20 + random() * 50;
    return { left: -half, right: half, top: -12, bottom: 12 + random() * 30 };
  });
  return { boxes, points: boxes.map(() => ({ x: random() * side, y: random() * side })) };
};
const overlaps = (points: readonly Point[], boxes: readonly Box[]): [number, number][] =>
  points.flatMap((p, i) =>
    points
      .slice(i + 1)
      .flatMap((q, k) =>
        boxesOverlap(boxAt(boxes[i]!, p), boxAt(boxes[i + 1 + k]!, q)) ? [[i, i + 1 + k] as [number, number]] : [],
      ),
  );

describe('separating boxes', () => {
  it.each([
    [30, 300],
    [80, 200],
    [12, 0],
  ])('leaves none of %i overlapping, however crowded (side %i)', (count, side) => {
    const { points, boxes } = crowd(count, side, 3);
    expect(overlaps(points, boxes).length).toBeGreaterThan(5);
    separate(points, boxes);
    expect(overlaps(points, boxes)).toEqual([]);
  });
  it('does not touch the fixed ones, and clears them', () => {
    const { points, boxes } = crowd(40, 150, 4);
    const before = points.slice(0, 10).map((p) => ({ ...p }));
    separate(points, boxes, new Set(before.keys()));
    expect(points.slice(0, 10)).toEqual(before);
    expect(overlaps(points, boxes).filter(([, later]) => later >= 10)).toEqual([]);
  });
  it('moves nothing that is apart already', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ];
    separate(points, [
      { left: -10, right: 10, top: -5, bottom: 5 },
      { left: -10, right: 10, top: -5, bottom: 5 },
    ]);
    expect(points).toEqual([
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ]);
  });
});

describe('the nearest free place', () => {
  it('is the one asked for when that is free, else one beside', () => {
    const box = { left: -10, right: 10, top: -10, bottom: 10 };
    expect(nearestFree({ x: 5, y: 5 }, box, [])).toEqual({ x: 5, y: 5 });
    const at = nearestFree({ x: 0, y: 0 }, box, [box]);
    expect(boxesOverlap(boxAt(box, at), box)).toBe(false);
    expect(Math.hypot(at.x, at.y)).toBeLessThan(35);
  });
});
