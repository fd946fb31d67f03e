import type { GraphNode, GraphRelationship } from '../values/Value.js';
import type { Direction, TypeFilter } from './Graph.js';
import type { NodeSet } from './NodeSet.js';

type Relationships = readonly GraphRelationship[];

/** Of a node's two lists those that go this way and have one of the types; a loop comes once. */
export function relationshipsAt(
  outgoing: Relationships,
  incoming: Relationships,
  direction: Direction,
  types: TypeFilter,
): Relationships {
  if (direction === 'out') return ofTypes(outgoing, types);
  if (direction === 'in') return ofTypes(incoming, types);
  if (incoming.length === 0) return ofTypes(outgoing, types);
  if (outgoing.length === 0) return ofTypes(incoming, types);
  const both: GraphRelationship[] = [];
  for (const one of outgoing) if (types === null || types.has(one.type)) both.push(one);
  for (const one of incoming) if (one.start !== one.end && (types === null || types.has(one.type))) both.push(one);
  return both;
}

/** Of relationships at a node: adds the other ends that were not seen to both. Gives how many were looked at. */
export function addUnseenOf(relationships: Relationships, node: GraphNode, seen: NodeSet, next: GraphNode[]): number {
  for (const { start, end } of relationships) {
    const other = start === node ? end : start;
    if (seen.add(other)) next.push(other);
  }
  return relationships.length;
}

const ofTypes = (relationships: Relationships, types: TypeFilter): Relationships =>
  types === null ? relationships : relationships.filter((one) => types.has(one.type));
