/**
 * Places new nodes, one by one, beside those that already have a place, where their names are free; those placed do not
 * move. Looks only at what stands near.
 */
import { boundsOf, boxAt, boxesOverlap, type Box, type Point } from '../geometry/index.js';
import type { Link } from './linkNodes.js';
import { nearestFree } from './separate.js';

const ANGLES = 32;
const RINGS = 8;
/** A node nearer than this crowds a place, the nearer the more. */
const CROWDED = 70;

/** A node that has its place. */
interface Placed {
  at: Point;
  box: Box;
}
/** A placed node that a new one is linked to, and how far from it that one should be. */
interface Anchor {
  at: Point;
  length: number;
}

/** Positions by index; those of `fixed` are the given ones. `boxes` are the nodes' footprints. */
export function placeBeside(boxes: readonly Box[], links: readonly Link[], fixed: ReadonlyMap<number, Point>): Point[] {
  const points = new Map(fixed);
  const placed: Placed[] = [...fixed].map(([i, at]) => ({ at, box: boxAt(boxes[i]!, at) }));
  const anchors = new Map([...boxes.keys()].filter((i) => !fixed.has(i)).map((i) => [i, [] as Anchor[]]));
  const linksOf = boxes.map((): Link[] => []);
  for (const link of links) {
    linksOf[link.a]!.push(link);
    linksOf[link.b]!.push(link);
  }
  const hold = (i: number, at: Point): void => {
    for (const { a, b, length } of linksOf[i]!) anchors.get(a === i ? b : a)?.push({ at, length });
  };
  for (const [i, at] of fixed) hold(i, at);
  while (anchors.size > 0) {
    // The node best held by those placed comes next; a node held by none goes beside the whole.
    const [next, held] = [...anchors].reduce((best, one) => (one[1].length > best[1].length ? one : best));
    const at = spot(boxes[next]!, held, placed);
    points.set(next, at);
    placed.push({ at, box: boxAt(boxes[next]!, at) });
    anchors.delete(next);
    hold(next, at);
  }
  return boxes.map((_, i) => points.get(i)!);
}

function spot(box: Box, anchors: readonly Anchor[], placed: readonly Placed[]): Point {
  const taken = () => placed.map((one) => one.box);
  if (anchors.length === 0) {
    const whole = boundsOf(taken());
    return nearestFree({ x: (whole.left + whole.right) / 2, y: whole.bottom + 40 }, box, taken(), 1.6);
  }
  const middle = {
    x: anchors.reduce((s, { at }) => s + at.x, 0) / anchors.length,
    y: anchors.reduce((s, { at }) => s + at.y, 0) / anchors.length,
  };
  const reach = anchors.reduce((s, { length }) => s + length, 0) / anchors.length;
  const near = within(placed, middle, box, (RINGS / 2 + 0.5) * reach + CROWDED);
  let best = { cost: Infinity, at: middle };
  for (let ring = anchors.length > 1 ? 0 : 1; ring <= RINGS; ring++) {
    for (let k = 0; k < ANGLES; k++) {
      const [r, angle] = [ring * reach * 0.5 + (ring === 0 ? 0 : reach * 0.5), (2 * Math.PI * k) / ANGLES];
      const at = { x: middle.x + r * Math.cos(angle), y: middle.y + r * Math.sin(angle) };
      const stretch = stretchOf(at, anchors);
      if (stretch >= best.cost) continue;
      const here = boxAt(box, at);
      if (near.some((other) => boxesOverlap(here, other.box))) continue;
      const cost = stretch + crowdAt(at, near);
      if (cost < best.cost) best = { cost, at };
    }
    if (best.cost < Infinity && ring >= 3) break;
  }
  return best.cost < Infinity ? best.at : nearestFree(middle, box, taken());
}

/** Those whose box comes within `distance` of where `box` is at `middle`. */
function within(placed: readonly Placed[], middle: Point, box: Box, distance: number): Placed[] {
  const { left, top, right, bottom } = boxAt(box, middle);
  const around = { left: left - distance, top: top - distance, right: right + distance, bottom: bottom + distance };
  return placed.filter((one) => boxesOverlap(around, one.box));
}

/** How far the links to the anchors are from the lengths they should have. */
const stretchOf = (at: Point, anchors: readonly Anchor[]): number =>
  anchors.reduce((s, a) => s + Math.abs(Math.hypot(at.x - a.at.x, at.y - a.at.y) - a.length) / a.length, 0);

const crowdAt = (at: Point, near: readonly Placed[]): number =>
  near.reduce((s, p) => s + Math.min(1, (CROWDED / Math.hypot(at.x - p.at.x, at.y - p.at.y)) ** 2), 0);
