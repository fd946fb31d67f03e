/** Pushes boxes apart until none overlap, moving them as little as possible. */
import { cosine, sine } from '../geometry/exactMath.js';
import { boxAt, boxesOverlap, type Box, type Point } from '../geometry/index.js';

/**
 * Moves `points` in place. Boxes named in `fixed` stay exactly; two fixed boxes may go on overlapping, nothing else
 * does: what gentle pushing leaves is put into the nearest free place, looked for on a widening ring.
 */
export function separate(
  points: readonly Point[],
  boxes: readonly Box[],
  fixed: ReadonlySet<number> = new Set(),
  passes = 200,
): void {
  for (let pass = 0; pass < passes; pass++) if (!pushOnce(points, boxes, fixed)) return;
  const placed: Box[] = [];
  for (const i of [...points.keys()].sort((a, b) => Number(fixed.has(b)) - Number(fixed.has(a)) || a - b)) {
    const [point, box] = [points[i]!, boxes[i]!];
    if (!fixed.has(i)) Object.assign(point, nearestFree(point, box, placed));
    placed.push(boxAt(box, point));
  }
}

/** One pass over all pairs that overlap, each pushed apart the shorter way; false when there was none. */
function pushOnce(points: readonly Point[], boxes: readonly Box[], fixed: ReadonlySet<number>): boolean {
  let moved = false;
  const order = [...points.keys()].sort(
    (a, b) => points[a]!.x + boxes[a]!.left - points[b]!.x - boxes[b]!.left || a - b,
  );
  for (const [at, i] of order.entries()) {
    for (let k = at + 1; k < order.length; k++) {
      const j = order[k]!;
      const [p, q, a, b] = [points[i]!, points[j]!, boxes[i]!, boxes[j]!];
      // Sorted by left edge; pushes within a pass are small beside this slack.
      if (q.x + b.left > p.x + a.right + 200) break;
      if (fixed.has(i) && fixed.has(j)) continue;
      const right = p.x + a.right - q.x - b.left;
      const left = q.x + b.right - p.x - a.left;
      const down = p.y + a.bottom - q.y - b.top;
      const up = q.y + b.bottom - p.y - a.top;
      if (right <= 0 || left <= 0 || down <= 0 || up <= 0) continue;
      moved = true;
      const [dx, dy] = [right < left ? right : -left, down < up ? down : -up];
      const share = fixed.has(i) ? 1 : fixed.has(j) ? 0 : 0.5;
      if (Math.abs(dx) < Math.abs(dy)) {
        q.x += dx * share + Math.sign(dx) * 0.01 * Number(share > 0);
        p.x -= dx * (1 - share) + Math.sign(dx) * 0.01 * Number(share < 1);
      } else {
        q.y += dy * share + Math.sign(dy) * 0.01 * Number(share > 0);
        p.y -= dy * (1 - share) + Math.sign(dy) * 0.01 * Number(share < 1);
      }
    }
  }
  return moved;
}

/**
 * The place nearest to `from` where `box` overlaps none of `placed`; `stretch` > 1 looks further sideways than up and
 * down.
 */
export function nearestFree(from: Point, box: Box, placed: readonly Box[], stretch = 1): Point {
  // What is in the way at one place mostly is at the next, too.
  let obstacle: Box | undefined;
  for (let ring = 0; ; ring++) {
    const steps = Math.max(1, ring * 6);
    for (let k = 0; k < steps; k++) {
      const angle = (2 * Math.PI * k) / steps;
      const at = { x: from.x + ring * 8 * stretch * cosine(angle), y: from.y + ring * 8 * sine(angle) };
      const here = boxAt(box, at);
      if (obstacle !== undefined && boxesOverlap(here, obstacle)) continue;
      obstacle = placed.find((other) => boxesOverlap(here, other));
      if (obstacle === undefined) return at;
    }
  }
}
