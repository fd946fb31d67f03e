/** NetworkX' adjacency_data: a list of nodes, and for each a list of its neighbours. */
import {
  EDGE_IS_NO_OBJECT,
  isItem,
  keyText,
  listAt,
  NODE_IS_NO_OBJECT,
  noList,
  without,
  type JsonDialect,
} from './JsonGraph.js';

const NOT_ATTRIBUTES = new Set(['id']);

export const adjacency: JsonDialect = (root) => {
  if (!isItem(root)) return null;
  const { nodes, adjacency: lists, directed } = root;
  if (!Array.isArray(nodes) || !Array.isArray(lists)) return null;
  const ids = nodes.map((node) => (isItem(node) ? keyText(node['id']) : null));
  const undirected = directed === false;
  const positions = new Map(ids.map((id, position) => [id, position]));
  const edges = lists.flatMap((neighbours: unknown, from) =>
    (Array.isArray(neighbours) ? neighbours : [])
      // Without direction each edge stands in the lists of both its ends.
      .filter((to) => !undirected || !isItem(to) || (positions.get(keyText(to['id'])) ?? from) >= from)
      .map((to: unknown) => ({ from, to })),
  );
  return {
    dialect: 'NetworkX adjacency',
    nodes: listAt('nodes', nodes, (node, index) =>
      isItem(node) ? { id: ids[index] ?? null, attributes: without(node, NOT_ATTRIBUTES) } : NODE_IS_NO_OBJECT,
    ),
    edges: noList(edges, (edge) => {
      const { from, to } = edge as (typeof edges)[number];
      if (!isItem(to)) return EDGE_IS_NO_OBJECT;
      return {
        id: null,
        source: ids[from] ?? null,
        target: keyText(to['id']),
        undirected,
        attributes: without(to, NOT_ATTRIBUTES),
      };
    }),
    remarks: [],
  };
};
