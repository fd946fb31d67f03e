/** Scopes `core` and `all` of a subgraph: entities by prominence, and the facts among them. */
import { BUNDLED_DATASET, OPENED_WHOLE, type GraphEdge, type GraphNode } from '../../contract/index.js';
import type { ClaimFact } from '../graph/claimFacts.js';
import { connectedCore } from '../graph/connectedCore.js';
import { byProminence, nodeFromRow } from '../graph/entityColumns.js';
import { edgeFromRow } from '../graph/factColumns.js';
import { bestFacts, factsAmong } from './bestFacts.js';
import { filterParameters, isOpen, looksAtFacts, type FilterParameters } from './filter.js';
import { read, readCount, type QueryContext } from './read.js';
import type { Found, LayeredRequest } from './subgraphParts.js';

const CORE_ENTITIES = 32;
/** The core is chosen among this many times its size. */
const CORE_CANDIDATES = 3;
/** Entities whose own relations are fewer to look at than all of a large graph. */
const FEW = 500;

/** `claimFacts`: facts under the filter that live as claims only. */
export async function mostProminent(
  context: QueryContext,
  request: LayeredRequest,
  claimFacts: ClaimFact[],
): Promise<Found> {
  const core = request.scope === 'core';
  const limit = request.entityLimit ?? (core ? CORE_ENTITIES : OPENED_WHOLE.entities);
  const parameters = filterParameters(request.filter);
  const typed = parameters.statuses.length > 0;
  const chosen = looksAtFacts(request.filter) || parameters.datasets.length > 0;
  const story = core && !chosen ? await storyOf(context) : null;
  const [{ nodes: candidates, total: entityTotal }, typedTotal] = await Promise.all([
    looksAtFacts(request.filter)
      ? entitiesOfFacts(context, parameters, core ? limit * CORE_CANDIDATES : limit, claimFacts)
      : entities(context, parameters, core ? limit * CORE_CANDIDATES : limit, story),
    typed
      ? readCount(context, isOpen(parameters) ? 'subgraph.facts-total-all' : 'subgraph.facts-total', parameters)
      : 0,
  ]);
  const best = !core && typedTotal > request.factLimit ? request.factLimit : null;
  let edges = typed ? await typedFacts(context, candidates, parameters, best) : [];
  if (story !== null) edges = edges.filter(({ attributes }) => attributes.dataset === story);
  edges.push(...claimFacts.map(({ edge }) => edge));
  const nodes = core ? connectedCore(candidates, edges, limit) : candidates;
  return {
    nodes,
    edges: bestFacts(factsAmong(edges, nodes), nodes, request.factLimit),
    totals: { entities: entityTotal, facts: typedTotal + claimFacts.length },
  };
}

interface Ranked {
  nodes: GraphNode[];
  total: number;
}

/** The data set whose core is the first screen, whatever was imported beside it; null where it is not loaded. */
async function storyOf(context: QueryContext): Promise<string | null> {
  const found = await read(context, 'import.datasets.one', { name: BUNDLED_DATASET });
  return found.length > 0 ? BUNDLED_DATASET : null;
}

/** `story`: a data set that they belong to. Those without prominence are no part of its order, and come last. */
async function entities(
  context: QueryContext,
  parameters: FilterParameters,
  limit: number,
  story: string | null,
): Promise<Ranked> {
  const asked = { ...parameters, limit };
  const [ranked, total] = await Promise.all([
    story === null
      ? read(context, 'subgraph.entities-in-order', asked)
      : read(context, 'subgraph.entities-of-dataset', { ...asked, dataset: story }),
    readCount(context, 'subgraph.entities-total', parameters),
  ]);
  const isShort = story === null && ranked.length < Math.min(limit, total);
  const rows = isShort ? await read(context, 'subgraph.entities', asked) : ranked;
  return { nodes: rows.map(nodeFromRow), total };
}

/** Entities with a fact under the filter, those with facts that live as claims only among them. */
async function entitiesOfFacts(
  context: QueryContext,
  parameters: FilterParameters,
  limit: number,
  claimFacts: ClaimFact[],
): Promise<Ranked> {
  const ids = [...new Set(claimFacts.flatMap(({ edge }) => [edge.source, edge.target]))];
  const asked = { ...parameters, limit };
  const [ranked, typedTotal, others, counted] = await Promise.all([
    read(context, 'subgraph.entities-of-facts-in-order', asked),
    readCount(context, 'subgraph.entities-of-facts-total', parameters),
    ids.length > 0 ? read(context, 'subgraph.entities-by-id', { ids }) : [],
    ids.length > 0 ? read(context, 'subgraph.entities-of-facts-among', { ...parameters, ids }) : [],
  ]);
  const isShort = ranked.length < Math.min(limit, typedTotal);
  const typed = isShort ? await read(context, 'subgraph.entities-of-facts', asked) : ranked;
  const nodes = [...new Map([...typed, ...others].map(nodeFromRow).map((node) => [node.key, node])).values()]
    .sort(byProminence)
    .slice(0, limit);
  return { nodes, total: typedTotal + ids.length - counted.length };
}

/**
 * At least the facts among the entities, the most prominent; with a limit the best-sourced ones. Of few entities their
 * own relations are looked at, of many all that there are.
 */
async function typedFacts(
  context: QueryContext,
  candidates: readonly GraphNode[],
  filter: FilterParameters,
  limit: number | null,
): Promise<GraphEdge[]> {
  const last = candidates.at(-1);
  if (!last) return [];
  if (limit === null && candidates.length <= FEW) {
    const ids = candidates.map((node) => node.key);
    return (await read(context, 'subgraph.facts-among', { ...filter, ids })).map(edgeFromRow);
  }
  const parameters = { prominence: last.attributes.prominence, last: last.key, ...filter };
  const rows =
    limit === null
      ? read(context, 'subgraph.facts-above', parameters)
      : read(context, 'subgraph.facts-above-best', { ...parameters, limit });
  return (await rows).map(edgeFromRow);
}
