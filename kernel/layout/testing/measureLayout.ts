/** Measures the faults of a layout, for the tests. */
import { boxAt, boxesOverlap, segmentHitsBox, segmentsCross, type Point } from '../../geometry/index.js';
import { footprint } from '../footprint.js';
import type { SizedGraph } from '../measureGraph.js';

export interface LayoutMeasure {
  overlaps: number;
  crossings: number;
  through: number;
  short: number;
  width: number;
  height: number;
}

/**
 * Overlapping footprints, crossings of straight links, links that run through another node or its name, links too short
 * for their labels, and the size.
 */
export function measureLayout({ nodes, edges }: SizedGraph, at: ReadonlyMap<string, Point>): LayoutMeasure {
  const boxes = nodes.map((n) => boxAt(footprint(n), at.get(n.key)!));
  const byKey = new Map(nodes.map((n) => [n.key, n]));
  let [overlaps, crossings, through, short] = [0, 0, 0, 0];
  for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) overlaps += Number(boxesOverlap(a, b));
  const links = [
    ...new Map(
      edges.filter((e) => e.source !== e.target).map((e) => [[e.source, e.target].sort().join(' '), e]),
    ).values(),
  ];
  for (const [i, e] of links.entries()) {
    const [p, q] = [at.get(e.source)!, at.get(e.target)!];
    for (const f of links.slice(i + 1)) {
      if ([f.source, f.target].some((k) => k === e.source || k === e.target)) continue;
      const [r, s] = [at.get(f.source)!, at.get(f.target)!];
      crossings += Number(segmentsCross(p.x, p.y, q.x, q.y, r.x, r.y, s.x, s.y));
    }
    for (const [k, b] of boxes.entries()) {
      const { key } = nodes[k]!;
      if (key !== e.source && key !== e.target)
        through += Number(segmentHitsBox(p.x, p.y, q.x, q.y, b.left, b.top, b.right, b.bottom));
    }
    if (
      Math.hypot(p.x - q.x, p.y - q.y) - byKey.get(e.source)!.radius - byKey.get(e.target)!.radius <
      (e.labelWidth ?? 0) + 14
    )
      short++;
  }
  const [left, right] = [Math.min(...boxes.map((b) => b.left)), Math.max(...boxes.map((b) => b.right))];
  const [top, bottom] = [Math.min(...boxes.map((b) => b.top)), Math.max(...boxes.map((b) => b.bottom))];
  return { overlaps, crossings, through, short, width: Math.round(right - left), height: Math.round(bottom - top) };
}
