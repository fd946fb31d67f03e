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
  const placeOf = RULES[how](places);
  const moved = Array.from(places, ([key, at]): [string, Point] => [key, placeOf(at, key)]);
  return new Map(moved.filter(([key, at]) => at.x !== places.get(key)!.x || at.y !== places.get(key)!.y));
}

/** Looks at all places once, and says where each goes. */
type Rule = (all: Places) => (at: Point, key: string) => Point;
type Axis = 'x' | 'y';

/** All on one line, which stands where `of` has it. */
const onLine =
  (axis: Axis, of: (values: readonly number[]) => number): Rule =>
  (all) => {
    const line = of(valuesOf(all, axis));
    return (at) => ({ ...at, [axis]: line });
  };

const valuesOf = (all: Places, axis: Axis): number[] => Array.from(all.values(), (at) => at[axis]);
const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** In the order in which they stand, as far from one to the next; the first and the last stay. */
const evenly =
  (axis: Axis): Rule =>
  (all) => {
    const order = [...all].sort(([a, p], [b, q]) => p[axis] - q[axis] || (a < b ? -1 : 1));
    const [first = 0, last = 0] = [order[0]?.[1][axis], order.at(-1)?.[1][axis]];
    const rank = new Map(order.map(([key], i) => [key, i]));
    return (at, key) => ({ ...at, [axis]: first + ((last - first) * rank.get(key)!) / Math.max(1, all.size - 1) });
  };

const fromMiddle =
  (k: number): Rule =>
  (all) => {
    const [x, y] = [mean(valuesOf(all, 'x')), mean(valuesOf(all, 'y'))];
    return (at) => ({ x: x + (at.x - x) * k, y: y + (at.y - y) * k });
  };

const RULES: Readonly<Record<Tidying, Rule>> = {
  left: onLine('x', least),
  centre: onLine('x', mean),
  right: onLine('x', most),
  top: onLine('y', least),
  middle: onLine('y', mean),
  bottom: onLine('y', most),
  across: evenly('x'),
  down: evenly('y'),
  spread: fromMiddle(FACTOR),
  compact: fromMiddle(1 / FACTOR),
};
