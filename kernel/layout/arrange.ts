/** Turns, stretches and packs finished parts so that together they fill a canvas of given proportions. */
import { boundsOf, type Box, type Point } from './geometry.js';
import { boxAt } from './model.js';
import { nearestFree } from './separate.js';

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
  x: x * Math.cos(angle) - y * Math.sin(angle),
  y: x * Math.sin(angle) + y * Math.cos(angle),
});

/**
 * Stretches the points (in place) towards the width and height given, each way by a factor between `least` and `most`.
 * Returns the mean factor.
 */
export function stretchToFit(
  points: readonly Point[],
  boxes: readonly Box[],
  width: number,
  height: number,
  least = 0.6,
  most = 1.5,
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

/** A part of the graph: its nodes' points and boxes, and its ties as pairs of places in those lists. */
export interface Part {
  points: readonly Point[];
  boxes: readonly Box[];
  ties: readonly (readonly [number, number])[];
}

/**
 * Puts parts beside each other (in place), the first in the middle, each next one in the nearest free place, clear of
 * nodes and ties.
 */
export function packParts(parts: readonly Part[], aspect: number, gap = 24): void {
  const placed: Box[] = [];
  for (const { points, boxes, ties } of parts) {
    centre(points, boxes);
    const own = points.map((p, i) => boxAt(boxes[i]!, p));
    const all = boundsOf(own);
    const whole = {
      left: all.left - gap / 2,
      top: all.top - gap / 2,
      right: all.right + gap / 2,
      bottom: all.bottom + gap / 2,
    };
    const at = placed.length === 0 ? { x: 0, y: 0 } : nearestFree({ x: 0, y: 0 }, whole, placed, aspect);
    for (const p of points) {
      p.x += at.x;
      p.y += at.y;
    }
    placed.push(...own.map((box) => boxAt(box, at)), ...ties.flatMap(([a, b]) => beads(points[a]!, points[b]!)));
  }
}

/** Small boxes strung along a tie. */
function beads(a: Point, b: Point, size = 20): Box[] {
  const count = Math.floor(Math.hypot(b.x - a.x, b.y - a.y) / size);
  return Array.from({ length: count }, (_, i) => {
    const t = (i + 0.5) / count;
    const [x, y] = [a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t];
    return { left: x - size / 2, right: x + size / 2, top: y - size / 2, bottom: y + size / 2 };
  });
}
