/**
 * Improves a layout by many small seeded trials (simulated annealing): fewer crossings, no relation through another's
 * disc or name, room for the words of each relation, relations that leave a node at plain angles, everything within the
 * canvas.
 */
import { segmentHitsBox, segmentsCross, type Box, type Point } from './geometry.js';
import { fanSpacing } from './edges.js';
import type { Tie } from './layoutGraph.js';
import type { Random } from './random.js';

/** What a blemish costs, relative to one crossing. */
const COST = {
  crossing: 1,
  throughName: 1.6,
  throughDisc: 3,
  overlap: 5,
  deeper: 0.25,
  tooShort: 8,
  tooLong: 0.9,
  narrow: 1.2,
  outside: 0.03,
} as const;
/** Ties that leave a node nearer than this (cosine of 20°) are hard to tell apart. */
const NARROW = Math.cos((20 * Math.PI) / 180);

export interface PolishOptions {
  /** Indices of the nodes that may move. */
  movable: readonly number[];
  /** Canvas around the origin that is not to be left; infinite when it does not matter. */
  width: number;
  height: number;
  /** Pairs of things compared at most: what bounds the time. 10 million take about 0.1 s. */
  budget: number;
  /** Pixels that a node may jump at first. */
  reach: number;
  /** Chance-taking at first: how many crossings worse a trial may be. */
  heat: number;
}

