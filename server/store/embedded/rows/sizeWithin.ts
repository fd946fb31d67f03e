import { GraphNode, GraphPath, GraphRelationship, type Value } from '../../../../cypher/engine/values/Value.js';
import type { Graph } from '../../../../cypher/engine/graph/Graph.js';

/** At least how many characters values take as JSON; counting ends soon after `most`. */
export function sizeWithin(values: Iterable<Value>, most: number, graph: Graph): number {
  let size = 0;
  for (const value of values) {
    size += sizeOf(value, most - size, graph);
    if (size > most) break;
  }
  return size;
}

function sizeOf(value: Value, most: number, graph: Graph): number {
  if (typeof value === 'string') return value.length;
  if (value === null || typeof value !== 'object') return 1;
  if (Array.isArray(value)) return sizeWithin(value, most, graph);
  if (value instanceof Map) return sizeWithin(value.values(), most, graph);
  if (value instanceof GraphPath) return sizeWithin([...value.nodes, ...value.relationships], most, graph);
  if (value instanceof GraphNode || value instanceof GraphRelationship) {
    let size = 0;
    for (const [, one] of graph.properties(value)) size += sizeOf(one, most - size, graph);
    return size;
  }
  return 1;
}
