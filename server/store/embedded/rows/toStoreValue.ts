/** A value of the engine as the store's: for what is made into JSON in the engine's own thread. */
import { elementIdOf } from '../../../../cypher/engine/functions/elementId.js';
import {
  GraphNode,
  GraphPath,
  GraphRelationship,
  type Value as EngineValue,
} from '../../../../cypher/engine/values/Value.js';
import { valueText } from '../../../../cypher/engine/values/fromText.js';
import type { Graph } from '../../../../cypher/engine/graph/Graph.js';
import { Node, Path, Relationship, type Value } from '../../GraphStore.js';
import { asFloat, TypedText } from '../../boxed.js';

export function toStoreValue(value: EngineValue, graph: Graph): Value {
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value;
  }
  if (typeof value === 'number') return asFloat(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((one) => toStoreValue(one, graph));
  if (value instanceof Map) return entriesOf(value, graph);
  if (value instanceof GraphNode) return nodeOf(value, graph);
  if (value instanceof GraphRelationship) return relationshipOf(value, graph);
  if (value instanceof GraphPath)
    return new Path(
      value.nodes.map((node) => nodeOf(node, graph)),
      value.relationships.map((one) => relationshipOf(one, graph)),
    );
  return new TypedText(valueText(value));
}

const entriesOf = (entries: Iterable<[string, EngineValue]>, graph: Graph): Record<string, Value> =>
  Object.fromEntries([...entries].map(([key, value]) => [key, toStoreValue(value, graph)]));
const nodeOf = (node: GraphNode, graph: Graph): Node =>
  new Node(elementIdOf(node), graph.labels(node), entriesOf(graph.properties(node), graph));
const relationshipOf = (one: GraphRelationship, graph: Graph): Relationship =>
  new Relationship(
    elementIdOf(one),
    one.type,
    elementIdOf(one.start),
    elementIdOf(one.end),
    entriesOf(graph.properties(one), graph),
  );
