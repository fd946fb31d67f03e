/**
 * Places new nodes, one by one, beside those that already have a place, where their names are free; those placed do not
 * move. Looks only at what stands near.
 */
import { cosine, lengthOf, sine } from '../geometry/exactMath.js';
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
  const whole = boundsOf(taken());
  if (anchors.length === 0) {
    const below = { x: (whole.left + whole.right) / 2, y: whole.bottom + 40 };
    return widestGap(box, placed, whole) ?? nearestFree(below, box, taken(), 1.6);
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
      const at = { x: middle.x + r * cosine(angle), y: middle.y + r * sine(angle) };
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

/** Places looked at across and down, for one that belongs beside nothing. */
const RASTER = 14;

/** Where, within the whole, the box is free and farthest from all discs; undefined when it is nowhere free. */
function widestGap(box: Box, placed: readonly Placed[], whole: Box): Point | undefined {
  let best: { gap: number; at: Point } | undefined;
  for (let i = 0; i < RASTER * RASTER; i++) {
    const at = {
      x: whole.left - box.left + ((i % RASTER) + 0.5) * ((whole.right - whole.left - box.right + box.left) / RASTER),
      y:
        whole.top -
        box.top +
        (Math.floor(i / RASTER) + 0.5) * ((whole.bottom - whole.top - box.bottom + box.top) / RASTER),
    };
    const here = boxAt(box, at);
    if (outsideOf(here, whole) > 0 || placed.some((other) => boxesOverlap(here, other.box))) continue;
    const gap = Math.min(...placed.map((other) => lengthOf(other.at.x - at.x, other.at.y - at.y)));
    if (best === undefined || gap > best.gap) best = { gap, at };
  }
  return best?.at;
}

/** How far a box is out of the whole, in lengths of which one is as bad as a link twice too long. */
function outsideOf(here: Box, whole: Box): number {
  const out =
    Math.max(0, whole.left - here.left) +
    Math.max(0, here.right - whole.right) +
    Math.max(0, whole.top - here.top) +
    Math.max(0, here.bottom - whole.bottom);
  return out / OUTSIDE;
}
const OUTSIDE = 150;

/** Those whose box comes within `distance` of where `box` is at `middle`. */
function within(placed: readonly Placed[], middle: Point, box: Box, distance: number): Placed[] {
  const { left, top, right, bottom } = boxAt(box, middle);
  const around = { left: left - distance, top: top - distance, right: right + distance, bottom: bottom + distance };
  return placed.filter((one) => boxesOverlap(around, one.box));
}

/** How far the links to the anchors are from the lengths they should have. */
const stretchOf = (at: Point, anchors: readonly Anchor[]): number =>
  anchors.reduce((s, a) => s + Math.abs(lengthOf(at.x - a.at.x, at.y - a.at.y) - a.length) / a.length, 0);

const crowdAt = (at: Point, near: readonly Placed[]): number =>
  near.reduce((s, p) => {
    const near = CROWDED / lengthOf(at.x - p.at.x, at.y - p.at.y);
    return s + Math.min(1, near * near);
  }, 0);
