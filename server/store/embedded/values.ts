/** Values between GraphStore's types and the embedded engine's. */
import { Node, Path, Relationship, type Parameters, type Value } from '../GraphStore.js';
import { StoreError } from '../StoreError.js';
import { isWellFormed } from './cypher/print.js';
import { ANYTHING, elementOf, fieldOf, Kind, may, type Type } from './cypher/types.js';

/** Keys under which the engine hands out an entity's own fields: no property or map key may bear them. */
export const RESERVED_KEYS: ReadonlySet<string> = new Set(['_id', '_labels', '_source', '_target', '_type']);

type RawMap = Record<string, unknown>;

const isMap = (raw: unknown): raw is RawMap => typeof raw === 'object' && raw !== null && !Array.isArray(raw);
const isRawNode = (raw: unknown): raw is RawMap =>
  isMap(raw) && typeof raw['_id'] === 'number' && Array.isArray(raw['_labels']);
const isRawRelationship = (raw: unknown): raw is RawMap =>
  isMap(raw) &&
  typeof raw['_id'] === 'number' &&
  typeof raw['_type'] === 'string' &&
  typeof raw['_source'] === 'number';
const isRawPath = (raw: RawMap): boolean => {
  const { nodes, edges } = raw;
  return (
    Array.isArray(nodes) &&
    Array.isArray(edges) &&
    Object.keys(raw).length === 2 &&
    nodes.length === edges.length + 1 &&
    nodes.every(isRawNode) &&
    edges.every(isRawRelationship)
  );
};

function properties(raw: RawMap): Record<string, Value> {
  const found: Record<string, Value> = {};
  for (const key in raw) if (!RESERVED_KEYS.has(key)) found[key] = fromEngine(raw[key], ANYTHING);
  return found;
}

const nodeId = (id: unknown): string => `n:${String(id)}`;
const toNode = (raw: RawMap): Node => new Node(nodeId(raw['_id']), raw['_labels'] as string[], properties(raw));
const toRelationship = (raw: RawMap): Relationship =>
  new Relationship(
    `e:${String(raw['_id'])}`,
    raw['_type'] as string,
    nodeId(raw['_source']),
    nodeId(raw['_target']),
    properties(raw),
  );

/**
 * Any value of a result row. What the statement was read to yield (`type`) tells an entity from a map that looks like
 * one; where that is not known, its form does, since no property or key may be named like an entity's own fields.
 */
export function fromEngine(raw: unknown, type: Type): Value {
  if (raw === null || raw === undefined) return null;
  switch (typeof raw) {
    case 'string':
    case 'boolean':
    case 'number':
    case 'bigint':
      return raw;
  }
  if (Array.isArray(raw)) {
    const element = elementOf(type);
    return raw.map((one) => fromEngine(one, element.kinds === 0 ? ANYTHING : element));
  }
  if (raw instanceof Date) return localDateTime(raw);
  if (!isMap(raw))
    throw new StoreError('failed', `The embedded engine returned a value of an unknown kind (${typeof raw}).`);
  if (may(type, Kind.NODE) && isRawNode(raw)) return toNode(raw);
  if (may(type, Kind.RELATIONSHIP) && isRawRelationship(raw)) return toRelationship(raw);
  if (may(type, Kind.PATH) && isRawPath(raw))
    return new Path((raw['nodes'] as RawMap[]).map(toNode), (raw['edges'] as RawMap[]).map(toRelationship));
  const found: { [key: string]: Value } = {};
  for (const key in raw) {
    const field = fieldOf(type, key);
    found[key] = fromEngine(raw[key], field.kinds <= Kind.NULL ? ANYTHING : field);
  }
  return found;
}

/** The engine hands a local date-time out as a Date read in UTC. */
const localDateTime = (date: Date): string =>
  date
    .toISOString()
    .replace(/Z$/, '')
    .replace(/\.?0+$/, '')
    .replace(/T(\d\d):(\d\d)$/, 'T$1:$2:00');

/** Parameters as the engine takes them; anything a statement cannot carry is refused. */
export function toEngine(parameters: Parameters): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, parameter(value, name)]));
}

const LEAST = -(2n ** 63n);
const MOST = 2n ** 63n - 1n;

function parameter(value: Value, name: string): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') {
    // Half a character becomes the sign for an unreadable one, as on the way to Neo4j.
    return isWellFormed(value) ? value : value.replace(/\p{Cs}/gu, '\uFFFD');
  }
  if (typeof value === 'bigint' && (value < LEAST || value > MOST))
    throw new StoreError('failed', `Parameter ${name} holds ${value}, which no Cypher integer can hold.`);
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((one) => parameter(one, name));
  if (value instanceof Node || value instanceof Relationship || value instanceof Path) {
    throw new StoreError(
      'failed',
      `Parameter ${name} holds a ${value.constructor.name.toLowerCase()}; parameters carry plain values only.`,
      { hint: 'Pass its id or its properties instead.' },
    );
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      if (RESERVED_KEYS.has(key))
        throw new StoreError(
          'needs-neo4j',
          `Parameter ${name} has a key ${key}, which the embedded engine keeps for itself.`,
          { hint: 'Rename the key, or use Neo4j.' },
        );
      return [key, parameter(one, name)];
    }),
  );
}
