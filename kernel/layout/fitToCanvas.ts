/** Turns, stretches and centres a layout so that it fills a canvas of given size. */
import { cosine, sine } from '../geometry/exactMath.js';
import { boundsOf, boxAt, type Box, type Point } from '../geometry/index.js';

/** Width and height in pixels. */
export interface Size {
  width: number;
  height: number;
}
/** Angles tried by `turnToFit`, over half a turn. */
const TURNS = 24;

/**
 * Turns the points (in place, about their middle) to where their boxes' bounds come nearest to the canvas' proportions.
 */
export function turnToFit(points: readonly Point[], boxes: readonly Box[], aspect: number): void {
  let best = { misfit: Infinity, angle: 0 };
  for (let k = 0; k < TURNS; k++) {
    const angle = (Math.PI * k) / TURNS;
    const b = boundsOf(points.map((p, i) => boxAt(boxes[i]!, turned(p, angle))));
    const misfit = Math.max((b.right - b.left) / aspect, b.bottom - b.top);
    if (misfit < best.misfit - 1e-9) best = { misfit, angle };
  }
  for (const p of points) Object.assign(p, turned(p, best.angle));
}
const turned = ({ x, y }: Point, angle: number): Point => ({
  x: x * cosine(angle) - y * sine(angle),
  y: x * sine(angle) + y * cosine(angle),
});

/**
 * Stretches the points (in place) towards the size of the canvas, each way by a factor between `least` and `most`,
 * 0.6 and 1.5 by default. Returns the mean factor.
 */
export function stretchToFit(
  points: readonly Point[],
  boxes: readonly Box[],
  { width, height }: Size,
  { least, most }: { least: number; most: number } = { least: 0.6, most: 1.5 },
): number {
  const centres = boundsOf(points.map((p) => ({ left: p.x, right: p.x, top: p.y, bottom: p.y })));
  const all = boundsOf(points.map((p, i) => boxAt(boxes[i]!, p)));
  const factor = (room: number, whole: number, span: number): number =>
    span < 1 ? 1 : Math.min(most, Math.max(least, (room - (whole - span)) / span));
  const fx = factor(width, all.right - all.left, centres.right - centres.left);
  const fy = factor(height, all.bottom - all.top, centres.bottom - centres.top);
  for (const p of points) {
    p.x *= fx;
    p.y *= fy;
  }
  return Math.sqrt(fx * fy);
}

/** Moves the points (in place) so that the middle of their boxes is the origin. */
export function centre(points: readonly Point[], boxes: readonly Box[]): void {
  const b = boundsOf(points.map((p, i) => boxAt(boxes[i]!, p)));
  for (const p of points) {
    p.x -= (b.left + b.right) / 2;
    p.y -= (b.top + b.bottom) / 2;
  }
}
