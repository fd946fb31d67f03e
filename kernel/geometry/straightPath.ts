/** A straight line as a path. */
import { mix } from './bezier.js';
import type { Point } from './boxes.js';
import { upright, type EdgePath } from './edgePath.js';

export function straightPath(from: Point, to: Point): EdgePath {
  const arrival = Math.atan2(to.y - from.y, to.x - from.x);
  const middle = mix(from, to, 0.5);
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return { from, to, controls: [middle], middle, angle: upright(arrival), arrival, length };
}
