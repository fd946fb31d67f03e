/**
 * The lines of a fan held wide open: between two discs, to both sides of the straight line, so far apart that words
 * stand beside each other, and off the discs where they are longer than the way between these.
 */
import { cubic } from './bezier.js';
import type { Point } from './boxes.js';
import { upright, type EdgePath } from './edgePath.js';

type Disc = Point & { radius: number };

/**
 * Path from disc to disc whose middle lies `aside` pixels beside the straight line, left of the direction of travel if
 * positive, and runs along it for the `along` pixels that its words take. `gap` is kept free before the target's
 * border.
 */
export function fanPath(source: Disc, target: Disc, aside: number, along: number, gap = 0): EdgePath {
  const [dx, dy] = [target.x - source.x, target.y - source.y];
  const distance = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / distance, dy / distance];
  const middle = { x: (source.x + target.x) / 2, y: (source.y + target.y) / 2 };
  // A cubic's middle lies three quarters of the way to its control points.
  const out = (aside * 4) / 3;
  const reach = Math.max(distance * 0.3, along * 0.3);
  const control = (sign: 1 | -1): Point => ({
    x: middle.x + sign * reach * ux + out * uy,
    y: middle.y + sign * reach * uy - out * ux,
  });
  const controls = [control(-1), control(1)] as const;
  const from = towards(source, controls[0], source.radius);
  const to = towards(target, controls[1], target.radius + gap);
  return {
    from,
    to,
    controls,
    middle: cubic(from, controls[0], controls[1], to, 0.5),
    angle: upright(Math.atan2(dy, dx)),
    arrival: Math.atan2(target.y - controls[1].y, target.x - controls[1].x),
    length: distance + 2 * Math.abs(aside),
  };
}

/** The point `distance` pixels from a disc's middle in the direction of another point. */
function towards(from: Point, to: Point, distance: number): Point {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  return { x: from.x + distance * Math.cos(angle), y: from.y + distance * Math.sin(angle) };
}
