/**
 * The rule by which what comes to a picture finds its place at last: no new disc lies on a line that is not its own,
 * and so on no mark and no word there, nor where another node stands with its name.
 */
import { cosine, lengthOf, sine } from '../geometry/exactMath.js';
import { boxAt, boxesOverlap, type Box, type Point } from '../geometry/index.js';
import type { Arrangement } from './LayoutCost.js';
import { halfOfBundle } from './penalties.js';

/** Pixels kept between a disc and a line, and how much wider discs are when drawn small (see `drawnScale`). */
const CLEAR = 4;
const SMALL = 1.25;
/** Rings of places tried around where a node is, from one to the next in pixels, and places on the first. */
const RINGS = 24;
const STEP = 7;
const AROUND = 8;

/**
 * Moves the points of `movable` in place, as little as need be; where no place is off all lines, to one of the fewest.
 */
export function offLines({ points, boxes, radii, links }: Arrangement, movable: readonly number[]): void {
  for (const i of movable) {
    const point = points[i]!;
    const reach = SMALL * radii[i]! + CLEAR;
    const others = links.filter(({ a, b }) => a !== i && b !== i);
    const under = (at: Point): number =>
      others.filter(({ a, b, count }) => distanceTo(at, points[a]!, points[b]!) < reach + halfOfBundle(count)).length;
    const now = under(point);
    if (now === 0) continue;
    const placed = boxes.flatMap((box, k) => (k === i ? [] : [boxAt(box, points[k]!)]));
    Object.assign(point, placeUnderFewest(point, boxes[i]!, placed, under, now));
  }
}

function placeUnderFewest(
  from: Point,
  box: Box,
  placed: readonly Box[],
  under: (at: Point) => number,
  now: number,
): Point {
  let best = { lines: now, at: from };
  for (let ring = 1; ring <= RINGS; ring++) {
    const places = AROUND + 4 * (ring - 1);
    for (let k = 0; k < places; k++) {
      const angle = (2 * Math.PI * k) / places;
      const at = { x: from.x + ring * STEP * cosine(angle), y: from.y + ring * STEP * sine(angle) };
      const here = boxAt(box, at);
      if (placed.some((other) => boxesOverlap(here, other))) continue;
      const lines = under(at);
      if (lines === 0) return at;
      if (lines < best.lines) best = { lines, at };
    }
  }
  return best.at;
}

/** From a point to the segment a–b. */
function distanceTo({ x, y }: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const t = Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return lengthOf(x - a.x - t * dx, y - a.y - t * dy);
}
