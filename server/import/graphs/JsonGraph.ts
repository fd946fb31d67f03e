/**
 * A graph as JSON has it, in one of two dialects: graphology's serialisation (`key`, `attributes`), which Entente's own
 * export is, and node-link (`id`, attributes beside it). Pure.
 */
import { FileRefused } from '../ProblemLog.js';
import { EMPTY_GRAPH } from './GraphReader.js';

export type JsonItem = Record<string, unknown>;
export const isItem = (value: unknown): value is JsonItem =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export interface JsonEnds {
  source: string | null;
  target: string | null;
}

/** Keys graphology makes up itself; they change with every run. */
const MADE_UP_KEY = /^geid_\d+_\d+$/;
/** Of a node-link item: what is no attribute. */
const NOT_ATTRIBUTES: ReadonlySet<string> = new Set(['id', 'source', 'target', 'index']);

export class JsonGraph {
  readonly nodes: readonly unknown[];
  readonly edges: readonly unknown[];
  /** Under which name the root has its edges. */
  readonly edgeList: 'edges' | 'links';
  /** Under which name an item has its id. */
  readonly idField: 'key' | 'id';
  /** Ids of the nodes; null where a node has none. */
  readonly ids: readonly (string | null)[];
  /** Edges name their ends by position in the list of nodes, as older node-link files do. */
  readonly endsByPosition: boolean;
  /** The file says of itself that it was cut to a limit. */
  readonly truncated: boolean;
  /** False: the file says that its edges have no direction. */
  readonly directed: boolean;

  /** Throws FileRefused when `root` is no graph, or an empty one. */
  constructor(root: unknown) {
    const lists = listsOf(root);
    if (lists === null || !isItem(root)) {
      const expected = 'an object with a list "nodes" and a list "edges" (or "links") is read';
      throw new FileRefused(`the JSON holds no graph: ${expected}`, 1);
    }
    ({ nodes: this.nodes, edges: this.edges, edgeList: this.edgeList } = lists);
    if (this.nodes.length === 0 && this.edges.length === 0) throw new FileRefused(EMPTY_GRAPH);
    this.idField = this.nodes.some(isGraphologyNode) ? 'key' : 'id';
    this.ids = nodeIds(this.nodes, this.idField);
    this.endsByPosition = this.idField === 'id' && areEndsPositions(this.nodes, this.edges, this.ids);
    this.truncated = root['truncated'] === true;
    this.directed = root['directed'] !== false;
  }

  attributes(item: JsonItem): [string, unknown][] {
    if (this.idField === 'key') return Object.entries(isItem(item['attributes']) ? item['attributes'] : {});
    return Object.entries(item).filter(([name]) => !NOT_ATTRIBUTES.has(name));
  }

  /** Names of the attributes that the first thousand items have. */
  attributeNames(items: readonly unknown[]): Set<string> {
    const first = items.slice(0, 1000).filter(isItem);
    return new Set(first.flatMap((item) => this.attributes(item).map(([name]) => name)));
  }

  ends(edge: JsonItem): JsonEnds {
    const end = (value: unknown): string | null =>
      this.endsByPosition ? (this.ids[Number(value)] ?? null) : keyText(isItem(value) ? value['id'] : value);
    return { source: end(edge['source']), target: end(edge['target']) };
  }

  /** The edge's own id; null where it has none that lasts. */
  edgeId(edge: JsonItem): string | null {
    const key = keyText(edge[this.idField]);
    return key !== null && MADE_UP_KEY.test(key) ? null : key;
  }
}

function listsOf(root: unknown): Pick<JsonGraph, 'nodes' | 'edges' | 'edgeList'> | null {
  if (!isItem(root)) return null;
  const edgeList = Array.isArray(root['links']) && !Array.isArray(root['edges']) ? 'links' : 'edges';
  const { nodes, [edgeList]: edges = [] } = root;
  return Array.isArray(nodes) && Array.isArray(edges) ? { nodes, edges, edgeList } : null;
}

const isGraphologyNode = (node: unknown): boolean =>
  isItem(node) && typeof node['key'] === 'string' && (isItem(node['attributes']) || Object.keys(node).length === 1);

const keyText = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== ''
    ? value.trim()
    : typeof value === 'bigint' || (typeof value === 'number' && Number.isFinite(value))
      ? String(value)
      : null;

/** Where no node has an id: their names when each has its own, else their positions. */
function nodeIds(nodes: readonly unknown[], idField: 'key' | 'id'): (string | null)[] {
  const ids = nodes.map((node) => (isItem(node) ? keyText(node[idField]) : null));
  if (idField === 'key' || ids.some((id) => id !== null)) return ids;
  const names = nodes.map((node) => (isItem(node) ? keyText(node['name'] ?? node['label']) : null));
  if (names.every((name) => name !== null) && new Set(names).size === names.length) return names;
  return nodes.map((node, index) => (isItem(node) ? String(index) : null));
}

/** Every end is a position, and not every end is an id besides. */
function areEndsPositions(
  nodes: readonly unknown[],
  edges: readonly unknown[],
  ids: readonly (string | null)[],
): boolean {
  if (edges.length === 0) return false;
  const known = new Set(ids);
  const isPosition = (end: unknown): boolean => Number.isInteger(end) && Number(end) >= 0 && Number(end) < nodes.length;
  const endsOf = (edge: unknown): unknown[] => (isItem(edge) ? [edge['source'], edge['target']] : [null, null]);
  return (
    edges.every((edge) => endsOf(edge).every(isPosition)) &&
    !edges.every((edge) => endsOf(edge).every((end) => known.has(String(end))))
  );
}
