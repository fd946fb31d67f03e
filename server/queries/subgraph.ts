/** POST /api/subgraph: the core, everything, or the facts among given entities, in one request a gesture. */
import { SubgraphRequest, type GraphEdge, type GraphNode, type SubgraphResponse } from '../../contract/index.js';
import type { z } from 'zod';
import type { ClaimFact } from '../graph/claimFacts.js';
import { connectedCore } from '../graph/connectedCore.js';
import { byProminence, compareIds, nodeFromRow } from '../graph/entityColumns.js';
import { edgeFromRow } from '../graph/factColumns.js';
import { graphJson } from '../graph/graphJson.js';
import { claimOnlyFacts, filterParameters, isOpen, looksAtFacts, type FilterParameters } from './filter.js';
import { layers } from './layers.js';
import { findNeighbours, type FoundNeighbours } from './neighbours.js';
import { byHand, read, readCount, type QueryContext } from './read.js';

const CORE_ENTITIES = 32;
const ENTITIES = 2_000;
/** The core is chosen among this many times its size. */
const CORE_CANDIDATES = 3;
const RANKED_BY = 'prominence; facts by claims';

type Request = z.output<typeof SubgraphRequest>;

interface Found {
  nodes: GraphNode[];
  edges: GraphEdge[];
  totals: { entities: number; facts: number };
  neighbourhood?: FoundNeighbours['neighbourhood'];
}

export async function subgraph(context: QueryContext, request: Request): Promise<SubgraphResponse> {
  const claimFacts = await claimOnlyFacts(context, request.filter);
  const found =
    request.scope === 'entities'
      ? await amongEntities(context, request, claimFacts)
      : await ranked(context, request, claimFacts);
  const nodes = found.nodes.sort(byProminence);
  const ids = nodes.map((node) => node.key);
  const layer =
    request.layers.length > 0 ? await layers(context, request.layers, ids, request.filter.articles ?? []) : {};
  const graph = graphJson({
    nodes,
    edges: found.edges.sort((a, b) => compareIds(a.key, b.key)),
    totals: found.totals,
    rankedBy: RANKED_BY,
    cypher: byHand('subgraph.by-hand', { ids }),
    ...layer,
  });
  return found.neighbourhood ? { ...graph, neighbourhood: found.neighbourhood } : graph;
}

/** Scopes `core` and `all`: entities by prominence, and the facts among them. */
async function ranked(context: QueryContext, request: Request, claimFacts: ClaimFact[]): Promise<Found> {
  const core = request.scope === 'core';
  const limit = request.entityLimit ?? (core ? CORE_ENTITIES : ENTITIES);
  const parameters = filterParameters(request.filter);
  const typed = parameters.statuses.length > 0;
  const [{ nodes: candidates, total: entityTotal }, typedTotal] = await Promise.all([
    looksAtFacts(request.filter)
      ? entitiesOfFacts(context, parameters, core ? limit * CORE_CANDIDATES : limit, claimFacts)
      : entities(context, parameters, core ? limit * CORE_CANDIDATES : limit),
    typed
      ? readCount(context, isOpen(parameters) ? 'subgraph.facts-total-all' : 'subgraph.facts-total', parameters)
      : 0,
  ]);
  const last = candidates.at(-1);
  const edges =
    last && typed
      ? await factsAbove(context, last, parameters, !core && typedTotal > request.factLimit ? request.factLimit : null)
      : [];
  edges.push(...claimFacts.map(({ edge }) => edge));
  const nodes = core ? connectedCore(candidates, edges, limit) : candidates;
  return {
    nodes,
    edges: best(among(edges, nodes), nodes, request.factLimit),
    totals: { entities: entityTotal, facts: typedTotal + claimFacts.length },
  };
}

interface Ranked {
  nodes: GraphNode[];
  total: number;
}

