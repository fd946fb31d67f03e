/**
 * Cytoscape.js: elements with `data`, as one list or as lists of nodes and edges; also as NetworkX and Cytoscape write
 * it.
 */
import {
  isItem,
  keyText,
  without,
  type JsonDialect,
  type JsonEdge,
  type JsonItem,
  type JsonList,
  type JsonNode,
} from './JsonGraph.js';

export const cytoscape: JsonDialect = (root) => {
  const elements = isItem(root) && 'elements' in root ? root['elements'] : root;
  const path = elements === root ? '' : 'elements';
  const lists = Array.isArray(elements) ? sorted(elements, path) : isItem(elements) ? named(elements, path) : null;
  if (lists === null) return null;
  const { nodes, edges } = lists;
  return {
    dialect: 'Cytoscape.js',
    nodes: { ...nodes, read: nodes.items.some(hasId) ? readNode : withoutIds },
    edges: { ...edges, read: readEdge },
    remarks: [],
  };
};

type Places = Pick<JsonList<unknown>, 'items' | 'place'>;
interface Lists {
  nodes: Places;
  edges: Places;
}

const hasData = (item: unknown): item is JsonItem & { data: JsonItem } => isItem(item) && isItem(item['data']);
const isEdge = (item: unknown): boolean =>
  isItem(item) && (item['group'] === 'edges' || (item['group'] !== 'nodes' && hasData(item) && 'source' in item.data));

/** One list of everything. */
function sorted(elements: readonly unknown[], path: string): Lists | null {
  if (elements.length === 0 || !elements.slice(0, 100).every(hasData)) return null;
  const part = (edges: boolean): Places => {
    const indexes = [...elements.keys()].filter((index) => isEdge(elements[index]) === edges);
    return { items: indexes.map((index) => elements[index]), place: (index) => [path, indexes[index] ?? 0] };
  };
  return { nodes: part(false), edges: part(true) };
}

function named(elements: JsonItem, path: string): Lists | null {
  const { nodes = [], edges = [] } = elements;
  if (!Array.isArray(nodes) || !Array.isArray(edges)) return null;
  if (![...nodes.slice(0, 100), ...edges.slice(0, 100)].some(hasData)) return null;
  // Others, such as Linkurious, have the ends beside the data.
  if (edges.slice(0, 100).some((edge) => hasData(edge) && 'source' in edge && !('source' in edge.data))) return null;
  const list = (name: string, items: unknown[]): Places => ({
    items,
    place: (index) => [path === '' ? name : `${path}.${name}`, index],
  });
  return { nodes: list('nodes', nodes), edges: list('edges', edges) };
}

const hasId = (node: unknown): boolean => hasData(node) && keyText(node.data['id']) !== null;

/** Cytoscape.js makes up an id for a node that has none. */
const withoutIds = (node: unknown, index: number): JsonNode | string => {
  const read = readNode(node);
  return typeof read === 'string' ? read : { ...read, id: String(index + 1) };
};

const NO_DATA = 'an element of Cytoscape.js has its data in an object "data"';
const NOT_ATTRIBUTES = new Set(['id', 'source', 'target']);

function readNode(node: unknown): JsonNode | string {
  if (!hasData(node)) return NO_DATA;
  const { x, y } = isItem(node['position']) ? node['position'] : {};
  return {
    id: keyText(node.data['id']),
    attributes: Object.entries({
      x,
      y,
      classes: node['classes'],
      ...Object.fromEntries(without(node.data, NOT_ATTRIBUTES)),
    }),
  };
}

function readEdge(edge: unknown): JsonEdge | string {
  if (!hasData(edge)) return NO_DATA;
  const { id, source, target } = edge.data;
  return {
    id: keyText(id),
    source: keyText(source),
    target: keyText(target),
    attributes: [['classes', edge['classes']], ...without(edge.data, NOT_ATTRIBUTES)],
  };
}
