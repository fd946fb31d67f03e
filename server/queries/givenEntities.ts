/** Scope `entities` of a subgraph: given ones and the facts among them, with `expand` also the neighbours of one. */
import type { GraphEdge, GraphNode } from '../../contract/index.js';
import type { ClaimFact } from '../graph/claimFacts.js';
import { byProminence, nodeFromRow } from '../graph/entityColumns.js';
import { edgeFromRow } from '../graph/factColumns.js';
import { bestFacts, factsAmong } from './bestFacts.js';
import { entityNotFound } from './entity.js';
import { filterParameters } from './filter.js';
import { describeNeighbourhood, factsOf, rankNeighbours, type NeighbourSearch } from './neighbours.js';
import { read, type QueryContext } from './read.js';
import type { Found, Request } from './subgraphParts.js';

/**
 * Unknown ids are left out. `claimFacts`: facts under the filter that live as claims only. Throws EntenteError
 * 'entity.not-found' when the entity to expand is unknown.
 */
export async function givenEntities(
  context: QueryContext,
  request: Request,
  claimFacts: readonly ClaimFact[],
): Promise<Found> {
  const { filter, entityLimit, factLimit } = request;
  const search = expansionOf(request);
  const given = unique([...(request.entities ?? []), ...(search ? [search.id] : [])]);
  const [rows, ranked] = await Promise.all([
    read(context, 'subgraph.entities-by-id', { ids: given }),
    search && rankNeighbours(context, search, claimFacts),
  ]);
  if (search && !rows.some(({ id }) => id === search.id)) throw entityNotFound(search.id);
  const all = [...rows.map(nodeFromRow), ...(ranked?.nodes ?? [])].sort(byProminence);
  const nodes = all.slice(0, entityLimit ?? all.length);
  const ids = unique([...given, ...(ranked?.nodes ?? []).map((node) => node.key)]);
  const parameters = filterParameters(filter);
  const kinds = ranked ? [] : parameters.kinds;
  const facts =
    parameters.statuses.length > 0 ? await read(context, 'subgraph.facts-among', { ...parameters, ids, kinds }) : [];
  const typed = facts.map(edgeFromRow);
  // With an expansion the kinds are seen to here: a neighbourhood asks for those of the neighbours alone.
  const hasKind = kindTest(parameters.kinds, rows, ranked?.nodes ?? []);
  const shown = typed.filter((edge) => hasKind(edge.source) && hasKind(edge.target));
  const edges = factsAmong([...shown, ...claimFacts.map(({ edge }) => edge)], nodes);
  const found = {
    nodes,
    edges: bestFacts(edges, nodes, factLimit),
    totals: { entities: all.length, facts: edges.length },
  };
  if (!search || !ranked) return found;
  const own = factsOf(search, ranked.symmetric, typed).filter((edge) => hasKind(otherEnd(edge, search.id)));
  const { neighbourhood, factTotal, edges: ofEntity } = describeNeighbourhood(search, ranked, own, new Set(ids));
  return {
    ...found,
    totals: {
      entities: all.length + neighbourhood.total - neighbourhood.shown,
      facts: edges.length + Math.max(0, factTotal - ofEntity.length),
    },
    neighbourhood,
  };
}

const unique = (ids: string[]): string[] => [...new Set(ids)];
const otherEnd = (edge: GraphEdge, id: string): string => (edge.source === id ? edge.target : edge.source);

/** What the request's `expand` searches: the neighbours that are not there yet. */
function expansionOf({ expand, filter, entities = [] }: Request): NeighbourSearch | undefined {
  if (!expand) return undefined;
  const { entity, direction, limit, types } = expand;
  return {
    id: entity,
    direction,
    limit,
    except: unique(entities),
    filter: types?.length ? { ...filter, types: narrowed(filter.types, types) } : filter,
  };
}

/** Whether an entity is of one of the kinds, as the database has it; every one is when none is named. */
function kindTest(
  kinds: readonly string[],
  given: readonly { id: string; kind: string | null }[],
  ranked: readonly GraphNode[],
): (id: string) => boolean {
  if (kinds.length === 0) return () => true;
  const of = new Map<string, string | null>(given.map(({ id, kind }) => [id, kind]));
  // Those were ranked among the kinds.
  for (const { key } of ranked) of.set(key, kinds[0] ?? null);
  return (id) => kinds.includes(of.get(id) ?? '');
}

const narrowed = (types: string[] | undefined, by: string[]): string[] =>
  types?.length ? nonEmpty(by.filter((type) => types.includes(type))) : by;
/** An empty list means all: one that nothing passes must name something that does not exist. */
const nonEmpty = (types: string[]): string[] => (types.length > 0 ? types : [' ']);
