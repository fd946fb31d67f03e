/**
 * The line of a relation from the border of one disc to that of another, straight or bent, and the head of its arrow.
 * The scene and the figure both draw from it.
 */
import { cubic, mix, quadratic } from './bezier.js';
import { boundsOf, type Box, type Point } from './boxes.js';
import { lengthOf } from './exactMath.js';

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
 * ring). `skew`: how far from the middle towards the target it bends most, as a share of its length.
 */
export function edgePath(
  source: Point & { radius: number },
  target: Point & { radius: number },
  curvature: number,
  gap = 0,
  skew = 0,
): EdgePath {
  const [dx, dy] = [target.x - source.x, target.y - source.y];
  const control = {
    x: (source.x + target.x) / 2 + dy * curvature + dx * skew,
    y: (source.y + target.y) / 2 - dx * curvature + dy * skew,
  };
  const whole = (t: number): Point => quadratic(source, control, target, t);
  const [start, end] =
    curvature === 0 && skew === 0
      ? straightCrossings(Math.hypot(dx, dy), source.radius, target.radius + gap)
      : [
          crossing(source, control, target, source, source.radius, 0, 0.5),
          crossing(source, control, target, target, target.radius + gap, 1, 0.5),
        ];
  // The piece of the same curve between the two borders (de Casteljau).
  const [from, to] = [whole(start), whole(end)];
  const inner = mix(mix(source, control, start), mix(control, target, start), end);
  return pathThrough(from, inner, to);
}

/**
 * The same path, with the tip of its arrowhead, `headLength` pixels long, at another point. One bent by two control
 * points stays as it is.
 */
export function withTipAt(path: EdgePath, tip: Point, headLength: number): EdgePath {
  const { from, controls, to } = path;
  if (controls.length === 2) return path;
  const [inner] = controls;
  const before = ahead(to, inner, headLength);
  // Half as far: what was straight stays straight.
  const moved = { x: inner.x + (tip.x - before.x) / 2, y: inner.y + (tip.y - before.y) / 2 };
  return pathThrough(from, moved, ahead(tip, moved, -headLength));
}

/** The point `distance` pixels beyond `at`, seen from another one. */
export function ahead(at: Point, seenFrom: Point, distance: number): Point {
  const [dx, dy] = [at.x - seenFrom.x, at.y - seenFrom.y];
  const share = distance / (lengthOf(dx, dy) || 1);
  return { x: at.x + share * dx, y: at.y + share * dy };
}

function pathThrough(from: Point, inner: Point, to: Point): EdgePath {
  return {
    from,
    to,
    controls: [inner],
    middle: quadratic(from, inner, to, 0.5),
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

/**
 * Where a curve from `a` to `b` with control point `c` leaves a disc, between the end `near` (inside) and `far`
 * (outside). Asked for each bend that is tried of a line: no points are made.
 */
function crossing(a: Point, c: Point, b: Point, centre: Point, radius: number, near: number, far: number): number {
  let inside = near,
    outside = far;
  for (let i = 0; i < 20; i++) {
    const t = (inside + outside) / 2,
      [one, two, three] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t],
      x = one * a.x + two * c.x + three * b.x - centre.x,
      y = one * a.y + two * c.y + three * b.y - centre.y;
    if (x * x + y * y < radius * radius) inside = t;
    else outside = t;
  }
  return (inside + outside) / 2;
}
