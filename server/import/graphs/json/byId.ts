/**
 * Nodes and edges as objects by their id: Oligrapher (LittleSis), with and without `display`, and APOC's
 * JSON_ID_AS_KEYS.
 */
import { apocEdge, apocNode, isApocRecord } from './apocRecord.js';
import {
  EDGE_IS_NO_OBJECT,
  isItem,
  keyText,
  NODE_IS_NO_OBJECT,
  noList,
  without,
  type JsonDialect,
  type JsonEdge,
  type JsonItem,
  type JsonNode,
} from './JsonGraph.js';

export const byId: JsonDialect = (root) => {
  if (!isItem(root)) return null;
  const graph = [root, root['graph'], root['graph_data']].find((one) => isItem(one) && isItem(one['nodes']));
  if (!isItem(graph)) return null;
  const { nodes, edges = {}, rels } = graph;
  const joins = isItem(rels) ? rels : edges;
  if (!isItem(nodes) || !isItem(joins)) return null;
  return {
    dialect: isItem(rels) ? 'APOC' : 'Oligrapher',
    nodes: noList(Object.entries(nodes), (entry) => readNode(...(entry as [string, unknown]))),
    edges: noList(Object.entries(joins), (entry) => readEdge(...(entry as [string, unknown]))),
    remarks: [],
  };
};

const NODE_FIELDS = new Set(['id', 'display', 'edgeIds', 'properties']);
const EDGE_FIELDS = new Set(
  'id display properties node1_id node2_id source target start end arrow is_directional x1 y1 x2 y2 cx cy s1 s2 dash'.split(
    ' ',
  ),
);

const attributes = (item: JsonItem, fields: ReadonlySet<string>): [string, unknown][] => [
  ...['display', 'properties'].flatMap((name) => {
    const inner = item[name];
    return isItem(inner) ? without(inner, fields) : [];
  }),
  ...without(item, fields),
];

function readNode(key: string, node: unknown): JsonNode | string {
  if (!isItem(node)) return NODE_IS_NO_OBJECT;
  if (isApocRecord(node)) return apocNode({ id: key, ...node });
  return { id: keyText(node['id']) ?? key, attributes: attributes(node, NODE_FIELDS) };
}

function readEdge(key: string, edge: unknown): JsonEdge | string {
  if (!isItem(edge)) return EDGE_IS_NO_OBJECT;
  if (isApocRecord(edge)) return apocEdge({ id: key, ...edge });
  const display = isItem(edge['display']) ? edge['display'] : {};
  const arrow = edge['arrow'] ?? display['arrow'];
  const end = (...names: string[]): string | null => {
    const value = names.map((name) => edge[name]).find((one) => one !== undefined);
    return keyText(isItem(value) ? value['id'] : value);
  };
  const ends = [end('node1_id', 'source', 'start'), end('node2_id', 'target', 'end')];
  const [source = null, target = null] = arrow === '2->1' || arrow === 'left' ? ends.reverse() : ends;
  const pointed = edge['is_directional'] === true || display['is_directional'] === true || edge['start'] !== undefined;
  const undirected = !pointed && (arrow === undefined || arrow === null || arrow === 'both' || arrow === false);
  return { id: keyText(edge['id']) ?? key, source, target, undirected, attributes: attributes(edge, EDGE_FIELDS) };
}
