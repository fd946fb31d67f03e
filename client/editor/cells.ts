/** Values of a result as cells: what kind of thing each is, and how it reads. Pure. */
import type { JsonValue, NodeValue, RelationshipValue, TypedNumber } from '../../contract/index.js';

export type Cell =
  | { kind: 'null' }
  | { kind: 'number' | 'boolean' | 'text'; text: string }
  | { kind: 'node'; node: NodeValue }
  | { kind: 'relationship'; relationship: RelationshipValue }
  | { kind: 'path'; parts: (NodeValue | RelationshipValue)[] }
  | { kind: 'list'; items: Cell[] }
  | { kind: 'map'; entries: [string, Cell][] };

const isMap = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
export const isNode = (value: unknown): value is NodeValue =>
  isMap(value) &&
  typeof value['elementId'] === 'string' &&
  Array.isArray(value['labels']) &&
  isMap(value['properties']);
const isRelationship = (value: unknown): value is RelationshipValue =>
  isMap(value) &&
  typeof value['elementId'] === 'string' &&
  typeof value['type'] === 'string' &&
  typeof value['startNodeElementId'] === 'string';
const isTypedNumber = (value: unknown): value is TypedNumber =>
  isMap(value) && typeof value['_value'] === 'string' && (value['$type'] === 'Integer' || value['$type'] === 'Float');
/** The alternation node, relationship, node… of the Query API; a single node is a list of one. */
const isPath = (value: readonly unknown[]): value is (NodeValue | RelationshipValue)[] =>
  value.length >= 3 &&
  value.length % 2 === 1 &&
  value.every((part, i) => (i % 2 === 0 ? isNode(part) : isRelationship(part)));

export function cellOf(value: JsonValue | undefined): Cell {
  if (value === null || value === undefined) return { kind: 'null' };
  if (typeof value === 'number') return { kind: 'number', text: String(value) };
  if (typeof value === 'boolean') return { kind: 'boolean', text: String(value) };
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (Array.isArray(value))
    return isPath(value) ? { kind: 'path', parts: value } : { kind: 'list', items: value.map(cellOf) };
  if (isTypedNumber(value)) return { kind: 'number', text: value._value };
  if (isNode(value)) return { kind: 'node', node: value };
  if (isRelationship(value)) return { kind: 'relationship', relationship: value };
  return { kind: 'map', entries: Object.entries(value).map(([key, v]) => [key, cellOf(v as JsonValue)]) };
}

/** What a node is called: its name in the language, a title, its key, else its labels. */
export function nodeName({ properties, labels }: NodeValue, french: boolean): string {
  const named = french ? ['nameFr', 'name', 'titleFr', 'title', 'id'] : ['name', 'nameFr', 'title', 'titleFr', 'id'];
  for (const key of named) {
    const value = properties[key];
    if (typeof value === 'string' && value !== '') return value;
  }
  return labels.length > 0 ? `:${labels.join(':')}` : '( )';
}

/** A cell as plain text: nodes by name, maps and lists in brackets; null is empty. */
export function textOf(cell: Cell, french = false): string {
  switch (cell.kind) {
    case 'null':
      return '';
    case 'node':
      return nodeName(cell.node, french);
    case 'relationship':
      return cell.relationship.type;
    case 'path':
      return cell.parts.map((part) => (isNode(part) ? nodeName(part, french) : `–${part.type}–`)).join(' ');
    case 'list':
      return `[${cell.items.map((item) => textOf(item, french)).join(', ')}]`;
    case 'map':
      return `{${cell.entries.map(([key, value]) => `${key}: ${textOf(value, french)}`).join(', ')}}`;
    default:
      return cell.text;
  }
}
