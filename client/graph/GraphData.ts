/**
 * The graph as an immutable value: nodes and edges by key. Every change makes a new value, so that undo is keeping the
 * old one. Knows no UI and no network.
 */
import type { Extent, GraphEdge, GraphNode, NodeAttributes } from '../../contract/index.js';
import { isEntity, isFact } from '../../kernel/appearance/rules/counted.js';

export interface GraphData {
  readonly nodes: ReadonlyMap<string, NodeAttributes>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
}

export const EMPTY_GRAPH: GraphData = { nodes: new Map(), edges: new Map() };

/** A graph as answers hold it. */
export interface GraphLists {
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
}

/**
 * Adds what `lists` holds; nodes and edges already there get the newer attributes. Edges without both ends are left
 * out.
 */
export function mergeLists(data: GraphData, lists: GraphLists): GraphData {
  const nodes = new Map(data.nodes);
  const edges = new Map(data.edges);
  for (const node of lists.nodes) nodes.set(node.key, node.attributes);
  for (const edge of lists.edges) if (nodes.has(edge.source) && nodes.has(edge.target)) edges.set(edge.key, edge);
  return { nodes, edges };
}

/** Of two with one key the later stays. */
export const graphFromLists = (lists: GraphLists): GraphData => mergeLists(EMPTY_GRAPH, lists);

/** Keeps the nodes and edges that pass; an edge goes with either of its ends. Where all pass it is the same graph. */
export function keepWhere(
  data: GraphData,
  keepNode: (key: string, node: NodeAttributes) => boolean,
  keepEdge: (edge: GraphEdge) => boolean = () => true,
): GraphData {
  const nodes = new Map<string, NodeAttributes>();
  for (const [key, node] of data.nodes) if (keepNode(key, node)) nodes.set(key, node);
  const edges = new Map<string, GraphEdge>();
  for (const [key, edge] of data.edges)
    if (nodes.has(edge.source) && nodes.has(edge.target) && keepEdge(edge)) edges.set(key, edge);
  return nodes.size === data.nodes.size && edges.size === data.edges.size ? data : { nodes, edges };
}

/** As the API and files have it, in the graph's order. */
export function toLists(data: GraphData): { nodes: GraphNode[]; edges: GraphEdge[] } {
  return { nodes: [...data.nodes].map(([key, attributes]) => ({ key, attributes })), edges: [...data.edges.values()] };
}

/** Edges by node key; a self-loop is listed once. */
export function edgesByNode(data: GraphData): ReadonlyMap<string, readonly GraphEdge[]> {
  const index = new Map<string, GraphEdge[]>([...data.nodes.keys()].map((key) => [key, []]));
  for (const edge of data.edges.values()) {
    index.get(edge.source)?.push(edge);
    if (edge.target !== edge.source) index.get(edge.target)?.push(edge);
  }
  return index;
}

/** Of entities alone: not of articles, passages or what else a statement may have brought. */
export const entityKeys = (data: GraphData): string[] =>
  [...data.nodes].filter(([, node]) => isEntity(node)).map(([key]) => key);

/**
 * Entities, and the facts between them: not articles and passages with their ties, nor the claims and other nodes of a
 * statement's result.
 */
export const extentOfData = (data: GraphData): Extent => ({
  entities: entityKeys(data).length,
  facts: [...data.edges.values()].filter(isFact).length,
});
