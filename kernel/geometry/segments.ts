/** Straight segments: whether they cross each other or touch a box. */
import type { Box, Point } from './boxes.js';

/**
 * Whether the segments a–b and c–d cross at a point inside both. Called millions of times by a layout: scalars only.
 */
export function segmentsCross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const ux = bx - ax,
    uy = by - ay;
  if ((ux * (cy - ay) - uy * (cx - ax)) * (ux * (dy - ay) - uy * (dx - ax)) >= 0) return false;
  const vx = dx - cx,
    vy = dy - cy;
  return (vx * (ay - cy) - vy * (ax - cx)) * (vx * (by - cy) - vy * (bx - cx)) < 0;
}

/**
 * Whether the segment a–b touches the box: not when it stays on one side, nor when all corners lie on one side of it.
 */
export function segmentHitsBox(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean {
  if ((ax < left && bx < left) || (ax > right && bx > right) || (ay < top && by < top) || (ay > bottom && by > bottom))
    return false;
  const ux = bx - ax,
    uy = by - ay;
  const one = ux * (top - ay) - uy * (left - ax),
    two = ux * (top - ay) - uy * (right - ax);
  const three = ux * (bottom - ay) - uy * (left - ax),
    four = ux * (bottom - ay) - uy * (right - ax);
  return !((one > 0 && two > 0 && three > 0 && four > 0) || (one < 0 && two < 0 && three < 0 && four < 0));
}

/** Whether a line of straight pieces touches the box. */
export function polylineHitsBox(points: readonly Point[], { left, top, right, bottom }: Box): boolean {
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!];
    if (segmentHitsBox(a.x, a.y, b.x, b.y, left, top, right, bottom)) return true;
  }
  return false;
}
