/** A line that runs beside another one, as the strokes of a band do. */
import type { Point } from './boxes.js';
import { upright, type EdgePath } from './edgePath.js';

/**
 * A path `beside` pixels beside a curve with one control point, right of the direction of travel if positive (with y
 * downwards). `before` and `after`: pixels that it goes on beyond the curve's ends. Nearly: good for gentle bends.
 */
export function besidePath(
  { from, to, controls: [control], length }: EdgePath,
  beside: number,
  { before, after }: { before: number; after: number },
): EdgePath {
  const [leaving, arriving, along] = [direction(from, control), direction(control, to), direction(from, to)];
  const start = shifted(from, leaving, -before, beside);
  const end = shifted(to, arriving, after, beside);
  // Where the tangents of the two ends meet: farther out than the ends, for the line between the ends turns.
  const turn = leaving.x * along.x + leaving.y * along.y;
  const middle = shifted(control, along, (after - before) / 2, beside / Math.max(0.5, turn));
  return {
    from: start,
    to: end,
    controls: [middle],
    middle: { x: (start.x + 2 * middle.x + end.x) / 4, y: (start.y + 2 * middle.y + end.y) / 4 },
    angle: upright(Math.atan2(end.y - start.y, end.x - start.x)),
    arrival: Math.atan2(end.y - middle.y, end.x - middle.x),
    length: length + before + after,
  };
}

/** Of length 1; along x between points that are the same. */
function direction(a: Point, b: Point): Point {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  return length === 0 ? { x: 1, y: 0 } : { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
}

const shifted = ({ x, y }: Point, { x: ux, y: uy }: Point, along: number, beside: number): Point => ({
  x: x + along * ux - beside * uy,
  y: y + along * uy + beside * ux,
});
