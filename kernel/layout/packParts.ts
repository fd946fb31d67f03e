/** Puts the finished parts of a layout beside each other. */
import { lengthOf } from '../geometry/exactMath.js';
import { boundsOf, boxAt, type Box, type Point } from '../geometry/index.js';
import { centre } from './fitToCanvas.js';
import { nearestFree } from './separate.js';

/** A part of the graph: its nodes' points and footprints, and its links as places in those lists. */
export interface PackedPart {
  points: readonly Point[];
  boxes: readonly Box[];
  links: readonly { a: number; b: number }[];
}

/**
 * Moves the parts (in place): the first to the middle, each next one to the nearest free place, clear of nodes and
 * links and `gap` pixels apart. With an `aspect` over 1 they are put further sideways than up and down.
 */
export function packParts(parts: readonly PackedPart[], aspect: number, gap = 24): void {
  const placed: Box[] = [];
  for (const { points, boxes, links } of parts) {
    centre(points, boxes);
    const own = points.map((p, i) => boxAt(boxes[i]!, p));
    const all = boundsOf(own);
    const whole = {
      left: all.left - gap / 2,
      top: all.top - gap / 2,
      right: all.right + gap / 2,
      bottom: all.bottom + gap / 2,
    };
    const at = placed.length === 0 ? { x: 0, y: 0 } : nearestFree({ x: 0, y: 0 }, whole, placed, aspect);
    for (const p of points) {
      p.x += at.x;
      p.y += at.y;
    }
    placed.push(...own.map((box) => boxAt(box, at)), ...links.flatMap(({ a, b }) => beads(points[a]!, points[b]!)));
  }
}

/** Small boxes strung along a link. */
function beads(a: Point, b: Point, size = 20): Box[] {
  const count = Math.floor(lengthOf(b.x - a.x, b.y - a.y) / size);
  return Array.from({ length: count }, (_, i) => {
    const t = (i + 0.5) / count;
    const [x, y] = [a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t];
    return { left: x - size / 2, right: x + size / 2, top: y - size / 2, bottom: y + size / 2 };
  });
}
