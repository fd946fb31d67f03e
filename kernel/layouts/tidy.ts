/** Puts a selection in order: on one line, evenly apart, wider or closer. Pure; the plane's units. */
import type { Point } from '../geometry/index.js';

/** Places by key. */
export type Places = ReadonlyMap<string, Point>;
export type Tidying =
  | 'left'
  | 'centre'
  | 'right'
  | 'top'
  | 'middle'
  | 'bottom'
  | 'across'
  | 'down'
  | 'spread'
  | 'compact';

/** How much wider, or closer, at a time. */
const FACTOR = 1.25;

/** Those of `places` that move, with where they go. */
export function tidy(places: Places, how: Tidying): Map<string, Point> {
  const moved = new Map([...places].map(([key, at]): [string, Point] => [key, RULES[how](at, key, places)]));
  return new Map([...moved].filter(([key, at]) => at.x !== places.get(key)!.x || at.y !== places.get(key)!.y));
}

type Rule = (at: Point, key: string, all: Places) => Point;
const RULES: Readonly<Record<Tidying, Rule>> = {
  left: (at, _, all) => ({ ...at, x: Math.min(...valuesOf(all, 'x')) }),
  centre: (at, _, all) => ({ ...at, x: mean(valuesOf(all, 'x')) }),
  right: (at, _, all) => ({ ...at, x: Math.max(...valuesOf(all, 'x')) }),
  top: (at, _, all) => ({ ...at, y: Math.min(...valuesOf(all, 'y')) }),
  middle: (at, _, all) => ({ ...at, y: mean(valuesOf(all, 'y')) }),
  bottom: (at, _, all) => ({ ...at, y: Math.max(...valuesOf(all, 'y')) }),
  across: (at, key, all) => ({ ...at, x: evenly(all, key, 'x') }),
  down: (at, key, all) => ({ ...at, y: evenly(all, key, 'y') }),
  spread: (at, _, all) => fromMiddle(at, all, FACTOR),
  compact: (at, _, all) => fromMiddle(at, all, 1 / FACTOR),
};

const valuesOf = (all: Places, axis: 'x' | 'y'): number[] => [...all.values()].map((at) => at[axis]);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** In the order in which they stand, as far from one to the next; the first and the last stay. */
function evenly(all: Places, key: string, axis: 'x' | 'y'): number {
  const order = [...all].sort(([a, p], [b, q]) => p[axis] - q[axis] || (a < b ? -1 : 1)).map(([one]) => one);
  const [first, last] = [all.get(order[0]!)![axis], all.get(order.at(-1)!)![axis]];
  return first + ((last - first) * order.indexOf(key)) / Math.max(1, order.length - 1);
}

function fromMiddle(at: Point, all: Places, k: number): Point {
  const [x, y] = [mean(valuesOf(all, 'x')), mean(valuesOf(all, 'y'))];
  return { x: x + (at.x - x) * k, y: y + (at.y - y) * k };
}
