/** Betweenness, by graphology's search from one node after another, so that progress can be reported between two. */
import type { UndirectedGraph } from 'graphology';
import { createUnweightedIndexedBrandes } from 'graphology-shortest-path/indexed-brandes.js';

/** Hears how far it is, 0 to 1. */
export type Progress = (share: number) => void;

/** Share of the shortest paths between two others that run through each node, 0 to 1. */
export function betweenness(graph: UndirectedGraph, progress?: Progress): ReadonlyMap<string, number> {
  const nodes = graph.nodes();
  const search = createUnweightedIndexedBrandes(graph);
  const totals = new Float64Array(nodes.length);
  const passing = new Float64Array(nodes.length);
  for (const source of nodes.keys()) {
    const [reached, before, paths] = search(source);
    passing.fill(0);
    while (reached.size > 0) {
      const node = reached.pop()!;
      const through = (1 + passing[node]!) / paths[node]!;
      for (const previous of before[node]!) passing[previous]! += paths[previous]! * through;
      if (node !== source) totals[node]! += passing[node]!;
    }
    if (source % 50 === 0) progress?.(source / nodes.length);
  }
  const pairs = Math.max(1, (nodes.length - 1) * (nodes.length - 2));
  return new Map(nodes.map((key, i) => [key, totals[i]! / pairs]));
}
