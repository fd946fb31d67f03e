/** SHORTEST k, ALL SHORTEST, SHORTEST k GROUPS and ANY k: of the paths between each two ends, the shortest. */
import { keyOfAll, type Key } from '../../values/keyOf.js';
import type { Value } from '../../values/Value.js';
import type { PathSelector } from '../../parse/syntax.js';
import { PAUSE, type Row, type Step } from '../rows.js';

export type PathChoice = Exclude<PathSelector, { is: 'shortestPath' | 'allShortestPaths' }>;

/** `relationships`: registers whose relationships are the path's. */
export const selectPaths = (
  selector: PathChoice,
  ends: readonly [number, number],
  relationships: readonly number[],
): Step => ({
  operator: 'SelectPaths',
  details: selector.is,
  *run(source, context) {
    const between = new Map<Key, { row: Row; length: number }[]>();
    for (const row of source) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      const key = keyOfAll(ends.map((slot) => row[slot] as Value));
      const found = between.get(key) ?? [];
      if (found.length === 0) between.set(key, found);
      const length = relationships.reduce((sum, slot) => sum + lengthOf(row[slot] as Value), 0);
      found.push({ row: [...row], length });
      context.budget.hold(row.length);
    }
    for (const found of between.values()) {
      found.sort((a, b) => a.length - b.length);
      for (const { row } of chosen(found, selector)) yield row;
    }
  },
});

const lengthOf = (value: Value): number => (Array.isArray(value) ? value.length : 1);

function chosen<T extends { length: number }>(sorted: T[], selector: PathChoice): T[] {
  if (selector.is === 'shortest' || selector.is === 'any') return sorted.slice(0, selector.count);
  const lengths = [...new Set(sorted.map(({ length }) => length))].slice(
    0,
    selector.is === 'allShortest' ? 1 : selector.count,
  );
  return sorted.filter(({ length }) => lengths.includes(length));
}
