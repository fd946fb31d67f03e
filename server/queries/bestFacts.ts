/** Which facts of a subgraph are drawn. Pure. */
import type { GraphEdge, GraphNode } from '../../contract/index.js';
import { compareIds } from '../graph/entityColumns.js';

/** Those between two of the nodes. */
export function factsAmong(edges: GraphEdge[], nodes: GraphNode[]): GraphEdge[] {
  const keys = new Set(nodes.map((node) => node.key));
  return edges.filter((edge) => keys.has(edge.source) && keys.has(edge.target));
}

/** Those between one of the nodes and another one, or one that is `held`. */
export function factsJoining(edges: GraphEdge[], nodes: GraphNode[], held: ReadonlySet<string>): GraphEdge[] {
  const keys = new Set(nodes.map((node) => node.key));
  const there = (key: string): boolean => keys.has(key) || held.has(key);
  return edges.filter(({ source, target }) => (keys.has(source) || keys.has(target)) && there(source) && there(target));
}

/** The `limit` best-sourced ones, as `subgraph.facts-above-best` ranks them. */
export function bestFacts(edges: GraphEdge[], nodes: GraphNode[], limit: number): GraphEdge[] {
  if (edges.length <= limit) return edges;
  const prominence = new Map(nodes.map((node) => [node.key, node.attributes.prominence]));
  const rank = (edge: GraphEdge): number => (prominence.get(edge.source) ?? 0) + (prominence.get(edge.target) ?? 0);
  return edges
    .sort((a, b) => b.attributes.claimCount - a.attributes.claimCount || rank(b) - rank(a) || compareIds(a.key, b.key))
    .slice(0, limit);
}
