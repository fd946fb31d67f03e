/** Points of Bézier curves, by de Casteljau. */
import type { Point } from './boxes.js';

/** Point between two, `t` from 0 to 1. */
export const mix = (a: Point, b: Point, t: number): Point => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t });
/** Point of the quadratic curve from `a` to `c` with control point `b`. */
export const quadratic = (a: Point, b: Point, c: Point, t: number): Point => mix(mix(a, b, t), mix(b, c, t), t);
/** Point of the cubic curve from `a` to `d` with control points `b` and `c`. */
export const cubic = (a: Point, b: Point, c: Point, d: Point, t: number): Point =>
  mix(quadratic(a, b, c, t), quadratic(b, c, d, t), t);
