/** Whether a point lies within an outline. */
import type { Point } from './boxes.js';

/**
 * `outline`: corners in order, closed by a line from the last to the first; where it crosses itself, odd parts are
 * within.
 */
export function isInside(outline: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  for (let i = 0, j = outline.length - 1; i < outline.length; j = i++) {
    const [a, b] = [outline[i]!, outline[j]!];
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}
