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
  const found: Found = { nodes: new Map(), relationships: new Map() };
  for (const row of rows) for (const value of row) collect(value, found);
  await addMissingEnds(store, found, signal);
  const nodes = [...found.nodes.values()].sort(byProminence);
  const edges = edgesAmong(found).sort((a, b) => compareIds(a.key, b.key));
  const graph = graphJson({ ...layersApart(nodes, edges), rankedBy: 'order of the statement' });
  return truncated ? { ...graph, truncated } : graph;
}

/** What the rows hold, by element id. */
interface Found {
  nodes: Map<string, GraphNode>;
  relationships: Map<string, Relationship>;
}

/** Adds the nodes and relationships in a value, at whatever depth. */
function collect(value: Value, found: Found): void {
  if (typeof value !== 'object' || value === null || value instanceof String) return;
  if (value instanceof Node) {
    if (!found.nodes.has(value.elementId)) found.nodes.set(value.elementId, nodeOf(value));
  } else if (value instanceof Relationship) found.relationships.set(value.elementId, value);
  else for (const part of partsOf(value)) collect(part, found);
}

const partsOf = (value: object): readonly Value[] =>
  value instanceof Path
    ? [...value.nodes, ...value.relationships]
    : Array.isArray(value)
      ? (value as Value[])
      : Object.values(value as Record<string, Value>);

/** A statement may return a relationship without its nodes. */
async function addMissingEnds(store: GraphStore, found: Found, signal?: AbortSignal): Promise<void> {
  const ends = [...found.relationships.values()].flatMap((r) => [r.startNodeElementId, r.endNodeElementId]);
  const ids = [...new Set(ends)].filter((id) => !found.nodes.has(id));
  if (ids.length === 0) return;
  const rows = await readNamed(store, 'subgraph.nodes-by-element-id', { ids }, { signal });
  for (const { n } of rows) collect(n, found);
}

function edgesAmong({ nodes, relationships }: Found): GraphEdge[] {
  return [...relationships.values()].flatMap((relationship) => {
    const source = nodes.get(relationship.startNodeElementId);
    const target = nodes.get(relationship.endNodeElementId);
    return source && target ? [edgeOf(relationship, source, target)] : [];
  });
}

/** Entities and the facts between them are counted; all else is drawn beside them as layers are. */
function layersApart(nodes: readonly GraphNode[], edges: readonly GraphEdge[]) {
  const entities = nodes.filter(({ attributes }) => isEntity(attributes));
  const keys = new Set(entities.map(({ key }) => key));
  const counted = (edge: GraphEdge): boolean => isFact(edge) && keys.has(edge.source) && keys.has(edge.target);
  return {
    nodes: entities,
    edges: edges.filter(counted),
    layerNodes: nodes.filter(({ attributes }) => !isEntity(attributes)),
    layerEdges: edges.filter((edge) => !counted(edge)),
  };
}
