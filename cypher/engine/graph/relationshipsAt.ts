import type { GraphRelationship } from '../values/Value.js';
import type { Direction } from './Graph.js';

type Relationships = readonly GraphRelationship[];

/** Of a node's two lists those that go this way and have one of the types; a loop comes once. */
export function relationshipsAt(
  outgoing: Relationships,
  incoming: Relationships,
  direction: Direction,
  types: ReadonlySet<string> | null,
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

const ofTypes = (relationships: Relationships, types: ReadonlySet<string> | null): Relationships =>
  types === null ? relationships : relationships.filter((one) => types.has(one.type));
