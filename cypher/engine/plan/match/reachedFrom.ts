/** Which nodes of a MATCH something joins to what is known: once for each step, in time that grows with the pattern. */
import type { Connection } from './PatternGraph.js';

export function reachedFrom(known: Iterable<string>, connections: Iterable<Connection>): ReadonlySet<string> {
  const joined = new Map<string, string[]>();
  const join = (from: string, to: string): void => {
    const names = joined.get(from);
    if (names) names.push(to);
    else joined.set(from, [to]);
  };
  for (const { left, right } of connections) {
    join(left, right);
    join(right, left);
  }
  const reached = new Set(known);
  for (const one of reached) for (const other of joined.get(one) ?? []) reached.add(other);
  return reached;
}
