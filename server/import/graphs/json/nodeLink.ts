/**
 * `{nodes: […], links: […]}` and its kin: graphology's serialisation (`key`, `attributes`), which Entente's own export is;
 * node-link of d3, NetworkX and Gephi; vis-network (`from`, `to`); APOC and Neo4j (`rels`, `relationships`,
 * `startNode`).
 */
import {
  EDGE_IS_NO_OBJECT,
  isItem,
  keyText,
  listAt,
  NODE_IS_NO_OBJECT,
  without,
  type JsonDialect,
  type JsonItem,
} from './JsonGraph.js';

const EDGE_LISTS = ['edges', 'links', 'rels', 'relationships', 'relations'];
/** What two ends are called, and which program calls them so. */
const ENDS: [source: string, target: string, dialect: string | null][] = [
  ['source', 'target', null],
  ['from', 'to', 'vis-network'],
  ['start', 'end', 'APOC'],
  ['startNode', 'endNode', 'Neo4j'],
  ['startNodeElementId', 'endNodeElementId', 'Neo4j'],
];
/** Keys graphology makes up itself; they change with every run. */
const MADE_UP_KEY = /^geid_\d+_\d+$/;

export const nodeLink: JsonDialect = (root) => {
  if (!isItem(root)) return null;
  const edgeList = EDGE_LISTS.find((name) => Array.isArray(root[name])) ?? 'edges';
  const { nodes = [], [edgeList]: edges = [] } = root;
  if (!Array.isArray(nodes) || !Array.isArray(edges) || !('nodes' in root || edgeList in root)) return null;
  return listedGraph(root, { nodes, edges, nodeList: 'nodes', edgeList });
};

/** graphology's serialisation within another object, as Minivan and Gephi Lite have it. */
export const wrappedNodeLink: JsonDialect = (root) => {
  const inner = isItem(root) ? (root['graph'] ?? root['graphDataset']) : null;
  if (!isItem(inner) || !Array.isArray(inner['nodes']) || !inner['nodes'].some(isGraphologyNode)) return null;
  const { edges = [], nodes } = inner;
  return Array.isArray(edges)
    ? listedGraph(inner, { nodes, edges, nodeList: 'graph.nodes', edgeList: 'graph.edges' })
    : null;
};

/** A list of edges alone: objects with two ends, or pairs. */
export const edgeRows: JsonDialect = (root) => {
  if (!Array.isArray(root)) return null;
  const first: unknown[] = root.slice(0, 100);
  if (!first.every((row) => isItem(row) && endsOf([row]) !== null) && !arePairs(first)) return null;
  return root.length === 0 ? null : listedGraph({}, { nodes: [], edges: root, nodeList: '', edgeList: '' });
};

/** Two ends, and what may stand behind them; a node that comes again tells them from rows of a table. */
function arePairs(rows: readonly unknown[]): boolean {
  const isPair = (row: unknown): row is unknown[] =>
    Array.isArray(row) &&
    (row.length === 2 || (row.length === 3 && (typeof row[2] === 'number' || isItem(row[2])))) &&
    keyText(row[0]) !== null &&
    keyText(row[1]) !== null;
  if (!rows.every(isPair)) return false;
  const ends = rows.flatMap(([from, to]) => [keyText(from), keyText(to)]);
  return new Set(ends).size < ends.length;
}

interface Lists {
  nodes: readonly unknown[];
  edges: readonly unknown[];
  nodeList: string;
  edgeList: string;
}

