/**
 * Improves a layout by many small seeded trials (simulated annealing): a node jumps, or two change places, and the
 * trial stands when the picture is no worse, or, while it is still hot, not much worse. What counts as worse says
 * `LayoutCost`.
 */
import { cosine, exponential, sine } from '../geometry/exactMath.js';
import type { Size } from './fitToCanvas.js';
import { LayoutCost, type Arrangement } from './LayoutCost.js';
import type { Random } from './seededRandom.js';

export interface PolishOptions {
  /** Indices of the nodes that may move. */
  movable: readonly number[];
  /** Canvas around the origin that is not to be left, in pixels; infinite when it does not matter. */
  canvas: Size;
  /** Pairs of things compared at most: what bounds the time. 10 million take about 0.1 s. */
  budget: number;
  /** Pixels that a node may jump at first. */
  reach: number;
  /** Chance-taking at first: how many crossings worse a trial may be. */
  heat: number;
}
/** Chance that a trial swaps two nodes rather than moving one. */
const SWAP_SHARE = 0.12;

/** Comparisons worth spending on polishing: a sixth of a second for 32 nodes, three times that at most. */
export const polishBudget = (count: number): number => Math.min(2.4e7, 7_500 * count * count);

/** Moves the points of `arrangement` in place. */
export function polish(arrangement: Arrangement, random: Random, options: PolishOptions): void {
  const { movable, budget } = options;
  const { points } = arrangement;
  if (movable.length === 0 || points.length < 3) return;
  const cost = new LayoutCost(arrangement, options.canvas);
  const { x, y } = cost;
  const anyMovable = (): number => movable[Math.floor(random() * movable.length)]!;
  const accepted = (worse: number, heat: number): boolean => worse <= 0 || random() < exponential(-worse / heat);
  while (cost.compared < budget) {
    const cool = 1 - cost.compared / budget;
    const heat = options.heat * cool * cool + 0.01;
    const i = anyMovable();
    const before = cost.of(i);
    if (random() < SWAP_SHARE && movable.length > 1) {
      const j = anyMovable();
      if (j === i) continue;
      const both = before + cost.of(j);
      swap(x, y, i, j);
      if (!accepted(cost.of(i) + cost.of(j) - both, heat)) swap(x, y, i, j);
      continue;
    }
    const [wasX, wasY] = [x[i]!, y[i]!];
    const far = (4 + options.reach * cool * cool) * random(),
      angle = 2 * Math.PI * random();
    x[i] = wasX + far * cosine(angle);
    y[i] = wasY + far * sine(angle);
    if (!accepted(cost.of(i) - before, heat)) {
      x[i] = wasX;
      y[i] = wasY;
    }
  }
  for (const [i, p] of points.entries()) Object.assign(p, { x: x[i], y: y[i] });
}

function swap(x: Float64Array, y: Float64Array, i: number, j: number): void {
  const keepX = x[i]!,
    keepY = y[i]!;
  x[i] = x[j]!;
  y[i] = y[j]!;
  x[j] = keepX;
  y[j] = keepY;
}