/** Moves `points` in place. */
export function polish(
  points: readonly Point[],
  boxes: readonly Box[],
  radii: readonly number[],
  ties: readonly Tie[],
  random: Random,
  options: PolishOptions,
): void {
  const { movable, width, height } = options;
  const n = points.length;
  if (movable.length === 0 || n < 3) return;
  // Flat arrays: this runs millions of times.
  const m = ties.length;
  const A = Int32Array.from(ties, (t) => t.a),
    Z = Int32Array.from(ties, (t) => t.b),
    wanted = Float64Array.from(ties, (t) => t.length);
  // Half the width of a bundle, most of the way, and how much more it weighs than one relation.
  const fan = Float64Array.from(ties, (t) => 0.35 * (t.count - 1) * fanSpacing(t.count)),
    weight = Float64Array.from(ties, (t) => Math.min(3, Math.sqrt(t.count)));
  const own: Int32Array[] = points.map((_, i) => Int32Array.from(ties.keys()).filter((e) => A[e] === i || Z[e] === i));
  const x = Float64Array.from(points, (p) => p.x),
    y = Float64Array.from(points, (p) => p.y);
  const L = Float64Array.from(boxes, (b) => b.left),
    T = Float64Array.from(boxes, (b) => b.top);
  const R = Float64Array.from(boxes, (b) => b.right),
    B = Float64Array.from(boxes, (b) => b.bottom);
  const radius = Float64Array.from(radii);
  let compared = 0;

  const through = (ax: number, ay: number, bx: number, by: number, k: number, pad: number): number => {
    const kx = x[k]!,
      ky = y[k]!,
      left = kx + L[k]! - pad,
      right = kx + R[k]! + pad,
      top = ky + T[k]! - pad,
      bottom = ky + B[k]! + pad;
    if (
      (ax < left && bx < left) ||
      (ax > right && bx > right) ||
      (ay < top && by < top) ||
      (ay > bottom && by > bottom)
    )
      return 0;
    if (!segmentHitsBox(ax, ay, bx, by, left, top, right, bottom)) return 0;
    const r = radius[k]! + 3 + pad;
    return segmentHitsBox(ax, ay, bx, by, kx - r, ky - r, kx + r, ky + r) ? COST.throughDisc : COST.throughName;
  };
  /** What node i and its ties cost where they are. */
  const costOf = (i: number): number => {
    const ix = x[i]!,
      iy = y[i]!,
      left = ix + L[i]!,
      right = ix + R[i]!,
      top = iy + T[i]!,
      bottom = iy + B[i]!,
      mine = own[i]!;
    let cost =
      COST.outside *
      (Math.max(0, -width / 2 - left) +
        Math.max(0, right - width / 2) +
        Math.max(0, -height / 2 - top) +
        Math.max(0, bottom - height / 2));
    for (let k = 0; k < n; k++) {
      const across = Math.min(right - x[k]! - L[k]!, x[k]! + R[k]! - left);
      if (across <= 0 || k === i) continue;
      const down = Math.min(bottom - y[k]! - T[k]!, y[k]! + B[k]! - top);
      if (down > 0) cost += COST.overlap + COST.deeper * Math.min(across, down);
    }
    for (let f = 0; f < m; f++) {
      const a = A[f]!,
        b = Z[f]!;
      if (a !== i && b !== i) cost += through(x[a]!, y[a]!, x[b]!, y[b]!, i, fan[f]!) * weight[f]!;
    }
    for (let e = 0; e < mine.length; e++) {
      const tie = mine[e]!,
        o = A[tie] === i ? Z[tie]! : A[tie]!;
      const ox = x[o]!,
        oy = y[o]!,
        dx = ox - ix,
        dy = oy - iy,
        d = Math.sqrt(dx * dx + dy * dy) || 1e-6;
      const off = (d - wanted[tie]!) / wanted[tie]!;
      cost += (off < 0 ? COST.tooShort : COST.tooLong) * off * off;
      for (let k = 0; k < n; k++) if (k !== i && k !== o) cost += through(ix, iy, ox, oy, k, fan[tie]!) * weight[tie]!;
      for (let f = 0; f < m; f++) {
        const a = A[f]!,
          b = Z[f]!;
        if (a === i || b === i || a === o || b === o) continue;
        if (segmentsCross(ix, iy, ox, oy, x[a]!, y[a]!, x[b]!, y[b]!))
          cost += COST.crossing * weight[tie]! * weight[f]!;
      }
      cost += narrow(i, dx / d, dy / d, tie) + narrow(o, -dx / d, -dy / d, tie);
    }
    compared += n + m + mine.length * (n + m);
    return cost;
  };
  /** What it costs that a tie leaving i in the given direction runs close to others of i. */
  const narrow = (i: number, ux: number, uy: number, tie: number): number => {
    const mine = own[i]!;
    let cost = 0;
    for (let e = 0; e < mine.length; e++) {
      const g = mine[e]!;
      if (g === tie) continue;
      const k = A[g] === i ? Z[g]! : A[g]!,
        dx = x[k]! - x[i]!,
        dy = y[k]! - y[i]!;
      const cosine = (dx * ux + dy * uy) / (Math.sqrt(dx * dx + dy * dy) || 1e-6);
      if (cosine > NARROW) cost += (COST.narrow * (cosine - NARROW)) / (1 - NARROW);
    }
    return cost;
  };

  while (compared < options.budget) {
    const cool = 1 - compared / options.budget;
    const heat = options.heat * cool * cool + 0.01;
    const i = movable[Math.floor(random() * movable.length)]!;
    const wasX = x[i]!,
      wasY = y[i]!;
    const before = costOf(i);
    if (random() < 0.12 && movable.length > 1) {
      const j = movable[Math.floor(random() * movable.length)]!;
      if (j === i) continue;
      const both = before + costOf(j);
      swap(i, j);
      if (!accepted(costOf(i) + costOf(j) - both, heat)) swap(i, j);
      continue;
    }
    const far = (4 + options.reach * cool * cool) * random(),
      angle = 2 * Math.PI * random();
    x[i] = wasX + far * Math.cos(angle);
    y[i] = wasY + far * Math.sin(angle);
    if (!accepted(costOf(i) - before, heat)) {
      x[i] = wasX;
      y[i] = wasY;
    }
  }
  for (const [i, p] of points.entries()) Object.assign(p, { x: x[i], y: y[i] });

  function swap(i: number, j: number): void {
    const keepX = x[i]!,
      keepY = y[i]!;
    x[i] = x[j]!;
    y[i] = y[j]!;
    x[j] = keepX;
    y[j] = keepY;
  }
  function accepted(worse: number, heat: number): boolean {
    return worse <= 0 || random() < Math.exp(-worse / heat);
  }
}
