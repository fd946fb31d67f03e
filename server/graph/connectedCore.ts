/** Chooses a readable core: prominent entities that hang together. Pure. */
import type { GraphEdge, GraphNode } from '../../contract/index.js';

/**
 * Of `candidates` (most prominent first), at most `size`. The most prominent one begins; then, again and again, the
 * most prominent candidate that has a fact with one already chosen; when none has, the most prominent one left. A
 * prominent entity without a tie to the story thus gives way to a slightly less prominent one that has. The order of
 * the candidates is kept.
 */
export function connectedCore(candidates: GraphNode[], edges: GraphEdge[], size: number): GraphNode[] {
  if (candidates.length <= size) return candidates;
  const rank = new Map(candidates.map((node, i) => [node.key, i]));
  const neighbours = candidates.map(() => new Set<number>());
  for (const edge of edges) {
    const a = rank.get(edge.source);
    const b = rank.get(edge.target);
    if (a === undefined || b === undefined || a === b) continue;
    neighbours[a]?.add(b);
    neighbours[b]?.add(a);
  }
  const chosen = new Set<number>();
  const frontier = new Set<number>();
  while (chosen.size < size) {
    const next = frontier.size > 0 ? Math.min(...frontier) : candidates.findIndex((_, i) => !chosen.has(i));
    chosen.add(next);
    frontier.delete(next);
    for (const neighbour of neighbours[next] ?? []) if (!chosen.has(neighbour)) frontier.add(neighbour);
  }
  return candidates.filter((_, i) => chosen.has(i));
}
