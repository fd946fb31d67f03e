/**
 * The geometry of relations on the picture: parallel ones fanned out, self-loops as petals, ends at the borders of the
 * discs, the place and angle of the words. The scene and the figure both draw from it, in screen pixels with y
 * downwards.
 */
import type { Point } from './geometry.js';

/**
 * Where an edge stands among those between the same two nodes (in either direction), from 0, and how many there are.
 */
export interface EdgeSlot {
  index: number;
  count: number;
  loop: boolean;
}

/** Slots by edge key, in the order given. */
export function edgeSlots(edges: readonly { key: string; source: string; target: string }[]): Map<string, EdgeSlot> {
  const bundles = new Map<string, string[]>();
  const idOf = ({ source, target }: { source: string; target: string }): string =>
    JSON.stringify(source < target ? [source, target] : [target, source]);
  for (const edge of edges) {
    const bundle = bundles.get(idOf(edge));
    if (bundle) bundle.push(edge.key);
    else bundles.set(idOf(edge), [edge.key]);
  }
  const slots = new Map<string, EdgeSlot>();
  for (const { source, target, key } of edges) {
    const bundle = bundles.get(idOf({ source, target }))!;
    slots.set(key, { index: bundle.indexOf(key), count: bundle.length, loop: source === target });
  }
  return slots;
}

/**
 * Pixels between neighbouring lines of a bundle, halfway between its nodes: room for words while there are few lines.
 */
export const fanSpacing = (count: number): number => (count <= 3 ? 26 : count <= 6 ? 20 : 17);

/**
 * Bend of an edge as a share of its length, positive to the left of its direction of travel (as @sigma/edge-curve's
 * `curvature` has it). A lone edge is straight; parallel ones spread evenly around the straight line, `fanSpacing`
 * apart where `length` (between the centres, in pixels) allows it. The same side of the picture is meant for both
 * directions.
 */
export function curvatureOf(slot: EdgeSlot, forward: boolean, length = 200): number {
  if (slot.loop || slot.count === 1) return 0;
  const step = Math.min(0.35, 1.4 / (slot.count - 1), (2 * fanSpacing(slot.count)) / Math.max(1, length));
  const bend = (slot.index - (slot.count - 1) / 2) * step;
  return forward ? bend : -bend;
}
/** The direction that counts as forward between two nodes. */
export const isForward = (source: string, target: string): boolean => source <= target;

/** A quadratic (one control point) or cubic (two) Bézier, from border to border of the discs. */
export interface EdgePath {
  from: Point;
  to: Point;
  controls: readonly [Point] | readonly [Point, Point];
  /**
   * Middle of the path, where the words and the mark go, and its direction there in radians, turned so that words read
   * left to right.
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
  const start = crossing(whole, source, source.radius, 0, 0.5);
  const end = crossing(whole, target, target.radius + gap, 1, 0.5);
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

/**
 * Petal of a self-loop. `away` is the direction, in radians, in which the node has room (see `freeDirection`); several
 * loops of one node are fanned around it and grow outwards.
 */
export function loopPath(node: Point & { radius: number }, slot: EdgeSlot, away: number, gap = 0): EdgePath {
  const axis = away + (slot.index - (slot.count - 1) / 2) * Math.min(0.9, 4.5 / slot.count);
  const reach = node.radius + 34 + 3 * node.radius * 0.3;
  const spread = Math.min(0.62, 2 / slot.count);
  const at = (angle: number, r: number): Point => ({
    x: node.x + r * Math.cos(angle),
    y: node.y + r * Math.sin(angle),
  });
  const from = at(axis - spread * 0.7, node.radius);
  const to = at(axis + spread * 0.7, node.radius + gap);
  const [c1, c2] = [at(axis - spread, reach * 1.3), at(axis + spread, reach * 1.3)];
  return {
    from,
    to,
    controls: [c1, c2],
    middle: cubic(from, c1, c2, to, 0.5),
    angle: upright(axis + Math.PI / 2),
    arrival: Math.atan2(to.y - c2.y, to.x - c2.x),
    length: 2 * reach,
  };
}

/** The middle of the widest gap between the directions of a node's neighbours, in radians; up when it has none. */
export function freeDirection(node: Point, neighbours: readonly Point[]): number {
  const angles = neighbours
    .filter((p) => p.x !== node.x || p.y !== node.y)
    .map((p) => Math.atan2(p.y - node.y, p.x - node.x))
    .sort((a, b) => a - b);
  let best = { gap: 0, middle: -Math.PI / 2 };
  for (const [i, angle] of angles.entries()) {
    const gap = (angles[i + 1] ?? angles[0]! + 2 * Math.PI) - angle;
    if (gap > best.gap + 1e-9) best = { gap, middle: angle + gap / 2 };
  }
  return best.middle;
}

/**
 * Places on a path for words `width` wide, the middle first, each with the slant there; only those that leave the ends
 * of the path bare.
 */
export function labelSpots(path: EdgePath, width: number): (Point & { angle: number })[] {
  const tries = path.controls.length === 1 ? [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74] : [0.5];
  return tries
    .filter((t) => path.controls.length === 2 || width / 2 + 3 <= Math.min(t, 1 - t) * path.length)
    .map((t) => {
      if (t === 0.5) return { ...path.middle, angle: path.angle };
      const [before, after] = [pointAt(path, t - 0.05), pointAt(path, t + 0.05)];
      return { ...pointAt(path, t), angle: upright(Math.atan2(after.y - before.y, after.x - before.x)) };
    });
}

/** SVG path data, rounded to hundredths. */
export function pathData({ from, controls, to }: EdgePath): string {
  const pair = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
  return `M${pair(from)}${controls.length === 1 ? 'Q' : 'C'}${controls.map(pair).join(' ')} ${pair(to)}`;
}
/** To two decimals, without a negative zero. */
export const round = (value: number): number => Math.round(value * 100) / 100 + 0;

/** Point on the path, `t` from 0 to 1. */
export const pointAt = ({ from, controls, to }: EdgePath, t: number): Point =>
  controls.length === 1 ? quadratic(from, controls[0], to, t) : cubic(from, controls[0], controls[1], to, t);

const mix = (a: Point, b: Point, t: number): Point => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t });
const quadratic = (a: Point, b: Point, c: Point, t: number): Point => mix(mix(a, b, t), mix(b, c, t), t);
const cubic = (a: Point, b: Point, c: Point, d: Point, t: number): Point =>
  mix(quadratic(a, b, c, t), quadratic(b, c, d, t), t);
const upright = (angle: number): number => {
  const turned = Math.atan2(Math.sin(angle), Math.cos(angle));
  return turned > Math.PI / 2 ? turned - Math.PI : turned <= -Math.PI / 2 ? turned + Math.PI : turned;
};
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