async function entities(context: QueryContext, parameters: FilterParameters, limit: number): Promise<Ranked> {
  const [rows, total] = await Promise.all([
    read(context, 'subgraph.entities', { ...parameters, limit }),
    readCount(context, 'subgraph.entities-total', parameters),
  ]);
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
  const [typed, typedTotal, others, counted] = await Promise.all([
    read(context, 'subgraph.entities-of-facts', { ...parameters, limit }),
    readCount(context, 'subgraph.entities-of-facts-total', parameters),
    ids.length > 0 ? read(context, 'subgraph.entities-by-id', { ids }) : [],
    ids.length > 0 ? read(context, 'subgraph.entities-of-facts-among', { ...parameters, ids }) : [],
  ]);
  const nodes = [...new Map([...typed, ...others].map(nodeFromRow).map((node) => [node.key, node])).values()]
    .sort(byProminence)
    .slice(0, limit);
  return { nodes, total: typedTotal + ids.length - counted.length };
}

/** Facts among the entities down to `last`; with a limit the best-sourced ones. */
async function factsAbove(
  context: QueryContext,
  last: GraphNode,
  filter: FilterParameters,
  limit: number | null,
): Promise<GraphEdge[]> {
  const parameters = { prominence: last.attributes.prominence, last: last.key, ...filter };
  const rows =
    limit === null
      ? read(context, 'subgraph.facts-above', parameters)
      : read(context, 'subgraph.facts-above-best', { ...parameters, limit });
  return (await rows).map(edgeFromRow);
}

/** Scope `entities`: the given ones (unknown ids are left out), with `expand` also the neighbours of one of them. */
async function amongEntities(context: QueryContext, request: Request, claimFacts: ClaimFact[]): Promise<Found> {
  const given = [...new Set(request.entities ?? [])];
  const { expand, filter } = request;
  const expanded =
    expand &&
    (await findNeighbours(context, {
      id: expand.entity,
      direction: expand.direction,
      limit: expand.limit,
      except: given,
      filter: expand.types?.length ? { ...filter, types: narrowed(filter.types, expand.types) } : filter,
    }));
  const ids = [
    ...new Set([...given, ...(expanded ? [expanded.self.key, ...expanded.nodes.map((node) => node.key)] : [])]),
  ];
  const parameters = { ids, ...filterParameters(filter) };
  const [rows, facts] = await Promise.all([
    read(context, 'subgraph.entities-by-id', { ids }),
    parameters.statuses.length > 0 ? read(context, 'subgraph.facts-among', parameters) : [],
  ]);
  const all = rows.map(nodeFromRow).sort(byProminence);
  const nodes = all.slice(0, request.entityLimit ?? all.length);
  const edges = among([...facts.map(edgeFromRow), ...claimFacts.map(({ edge }) => edge)], nodes);
  const missing = expanded ? expanded.neighbourhood.total - expanded.neighbourhood.shown : 0;
  return {
    nodes,
    edges: best(edges, nodes, request.factLimit),
    totals: {
      entities: all.length + missing,
      facts: edges.length + (expanded ? Math.max(0, expanded.factTotal - expanded.edges.length) : 0),
    },
    neighbourhood: expanded?.neighbourhood,
  };
}

const narrowed = (types: string[] | undefined, by: string[]): string[] =>
  types?.length ? nonEmpty(by.filter((type) => types.includes(type))) : by;
/** An empty list means all: one that nothing passes must name something that does not exist. */
const nonEmpty = (types: string[]): string[] => (types.length > 0 ? types : [' ']);

function among(edges: GraphEdge[], nodes: GraphNode[]): GraphEdge[] {
  const keys = new Set(nodes.map((node) => node.key));
  return edges.filter((edge) => keys.has(edge.source) && keys.has(edge.target));
}

/** The best-sourced facts, as `subgraph.facts-above-best` ranks them. */
function best(edges: GraphEdge[], nodes: GraphNode[], limit: number): GraphEdge[] {
  if (edges.length <= limit) return edges;
  const prominence = new Map(nodes.map((node) => [node.key, node.attributes.prominence]));
  const rank = (edge: GraphEdge): number => (prominence.get(edge.source) ?? 0) + (prominence.get(edge.target) ?? 0);
  return edges
    .sort((a, b) => b.attributes.claimCount - a.attributes.claimCount || rank(b) - rank(a) || compareIds(a.key, b.key))
    .slice(0, limit);
}
