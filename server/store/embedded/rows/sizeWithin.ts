import { GraphNode, GraphPath, GraphRelationship, type Value } from '../../../../cypher/engine/values/Value.js';
import type { Graph } from '../../../../cypher/engine/graph/Graph.js';

export interface Walk {
  graph: Graph;
  /** Called for each value, however deep: others may have their turn. */
  step(): void;
}

/** At least how many characters values take as JSON, each with the comma after it; counting ends soon after `most`. */
export function sizeWithin(values: Iterable<Value>, most: number, walk: Walk): number {
  let size = 0;
  for (const value of values) {
    walk.step();
    size += 1 + sizeOf(value, most - size, walk);
    if (size > most) break;
  }
  return size;
}

function sizeOf(value: Value, most: number, walk: Walk): number {
  if (typeof value === 'string') return 2 + value.length;
  if (typeof value === 'bigint') return digitsOf(Number(value));
  if (value === null || typeof value !== 'object') return 1;
  if (Array.isArray(value)) return sizeWithin(value, most, walk);
  if (value instanceof Map) return sizeWithin(value.values(), most, walk);
  if (value instanceof GraphPath) return sizeWithin([...value.nodes, ...value.relationships], most, walk);
  if (value instanceof GraphNode || value instanceof GraphRelationship)
    return sizeWithin(valuesOf(walk.graph.properties(value)), most, walk);
  return 1;
}

function* valuesOf(entries: Iterable<[string, Value]>): Iterable<Value> {
  for (const [, value] of entries) yield value;
}

const digitsOf = (integer: number): number => Math.max(1, Math.floor(Math.log10(Math.abs(integer))));
