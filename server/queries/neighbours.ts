/** Neighbours of an entity, most prominent first, with counts per relation type and direction. */
import type { z } from 'zod';
import type {
  Direction,
  GraphEdge,
  GraphNode,
  Neighbourhood,
  NeighboursRequest,
  NeighboursResponse,
} from '../../contract/index.js';
import { byProminence, nodeFromRow } from '../graph/entityColumns.js';
import { edgeFromRow } from '../graph/factColumns.js';
import { graphJson } from '../graph/graphJson.js';
import { relationCounts, symmetricTypes } from './counts.js';
import { entityNotFound } from './entity.js';
import { claimOnlyFacts, filterParameters, statusesOf, type Filter } from './filter.js';
import { byHand, read, readCount, type QueryContext } from './read.js';

export interface NeighbourSearch {
  id: string;
  direction: Direction;
  filter: Filter;
  /** New neighbours at most. */
  limit: number;
  /** Ids already there: they do not count against the limit. */
  except?: readonly string[];
}

export interface FoundNeighbours {
  /** The entity itself. */
  self: GraphNode;
  /** Its new neighbours, most prominent first. */
  nodes: GraphNode[];
  /** Facts between the entity and its neighbours, old and new, under the filter. */
  edges: GraphEdge[];
  /** Facts of the unlimited request. */
  factTotal: number;
  neighbourhood: Neighbourhood;
}

/** Throws EntenteError 'entity.not-found'. */
export async function findNeighbours(context: QueryContext, search: NeighbourSearch): Promise<FoundNeighbours> {
  const { id, direction, filter, limit, except = [] } = search;
  const [symmetric, own, allClaimFacts] = await Promise.all([
    symmetricTypes(context),
    read(context, 'subgraph.entities-by-id', { ids: [id] }),
    claimOnlyFacts(context, filter),
  ]);
  const [selfRow] = own;
  if (!selfRow) throw entityNotFound(id);
  const claimFacts = allClaimFacts.map(({ edge }) => edge).filter((edge) => touches(edge, id, direction, symmetric));
  const claimOthers = othersOf(claimFacts, id);
  const parameters = { id, direction, symmetric, ...filterParameters(filter) };
  const [ranked, claimRows, counts, typedTotal, typedAmongClaims] = await Promise.all([
    limit > 0 ? read(context, 'neighbours', { ...parameters, except: [...except], limit }) : [],
    claimOthers.length > 0 ? read(context, 'subgraph.entities-by-id', { ids: claimOthers }) : [],
    relationCounts(context, id, symmetric, { statuses: statusesOf(filter), datasets: filter.datasets }),
    readCount(context, 'neighbours.total', parameters),
    claimOthers.length > 0 ? read(context, 'neighbours.facts', { ...parameters, ids: claimOthers }) : [],
  ]);
  const known = new Set(except);
  const nodes = uniqueNodes([...ranked, ...claimRows].map(nodeFromRow))
    .filter((node) => !known.has(node.key))
    .sort(byProminence)
    .slice(0, limit);
  const there = new Set([id, ...except, ...nodes.map((node) => node.key)]);
  const typed = await read(context, 'neighbours.facts', { ...parameters, ids: [...there] });
  const edges = [
    ...typed.map(edgeFromRow),
    ...claimFacts.filter((edge) => there.has(edge.source) && there.has(edge.target)),
  ];
  const alreadyCounted = new Set(othersOf(typedAmongClaims.map(edgeFromRow), id));
  const total = typedTotal + claimOthers.filter((other) => !alreadyCounted.has(other)).length;
  const shown = othersOf(edges, id).length;
  const counted = counts
    .filter(
      (c) =>
        (!filter.types?.length || filter.types.includes(c.type)) &&
        (direction === 'both' || c.direction === 'both' || c.direction === direction),
    )
    .reduce((sum, c) => sum + c.count, claimFacts.length);
  return {
    self: nodeFromRow(selfRow),
    nodes,
    edges,
    factTotal: Math.max(counted, edges.length),
    neighbourhood: { entity: id, counts, total, shown, truncated: shown < total },
  };
}

const uniqueNodes = (nodes: GraphNode[]): GraphNode[] => [...new Map(nodes.map((node) => [node.key, node])).values()];
const othersOf = (edges: GraphEdge[], id: string): string[] =>
  [...new Set(edges.map((edge) => (edge.source === id ? edge.target : edge.source)))].filter((key) => key !== id);

function touches(edge: GraphEdge, id: string, direction: Direction, symmetric: readonly string[]): boolean {
  if (edge.source !== id && edge.target !== id) return false;
  return (
    direction === 'both' ||
    symmetric.includes(edge.attributes.type) ||
    (direction === 'out' ? edge.source === id : edge.target === id)
  );
}

/** GET /api/entities/:id/neighbours. */
export async function neighbours(
  context: QueryContext,
  id: string,
  request: z.infer<typeof NeighboursRequest>,
): Promise<NeighboursResponse> {
  const { types, statuses, datasets, direction, limit } = request;
  const found = await findNeighbours(context, { id, direction, limit, filter: { types, statuses, datasets } });
  const graph = graphJson({
    nodes: [found.self, ...found.nodes],
    edges: found.edges.sort((a, b) => (a.key < b.key ? -1 : 1)),
    totals: { entities: found.neighbourhood.total + 1, facts: found.factTotal },
    rankedBy: 'prominence',
    cypher: byHand('neighbours.by-hand', { id, ids: found.nodes.map((node) => node.key) }),
  });
  return { ...graph, neighbourhood: found.neighbourhood };
}
