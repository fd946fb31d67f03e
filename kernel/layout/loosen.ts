/**
 * Gives a large layout room: a few far away do not squeeze the rest, and discs leave the lines between them to be seen.
 */
import { exponential, lengthOf } from '../geometry/exactMath.js';
import type { Point } from '../geometry/index.js';
import { keepApart } from './forces/keepApart.js';

/** Share of the nodes, nearest to the middle, that stay where they are. */
const INNER = 0.9;
/** How far beyond these the others may be, as a share of the distance of the farthest one that stays. */
const OUTER = 0.3;
/** Share of the room that discs take at most. */
const COVERED = 0.04;
/** Steps in which discs that came to overlap are pushed apart. */
const STEPS = 12;

/**
 * Points beyond most of the others are brought near them; who is farther out stays so. `aspect` is width over height.
 */
export function broughtIn(points: readonly Point[], aspect: number): Point[] {
  const middle = { x: medianOf(points.map(({ x }) => x)), y: medianOf(points.map(({ y }) => y)) };
  const distances = points.map(({ x, y }) => lengthOf(x - middle.x, (y - middle.y) * aspect));
  const most = [...distances].sort((a, b) => a - b)[Math.floor((points.length - 1) * INNER)] ?? 0;
  return points.map((point, i) => {
    const distance = distances[i]!;
    if (distance <= most || most === 0) return point;
    const k = (most / distance) * (1 + OUTER * (1 - exponential(1 - distance / most)));
    return { x: middle.x + (point.x - middle.x) * k, y: middle.y + (point.y - middle.y) * k };
  });
}

/**
 * All pulled apart alike until the discs cover no more than their share, then those pushed aside that still overlap.
 */
export function spread(points: readonly Point[], radii: readonly number[], aspect: number): Point[] {
  const scaled = scaledUp(points, radii, aspect);
  const [x, y] = [Float64Array.from(scaled, (point) => point.x), Float64Array.from(scaled, (point) => point.y)];
  const held = new Uint8Array(points.length);
  for (let step = 0; step < STEPS; step++) keepApart(x, y, radii, held, 1);
  return Array.from(x, (at, i) => ({ x: at, y: y[i]! }));
}

/** The same without the discs being pushed aside. */
export function scaledUp(points: readonly Point[], radii: readonly number[], aspect: number): Point[] {
  const reach = points.reduce((most, { x, y }) => Math.max(most, lengthOf(x, y * aspect)), 1);
  const room = (Math.PI * reach * reach) / aspect;
  const discs = radii.reduce((sum, radius) => sum + Math.PI * radius * radius, 0);
  const k = Math.max(1, Math.sqrt(discs / COVERED / room));
  return points.map(({ x, y }) => ({ x: x * k, y: y * k }));
}

const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
