/**
 * The line of a relation from the border of one disc to that of another, straight or bent, and the head of its arrow.
 * The scene and the figure both draw from it.
 */
import { cubic, mix, quadratic } from './bezier.js';
import { boundsOf, type Box, type Point } from './boxes.js';

/** A quadratic (one control point) or cubic (two) Bézier, from border to border of the discs. */
export interface EdgePath {
  from: Point;
  to: Point;
  controls: readonly [Point] | readonly [Point, Point];
  /**
   * Middle of the path, where label and cross go, and its direction there in radians, turned so that words read left
   * to right.
   */
  middle: Point;
  angle: number;
  /** Direction of travel at the end, in radians: where the arrowhead points. */
  arrival: number;
  /** Length in pixels, nearly. */
  length: number;
}

/**
 * Path of an edge between two discs. `gap` is kept free before the target's border (for the tip of the arrow or a
 * ring).
 */
export function edgePath(
  source: Point & { radius: number },
  target: Point & { radius: number },
  curvature: number,
  gap = 0,
): EdgePath {
  const [dx, dy] = [target.x - source.x, target.y - source.y];
  const control = { x: (source.x + target.x) / 2 + dy * curvature, y: (source.y + target.y) / 2 - dx * curvature };
  const whole = (t: number): Point => quadratic(source, control, target, t);
  const [start, end] =
    curvature === 0
      ? straightCrossings(Math.hypot(dx, dy), source.radius, target.radius + gap)
      : [crossing(whole, source, source.radius, 0, 0.5), crossing(whole, target, target.radius + gap, 1, 0.5)];
  // The piece of the same curve between the two borders (de Casteljau).
  const [from, to] = [whole(start), whole(end)];
  const inner = mix(mix(source, control, start), mix(control, target, start), end);
  const middle = quadratic(from, inner, to, 0.5);
  return {
    from,
    to,
    controls: [inner],
    middle,
    angle: upright(Math.atan2(to.y - from.y, to.x - from.x)),
    arrival: Math.atan2(to.y - inner.y, to.x - inner.x),
    length:
      (Math.hypot(to.x - from.x, to.y - from.y) +
        Math.hypot(inner.x - from.x, inner.y - from.y) +
        Math.hypot(to.x - inner.x, to.y - inner.y)) /
      2,
  };
}

/** SVG path data, rounded to hundredths. */
export function pathData({ from, controls, to }: EdgePath): string {
  const pair = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
  return `M${pair(from)}${controls.length === 1 ? 'Q' : 'C'}${controls.map(pair).join(' ')} ${pair(to)}`;
}
/** To two decimals, without a negative zero. */
const round = (value: number): number => Math.round(value * 100) / 100 + 0;

/** Point on the path, `t` from 0 to 1. */
export const pointAt = ({ from, controls, to }: EdgePath, t: number): Point =>
  controls.length === 1 ? quadratic(from, controls[0], to, t) : cubic(from, controls[0], controls[1], to, t);

/** Pieces that a curve is taken for: no bend strays a pixel from them. */
const PIECES = 24;
/** Smallest box around the path, to a pixel. */
export const pathBounds = (path: EdgePath): Box =>
  boundsOf(
    Array.from({ length: PIECES + 1 }, (_, i) => {
      const { x, y } = pointAt(path, i / PIECES);
      return { left: x, right: x, top: y, bottom: y };
    }),
  );

/** The same direction or its opposite, whichever lets words along it read left to right: within a right angle of 0. */
export const upright = (angle: number): number => {
  const turned = Math.atan2(Math.sin(angle), Math.cos(angle));
  return turned > Math.PI / 2 ? turned - Math.PI : turned <= -Math.PI / 2 ? turned + Math.PI : turned;
};

/** Size of an arrowhead in pixels: from its base at the path's end to its tip, and from side to side. */
export interface ArrowHead {
  length: number;
  wideness: number;
}
/** The tip of an arrowhead and the two ends of its base. */
export function arrowheadCorners({ to, arrival }: EdgePath, { length, wideness }: ArrowHead): [Point, Point, Point] {
  const [cos, sin, half] = [Math.cos(arrival), Math.sin(arrival), wideness / 2];
  return [
    { x: to.x + length * cos, y: to.y + length * sin },
    { x: to.x - half * sin, y: to.y + half * cos },
    { x: to.x + half * sin, y: to.y - half * cos },
  ];
}

/** Where a straight line leaves the disc at its start and meets the one at its end; in the middle when they touch. */
const straightCrossings = (length: number, leaving: number, arriving: number): [number, number] => [
  Math.min(0.5, leaving / length),
  Math.max(0.5, 1 - arriving / length),
];

/** Where the curve leaves a disc, between the end `near` (inside) and `far` (outside). */
function crossing(curve: (t: number) => Point, centre: Point, radius: number, near: number, far: number): number {
  let [inside, outside] = [near, far];
  for (let i = 0; i < 20; i++) {
    const t = (inside + outside) / 2;
    const p = curve(t);
    if (Math.hypot(p.x - centre.x, p.y - centre.y) < radius) inside = t;
    else outside = t;
  }
  return (inside + outside) / 2;
}
