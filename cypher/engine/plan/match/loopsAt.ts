/** Loops, which a MATCH looks for before it asks anything of their nodes, or goes on from them, as Neo4j does. */
import type { Connection } from './PatternGraph.js';

/**
 * Of the `brought` nodes those that a loop among the connections is at. What fails on a node without one counts for
 * nothing.
 */
export function loopsAt(connections: Iterable<Connection>, brought: ReadonlySet<string>): ReadonlySet<string> {
  const nodes = new Set<string>();
  for (const { left, right, pattern, shortest } of connections)
    if (left === right && brought.has(left) && pattern.is === 'relationship' && !pattern.length && !shortest)
      nodes.add(left);
  return nodes;
}
