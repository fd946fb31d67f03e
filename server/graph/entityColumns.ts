/** Turns the entity columns of named queries into Graph JSON nodes and references. */
import { NODE_KINDS, type EntityRef, type GraphNode, type NodeKind } from '../../contract/index.js';
import type { Row, Value } from '../store/GraphStore.js';

const KINDS: ReadonlySet<string> = new Set(NODE_KINDS);

export const nodeKind = (value: Value | undefined): NodeKind =>
  typeof value === 'string' && KINDS.has(value) ? (value as NodeKind) : 'Other';
const text = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null);

/** Columns: id, name, nameFr, kind, role, roleFr, prominence, degree, datasets. */
export const ENTITY_COLUMNS = 9;

export function nodeFromRow(row: Row): GraphNode {
  const key = row[0] as string;
  const name = text(row[1]) ?? key;
  return {
    key,
    attributes: {
      name,
      nameFr: text(row[2]) ?? name,
      kind: nodeKind(row[3]),
      role: text(row[4]),
      roleFr: text(row[5]),
      prominence: Number(row[6] ?? 0),
      degree: Number(row[7] ?? 0),
      datasets: Array.isArray(row[8]) ? (row[8] as string[]) : [],
    },
  };
}

/** Columns from `at`: id, name, nameFr, kind. Null when there is no such entity. */
export function refFromRow(row: Row, at: number): EntityRef | null {
  const id = row[at];
  if (typeof id !== 'string') return null;
  const name = text(row[at + 1]) ?? id;
  return { id, name, nameFr: text(row[at + 2]) ?? name, kind: nodeKind(row[at + 3]) };
}

/** Most prominent first, then by id: the order of every list of entities. */
export function byProminence(a: GraphNode, b: GraphNode): number {
  return b.attributes.prominence - a.attributes.prominence || compareIds(a.key, b.key);
}

/** Order of ids, the same as the databases': by code point. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
