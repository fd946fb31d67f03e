/**
 * Puts new nodes beside the neighbours that already have a place, where their names are free; those placed do not move.
 */
import { boundsOf, boxAt, boxesOverlap, type Box, type Point } from '../geometry/index.js';
import type { Link } from './linkNodes.js';
import { nearestFree } from './separate.js';

const ANGLES = 32;

/** Positions by index; those of `fixed` are the given ones. `boxes` are the nodes' footprints. */
export function placeBeside(boxes: readonly Box[], links: readonly Link[], fixed: ReadonlyMap<number, Point>): Point[] {
  const points = new Map(fixed);
  const taken: Box[] = [...fixed].map(([i, p]) => boxAt(boxes[i]!, p));
  const linksOf = boxes.map((): Link[] => []);
  for (const link of links) {
    linksOf[link.a]!.push(link);
    linksOf[link.b]!.push(link);
  }
  const waiting = new Set([...boxes.keys()].filter((i) => !fixed.has(i)));
  const placedLinks = (i: number): Link[] => linksOf[i]!.filter(({ a, b }) => points.has(a === i ? b : a));
  while (waiting.size > 0) {
    // The node best held by those placed comes next; a node held by none goes beside the whole.
    const next = [...waiting].reduce((best, i) => (placedLinks(i).length > placedLinks(best).length ? i : best));
    const at = spot(
      boxes[next]!,
      placedLinks(next).map(({ a, b, length }) => ({ at: points.get(a === next ? b : a)!, length })),
      [...points.values()],
      taken,
    );
    points.set(next, at);
    taken.push(boxAt(boxes[next]!, at));
    waiting.delete(next);
  }
  return boxes.map((_, i) => points.get(i)!);
}

function spot(
  box: Box,
  anchors: readonly { at: Point; length: number }[],
  placed: readonly Point[],
  taken: readonly Box[],
): Point {
  const whole = boundsOf(taken);
  if (anchors.length === 0)
    return nearestFree({ x: (whole.left + whole.right) / 2, y: whole.bottom + 40 }, box, taken, 1.6);
  const middle = {
    x: anchors.reduce((s, { at }) => s + at.x, 0) / anchors.length,
    y: anchors.reduce((s, { at }) => s + at.y, 0) / anchors.length,
  };
  const reach = anchors.reduce((s, { length }) => s + length, 0) / anchors.length;
  let best = { cost: Infinity, at: middle };
  for (let ring = anchors.length > 1 ? 0 : 1; ring <= 8; ring++) {
    for (let k = 0; k < ANGLES; k++) {
      const [r, angle] = [ring * reach * 0.5 + (ring === 0 ? 0 : reach * 0.5), (2 * Math.PI * k) / ANGLES];
      const at = { x: middle.x + r * Math.cos(angle), y: middle.y + r * Math.sin(angle) };
      const here = boxAt(box, at);
      if (taken.some((other) => boxesOverlap(here, other))) continue;
      const stretch = anchors.reduce(
        (s, a) => s + Math.abs(Math.hypot(at.x - a.at.x, at.y - a.at.y) - a.length) / a.length,
        0,
      );
      const crowd = placed.reduce((s, p) => s + Math.min(1, (70 / Math.hypot(at.x - p.x, at.y - p.y)) ** 2), 0);
      if (stretch + crowd < best.cost) best = { cost: stretch + crowd, at };
    }
    if (best.cost < Infinity && ring >= 3) break;
  }
  return best.cost < Infinity ? best.at : nearestFree(middle, box, taken);
}
