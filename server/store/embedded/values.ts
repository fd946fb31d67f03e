/** Values between GraphStore's types and the embedded engine's. */
import { Node, Path, Relationship, type Parameters, type Value } from '../GraphStore.js';
import { StoreError } from '../StoreError.js';

/** Keys under which the engine hands out an entity's own fields: no property or map key may bear them. */
export const RESERVED_KEYS: ReadonlySet<string> = new Set(['_id', '_labels', '_source', '_target', '_type']);

type RawMap = Record<string, unknown>;

const isRawNode = (raw: RawMap): boolean => typeof raw['_id'] === 'number' && Array.isArray(raw['_labels']);
const isRawRelationship = (raw: RawMap): boolean => typeof raw['_id'] === 'number' && typeof raw['_type'] === 'string' && typeof raw['_source'] === 'number';

const isRawPath = (raw: RawMap): boolean => {
  const { nodes, edges } = raw;
  return Array.isArray(nodes) && Array.isArray(edges) && Object.keys(raw).length === 2 && nodes.length === edges.length + 1
    && nodes.every((node) => isMap(node) && isRawNode(node)) && edges.every((edge) => isMap(edge) && isRawRelationship(edge));
};

const isMap = (raw: unknown): raw is RawMap => typeof raw === 'object' && raw !== null && !Array.isArray(raw);

function properties(raw: RawMap): Record<string, Value> {
  const found: Record<string, Value> = {};
  for (const [key, value] of Object.entries(raw)) if (!RESERVED_KEYS.has(key)) found[key] = fromEngine(value);
  return found;
}

const nodeId = (id: unknown): string => `n:${String(id)}`;
const toNode = (raw: RawMap): Node => new Node(nodeId(raw['_id']), raw['_labels'] as string[], properties(raw));
const toRelationship = (raw: RawMap): Relationship =>
  new Relationship(`e:${String(raw['_id'])}`, raw['_type'] as string, nodeId(raw['_source']), nodeId(raw['_target']), properties(raw));

/** Any value of a result row. */
export function fromEngine(raw: unknown): Value {
  if (raw === null || raw === undefined) return null;
  switch (typeof raw) {
    case 'string': case 'boolean': case 'number': return raw;
    case 'bigint': return raw;
  }
  if (Array.isArray(raw)) return raw.map(fromEngine);
  if (raw instanceof Date) return localDateTime(raw);
  if (isMap(raw)) {
    if (isRawNode(raw)) return toNode(raw);
    if (isRawRelationship(raw)) return toRelationship(raw);
    if (isRawPath(raw)) return new Path((raw['nodes'] as RawMap[]).map(toNode), (raw['edges'] as RawMap[]).map(toRelationship));
    return Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, fromEngine(value)]));
  }
  throw new StoreError('failed', `The embedded engine returned a value of an unknown kind (${typeof raw}).`);
}

/** The engine hands a local date-time out as a Date read in UTC. */
const localDateTime = (date: Date): string => date.toISOString().replace(/Z$/, '').replace(/\.?0+$/, '');

/** Parameters as the engine takes them: whole numbers as integers, anything a statement cannot carry refused. */
export function toEngine(parameters: Parameters): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, parameter(value, name)]));
}

function parameter(value: Value, path: string): unknown {
  if (value === null || typeof value !== 'object') return value ?? null;
  if (Array.isArray(value)) return value.map((one) => parameter(one, path));
  if (value instanceof Node || value instanceof Relationship || value instanceof Path) {
    throw new StoreError('failed', `Parameter ${path} holds a ${value.constructor.name.toLowerCase()}; parameters carry plain values only.`, { hint: 'Pass its id or its properties instead.' });
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => {
    if (RESERVED_KEYS.has(key)) throw new StoreError('needs-neo4j', `Parameter ${path} has a key ${key}, which the embedded engine keeps for itself.`, { hint: 'Rename the key, or use Neo4j.' });
    return [key, parameter(one, path)];
  }));
}