function listedGraph(root: JsonItem, { nodes, edges, nodeList, edgeList }: Lists): ReturnType<JsonDialect> {
  const graphology = nodes.some(isGraphologyNode);
  const idField = graphology ? 'key' : (['id', 'identity', 'elementId'].find((name) => hasField(nodes, name)) ?? 'id');
  const [source, target, dialect] = endsOf(edges) ?? ENDS[0]!;
  const notAttributes = new Set([idField, 'id', 'index', source, target, ...(dialect === 'APOC' ? ['type'] : [])]);
  const attributes = (item: JsonItem, isEdge: boolean): [string, unknown][] => {
    if (graphology) return Object.entries(isItem(item['attributes']) ? item['attributes'] : {});
    // The type of a relationship of Neo4j is its type; that of a record of APOC only says what the record is.
    const own = without(item, notAttributes).flatMap(([name, value]): [string, unknown][] =>
      CONTAINERS.has(name) && isItem(value) ? Object.entries(value) : [[name, value]],
    );
    return isEdge && dialect === 'Neo4j' ? own.filter(([name]) => name !== 'identity' && name !== 'elementId') : own;
  };
  const ids = nodeIds(nodes, idField);
  const items = edges.map((edge) => asItem(edge, source, target));
  const byPosition = !graphology && areEndsPositions(items, source, target, ids);
  const end = (value: unknown): string | null =>
    byPosition ? (ids[Number(value)] ?? null) : keyText(isItem(value) ? (value['id'] ?? value['key']) : value);
  const undirected = root['directed'] === false;
  return {
    dialect,
    nodes: listAt(nodeList, nodes, (node, index) =>
      isItem(node) ? { id: ids[index] ?? null, attributes: attributes(node, false) } : NODE_IS_NO_OBJECT,
    ),
    edges: listAt(edgeList, edges, (given) => {
      const edge = asItem(given, source, target);
      if (edge === null) return EDGE_IS_NO_OBJECT;
      const key = keyText(edge[idField]);
      return {
        id: key !== null && MADE_UP_KEY.test(key) ? null : key,
        source: end(edge[source]),
        target: end(edge[target]),
        undirected: undirected || edge['undirected'] === true,
        attributes: attributes(edge, true),
      };
    }),
    endsAreNodes: nodes.length === 0,
    remarks: [
      ...(root['truncated'] === true ? ['the file says of itself that it was cut to a limit'] : []),
      ...(byPosition ? ['links name their ends by position in the list of nodes'] : []),
    ],
  };
}

/** An edge may be a pair of its ends, with its weight behind them. */
function asItem(edge: unknown, source: string, target: string): JsonItem | null {
  if (!Array.isArray(edge)) return isItem(edge) ? edge : null;
  const [from, to, weight] = edge as unknown[];
  if (edge.length < 2 || edge.length > 3) return null;
  return { [source]: from, [target]: to, ...(weight === undefined ? {} : isItem(weight) ? weight : { weight }) };
}

/** Objects within an item that hold its attributes. */
const CONTAINERS = new Set(['attributes', 'properties']);

const isGraphologyNode = (node: unknown): boolean =>
  isItem(node) && typeof node['key'] === 'string' && (isItem(node['attributes']) || Object.keys(node).length === 1);

const hasField = (items: readonly unknown[], name: string): boolean =>
  items.slice(0, 100).some((item) => isItem(item) && keyText(item[name]) !== null);

/** The fields that the first edge with two ends has them in. */
function endsOf(edges: readonly unknown[]): (typeof ENDS)[number] | null {
  const first = edges
    .slice(0, 100)
    .find((edge) => isItem(edge) && ENDS.some(([from, to]) => from in edge && to in edge));
  return ENDS.find(([from, to]) => isItem(first) && from in first && to in first) ?? null;
}

/** Where no node has an id: their keys, else their names, when each has its own; else their positions. */
function nodeIds(nodes: readonly unknown[], idField: string): (string | null)[] {
  const ids = nodes.map((node) => (isItem(node) ? keyText(node[idField]) : null));
  if (idField === 'key' || ids.some((id) => id !== null)) return ids;
  for (const idOf of [(node: JsonItem) => node['key'], (node: JsonItem) => node['name'] ?? node['label']]) {
    const own = nodes.map((node) => (isItem(node) ? keyText(idOf(node)) : null));
    if (own.every((name) => name !== null) && new Set(own).size === own.length) return own;
  }
  return nodes.map((node, index) => (isItem(node) ? String(index) : null));
}

/** Every end is a position, and not every end is an id besides. */
function areEndsPositions(
  edges: readonly unknown[],
  source: string,
  target: string,
  ids: readonly (string | null)[],
): boolean {
  if (edges.length === 0) return false;
  const known = new Set(ids);
  const isPosition = (end: unknown): boolean => Number.isInteger(end) && Number(end) >= 0 && Number(end) < ids.length;
  const ends = (edge: unknown): unknown[] => (isItem(edge) ? [edge[source], edge[target]] : [null, null]);
  return (
    edges.every((edge) => ends(edge).every(isPosition)) &&
    !edges.every((edge) => ends(edge).every((end) => known.has(String(end))))
  );
}
