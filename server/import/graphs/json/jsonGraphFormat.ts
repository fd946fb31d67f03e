/** JSON Graph Format, versions 1 (a list of nodes) and 2 (nodes by id). */
import { FileRefused } from '../../ProblemLog.js';
import {
  EDGE_IS_NO_OBJECT,
  isItem,
  keyText,
  listAt,
  NODE_IS_NO_OBJECT,
  noList,
  without,
  type JsonDialect,
  type JsonEdge,
  type JsonItem,
  type JsonNode,
} from './JsonGraph.js';

export const jsonGraphFormat: JsonDialect = (root) => {
  if (!isItem(root)) return null;
  const graphs = Array.isArray(root['graphs']) ? root['graphs'] : null;
  if (graphs && graphs.length > 1)
    throw new FileRefused(`the file holds ${graphs.length} graphs: give each as a file of its own`, 1);
  const graph = graphs ? graphs[0] : root['graph'];
  if (!isItem(graph) || !(Array.isArray(graph['nodes']) || isItem(graph['nodes']))) return null;
  const { nodes, edges = [], hyperedges } = graph;
  if (!Array.isArray(edges)) return null;
  if (Array.isArray(hyperedges) && hyperedges.length > 0)
    throw new FileRefused('hyperedges join more than two nodes, which a relation cannot: split them into edges', 1);
  const path = graphs ? 'graphs[]' : 'graph';
  const undirected = graph['directed'] === false;
  return {
    dialect: 'JSON Graph Format',
    nodes: Array.isArray(nodes)
      ? listAt(`${path}.nodes`, nodes, (node) => readNode(node, isItem(node) ? node['id'] : null))
      : noList(Object.entries(nodes as JsonItem), (entry) =>
          readNode((entry as unknown[])[1], (entry as unknown[])[0]),
        ),
    edges: listAt(`${path}.edges`, edges, (edge) => readEdge(edge, undirected)),
    remarks: [],
  };
};

const NODE_FIELDS = new Set(['id', 'metadata']);
const EDGE_FIELDS = new Set(['id', 'source', 'target', 'directed', 'metadata']);

const attributes = (item: JsonItem, fields: ReadonlySet<string>): [string, unknown][] => [
  ...without(item, fields),
  ...Object.entries(isItem(item['metadata']) ? item['metadata'] : {}),
];

function readNode(node: unknown, id: unknown): JsonNode | string {
  if (!isItem(node)) return NODE_IS_NO_OBJECT;
  return { id: keyText(id), attributes: attributes(node, NODE_FIELDS) };
}

function readEdge(edge: unknown, undirected: boolean): JsonEdge | string {
  if (!isItem(edge)) return EDGE_IS_NO_OBJECT;
  const { id, source, target, directed } = edge;
  return {
    id: keyText(id),
    source: keyText(source),
    target: keyText(target),
    undirected: directed === undefined ? undirected : directed === false,
    attributes: attributes(edge, EDGE_FIELDS),
  };
}
