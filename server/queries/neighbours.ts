/**
 * Neighbours of an entity, most prominent first, with counts per relation type and direction. Two requests share them:
 * the endpoint `neighbours` (below) and an expansion, the subgraph of `givenEntities.ts`.
 */
import type { z } from 'zod';
import type {
  Direction,
  GraphEdge,
  GraphNode,
  Neighbourhood,
  NeighboursRequest,
  NeighboursResponse,
  RelationCount,
} from '../../contract/index.js';
import type { ClaimFact } from '../graph/claimFacts.js';
import { byProminence, compareIds, nodeFromRow } from '../graph/entityColumns.js';
import { edgeFromRow } from '../graph/factColumns.js';
import { graphJson } from '../graph/graphJson.js';
import { relationCounts, symmetricTypes } from './counts.js';
import { entityNotFound } from './entity.js';
import { claimOnlyFacts, filterParameters, passesFilter, typedStandings, type Filter } from './filter.js';
import { followingMerges } from './mergedInto.js';
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

export interface RankedNeighbours {
  /** New neighbours, most prominent first. */
  nodes: GraphNode[];
  /** All that there are, those beyond the limit and those already there among them. */
  total: number;
  counts: RelationCount[];
  /** Typed facts of the entity under the filter and direction. */
  typedFacts: number;
  /** Facts of the entity that live as claims only, under the filter and direction. */
  claimEdges: GraphEdge[];
  /** Types that read the same from both ends. */
  symmetric: readonly string[];
}

/**
 * Ranks the neighbours of an entity. `claimFacts`: all that live as claims only, under at least the search's filter.
 */
export async function rankNeighbours(
  context: QueryContext,
  { id, direction, filter, limit, except = [] }: NeighbourSearch,
  claimFacts: readonly ClaimFact[],
): Promise<RankedNeighbours> {
  const symmetric = await symmetricTypes(context);
  const claimEdges = claimFacts
    .filter((fact) => passesFilter(fact, filter))
    .map(({ edge }) => edge)
    .filter((edge) => touches(edge, id, direction, symmetric));
  const claimOthers = othersOf(claimEdges, id);
  const parameters = { id, direction, symmetric: [...symmetric], ...filterParameters(filter) };
  const [ranked, claimRows, counts, typedTotal, typedFacts, typedAmongClaims] = await Promise.all([
    limit > 0 ? read(context, 'neighbours', { ...parameters, except: { ids: [...except] }, limit }) : [],
    claimOthers.length > 0 ? read(context, 'subgraph.entities-by-id', { ids: claimOthers }) : [],
    relationCounts(context, id, symmetric, { statuses: typedStandings(filter), datasets: filter.datasets }),
    readCount(context, 'neighbours.total', parameters),
    readCount(context, 'neighbours.facts-total', parameters),
    claimOthers.length > 0 ? read(context, 'neighbours.facts', { ...parameters, ids: claimOthers }) : [],
  ]);
  const known = new Set([...except, id]);
  const nodes = uniqueNodes([...ranked, ...claimRows].map(nodeFromRow))
    .filter((node) => !known.has(node.key))
    .sort(byProminence)
    .slice(0, limit);
  const alreadyCounted = new Set(othersOf(typedAmongClaims.map(edgeFromRow), id));
  const total = typedTotal + claimOthers.filter((other) => !alreadyCounted.has(other)).length;
  return { nodes, total, counts, typedFacts, claimEdges, symmetric };
}

/**
 * What is said of a neighbourhood. `typed`: typed facts of the search between the entity and those that are `there`, it
 * among them. `factTotal` is that of the search without limits.
 */
export function describeNeighbourhood(
  { id }: NeighbourSearch,
  { total, counts, typedFacts, claimEdges }: RankedNeighbours,
  typed: readonly GraphEdge[],
  there: ReadonlySet<string>,
): { neighbourhood: Neighbourhood; edges: GraphEdge[]; factTotal: number } {
  const edges = [...typed, ...claimEdges.filter((edge) => there.has(edge.source) && there.has(edge.target))];
  const shown = othersOf(edges, id).length;
  return {
    neighbourhood: { entity: id, counts, total, shown, truncated: shown < total },
    edges,
    factTotal: Math.max(typedFacts + claimEdges.length, edges.length),
  };
}

/** Those of the facts that the search is about, but for the kinds it asks of neighbours. */
export const factsOf = (
  { id, direction, filter }: NeighbourSearch,
  symmetric: readonly string[],
  facts: readonly GraphEdge[],
): GraphEdge[] =>
  facts.filter(
    (edge) =>
      touches(edge, id, direction, symmetric) && (!filter.types?.length || filter.types.includes(edge.attributes.type)),
  );

const uniqueNodes = (nodes: GraphNode[]): GraphNode[] => [...new Map(nodes.map((node) => [node.key, node])).values()];
const othersOf = (edges: readonly GraphEdge[], id: string): string[] =>
  [...new Set(edges.map((edge) => (edge.source === id ? edge.target : edge.source)))].filter((key) => key !== id);

function touches(edge: GraphEdge, id: string, direction: Direction, symmetric: readonly string[]): boolean {
  if (edge.source !== id && edge.target !== id) return false;
  return (
    direction === 'both' ||
    symmetric.includes(edge.attributes.type) ||
    (direction === 'out' ? edge.source === id : edge.target === id)
  );
}

type Request = z.infer<typeof NeighboursRequest>;

/**
 * GET /api/entities/:id/neighbours; as `entity` does, follows what was merged. Throws EntenteError 'entity.not-found'.
 */
export const neighbours = (context: QueryContext, id: string, request: Request): Promise<NeighboursResponse> =>
  followingMerges(context, [id], ([key]) => neighboursOf(context, key, request));

async function neighboursOf(context: QueryContext, id: string, request: Request): Promise<NeighboursResponse> {
  const { types, statuses, datasets, direction, limit } = request;
  const filter = { types, statuses, datasets };
  const search = { id, direction, limit, filter };
  const [[self], claimFacts] = await Promise.all([
    read(context, 'subgraph.entities-by-id', { ids: [id] }),
    claimOnlyFacts(context, filter),
  ]);
  if (!self) throw entityNotFound(id);
  const ranked = await rankNeighbours(context, search, claimFacts);
  const ids = [id, ...ranked.nodes.map((node) => node.key)];
  const parameters = { id, direction, symmetric: [...ranked.symmetric], ...filterParameters(filter) };
  const typed = (await read(context, 'neighbours.facts', { ...parameters, ids })).map(edgeFromRow);
  const { neighbourhood, edges, factTotal } = describeNeighbourhood(search, ranked, typed, new Set(ids));
  const graph = graphJson({
    nodes: [nodeFromRow(self), ...ranked.nodes],
    edges: edges.sort((a, b) => compareIds(a.key, b.key)),
    totals: { entities: neighbourhood.total + 1, facts: factTotal },
    rankedBy: 'prominence',
    cypher: byHand('neighbours.by-hand', { id, ids: ranked.nodes.map((node) => node.key) }),
  });
  return { ...graph, neighbourhood };
}
