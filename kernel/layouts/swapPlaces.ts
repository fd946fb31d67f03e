/**
 * Improves a layout whose places are given by changing who has which: two nodes of one class change places when the
 * picture is no worse then, or, while it is still hot, not much worse (see `LayoutCost`).
 */
import { exponential } from '../geometry/exactMath.js';
import type { Size } from '../layout/fitToCanvas.js';
import { LayoutCost, type Arrangement } from '../layout/LayoutCost.js';
import { polishBudget } from '../layout/polish.js';
import type { Random } from '../layout/seededRandom.js';

/** How many crossings worse a trial may be at first. */
const HEAT = 2;

/**
 * Moves the points of `arrangement` in place. `classOf[i]` says with whom node i may change; a class of one stays.
 */
export function swapPlaces(arrangement: Arrangement, classOf: readonly unknown[], canvas: Size, random: Random): void {
  const { points } = arrangement;
  const classes = new Map<unknown, number[]>();
  for (const [i, one] of classOf.entries()) classes.set(one, [...(classes.get(one) ?? []), i]);
  const movable = [...classes.values()].filter((members) => members.length > 1).flat();
  if (movable.length === 0) return;
  const cost = new LayoutCost(arrangement, canvas);
  const budget = polishBudget(points.length);
  const anyOf = (list: readonly number[]): number => list[Math.floor(random() * list.length)]!;
  while (cost.compared < budget) {
    const cool = 1 - cost.compared / budget;
    const heat = HEAT * cool * cool + 0.01;
    const i = anyOf(movable);
    const j = anyOf(classes.get(classOf[i])!);
    if (i === j) {
      cost.compared += 1;
      continue;
    }
    const before = cost.of(i) + cost.of(j);
    swap(cost, i, j);
    const worse = cost.of(i) + cost.of(j) - before;
    if (worse > 0 && random() >= exponential(-worse / heat)) swap(cost, i, j);
  }
  for (const [i, p] of points.entries()) Object.assign(p, { x: cost.x[i], y: cost.y[i] });
}

function swap({ x, y }: LayoutCost, i: number, j: number): void {
  [x[i], x[j]] = [x[j]!, x[i]!];
  [y[i], y[j]] = [y[j]!, y[i]!];
}
