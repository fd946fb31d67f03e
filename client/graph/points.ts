/** Positions of nodes on the plane (y downwards, CSS pixels at zoom 1), and plain geometry on them. Pure. */
export type Point = readonly [x: number, y: number];
export type Positions = ReadonlyMap<string, Point>;
export type Direction4 = 'left' | 'right' | 'up' | 'down';

export const NO_POSITIONS: Positions = new Map();

/**
 * The candidate most nearly in that direction: within 60° of it, near ones first; undefined when there is
 * none.
 */
export function nearestInDirection(
  from: Point,
  candidates: Iterable<readonly [string, Point]>,
  direction: Direction4,
): string | undefined {
  const [ux, uy] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[direction] as [number, number];
  let best: string | undefined;
  let bestCost = Infinity;
  for (const [key, [x, y]] of candidates) {
    const dx = x - from[0];
    const dy = y - from[1];
    const distance = Math.hypot(dx, dy);
    const along = dx * ux + dy * uy;
    if (distance === 0 || along < distance / 2) continue;
    const cost = distance * (2 - along / distance);
    if (cost < bestCost) {
      bestCost = cost;
      best = key;
    }
  }
  return best;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The smallest box around the points, or undefined when there are none. */
export function boundsOf(points: Iterable<Point>): Box | undefined {
  let left = Infinity,
    top = Infinity,
    right = -Infinity,
    bottom = -Infinity;
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return left === Infinity ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
}
