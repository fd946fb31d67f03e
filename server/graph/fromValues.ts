/** Makes Graph JSON of the nodes, relationships and paths in the rows of a free statement. */
import type { GraphEdge, GraphJson, GraphNode } from '../../contract/index.js';
import { isEntity, isFact } from '../../kernel/appearance/index.js';
import { Node, Path, Relationship, type GraphStore, type Row, type Value } from '../store/GraphStore.js';
import { readNamed } from '../store/named.js';
import { byProminence, compareIds } from './entityColumns.js';
import { edgeOf, nodeOf } from './foreignValues.js';
import { graphJson } from './graphJson.js';

/**
 * Entities are keyed by `id`, facts by `factId`; foreign nodes by `node:<elementId>`, their relationships by
 * `relationship:<elementId>`.
 * Nodes and relationships that are neither are there too, but not counted.
 * `truncated`: whether a limit cut the rows. Reads once more when a relationship's ends are not in the rows.
 */
export async function graphFromRows(
  store: GraphStore,
  rows: Row[],
  truncated: boolean,
  signal?: AbortSignal,
): Promise<GraphJson> {
  const nodes = new Map<string, GraphNode>();
  const relationships = new Map<string, Relationship>();
  const visit = (value: Value): void => {
    if (typeof value !== 'object' || value === null) return;
    if (value instanceof Node) nodes.set(value.elementId, nodes.get(value.elementId) ?? nodeOf(value));
    else if (value instanceof Relationship) relationships.set(value.elementId, value);
    else if (value instanceof Path) [...value.nodes, ...value.relationships].forEach(visit);
    else (Array.isArray(value) ? value : Object.values(value)).forEach(visit);
  };
  for (const row of rows) row.forEach(visit);
  const missing = [
    ...new Set([...relationships.values()].flatMap((r) => [r.startNodeElementId, r.endNodeElementId])),
  ].filter((id) => !nodes.has(id));
  if (missing.length > 0)
    for (const { n } of await readNamed(store, 'subgraph.nodes-by-element-id', { ids: missing }, { signal })) visit(n);
  const edges: GraphEdge[] = [];
  for (const relationship of relationships.values()) {
    const source = nodes.get(relationship.startNodeElementId);
    const target = nodes.get(relationship.endNodeElementId);
    if (source && target) edges.push(edgeOf(relationship, source, target));
  }
  const [sortedNodes, sortedEdges] = [
    [...nodes.values()].sort(byProminence),
    edges.sort((a, b) => compareIds(a.key, b.key)),
  ];
  const entities = new Set(sortedNodes.filter(({ attributes }) => isEntity(attributes)));
  const keys = new Set([...entities].map(({ key }) => key));
  const facts = new Set(sortedEdges.filter((e) => isFact(e) && keys.has(e.source) && keys.has(e.target)));
  const graph = graphJson({
    nodes: [...entities],
    edges: [...facts],
    layerNodes: sortedNodes.filter((node) => !entities.has(node)),
    layerEdges: sortedEdges.filter((edge) => !facts.has(edge)),
    totals: { entities: 0, facts: 0 },
    rankedBy: 'order of the statement',
  });
  return truncated ? { ...graph, truncated } : graph;
}
