/**
 * Scope `entities` of a subgraph: given ones and the facts among them, with `expand` also the neighbours of one. Beside
 * what the client holds these are sent afresh, held or not, with the facts that join them to held ones; nothing else
 * is.
 */
import type { GraphEdge, GraphNode } from '../../contract/index.js';
import type { ClaimFact } from '../graph/claimFacts.js';
import { byProminence, nodeFromRow } from '../graph/entityColumns.js';
import { edgeFromRow } from '../graph/factColumns.js';
import { bestFacts, factsJoining } from './bestFacts.js';
import { entityNotFound } from './entity.js';
import { filterParameters, type FilterParameters } from './filter.js';
import { describeNeighbourhood, factsOf, rankNeighbours, type NeighbourSearch } from './neighbours.js';
import { currentKeys } from './mergedInto.js';
import { read, type QueryContext } from './read.js';
import type { Found, LayeredRequest } from './subgraphParts.js';

/**
 * Unknown ids are left out; entities that were merged into others are these. `claimFacts`: facts under the filter that
 * live as claims only. Throws EntenteError 'entity.not-found' when the entity to expand is unknown.
 */
export async function givenEntities(
  context: QueryContext,
  request: LayeredRequest,
  claimFacts: readonly ClaimFact[],
): Promise<Found> {
  const { filter, entityLimit, factLimit } = request;
  const held = new Set(request.held?.entities);
  const search = expansionOf(request);
  const asked = unique([...(request.entities ?? []), ...(search ? [search.id] : [])]);
  const [known, ranked] = await Promise.all([
    read(context, 'subgraph.entities-by-id', { ids: asked }),
    search && rankNeighbours(context, search, claimFacts),
  ]);
  const current = known.length < asked.length ? await currentKeys(context, asked) : asked;
  const given = unique(current);
  const merged = asked.flatMap((was, i) => (current[i] === was ? [] : [{ was, now: current[i]! }]));
  const expanded = merged.find(({ was }) => was === search?.id);
  if (expanded && request.expand) {
    const expand = { ...request.expand, entity: expanded.now };
    return { ...(await givenEntities(context, { ...request, expand }, claimFacts)), merged };
  }
  const rows = merged.length === 0 ? known : await read(context, 'subgraph.entities-by-id', { ids: given });
  if (search && !rows.some(({ id }) => id === search.id)) throw entityNotFound(search.id);
  const neighbours = ranked?.nodes ?? [];
  const all = [...rows.map(nodeFromRow), ...neighbours].sort(byProminence);
  const named = all.slice(0, entityLimit ?? all.length);
  const ids = unique([...given, ...neighbours.map((node) => node.key)]);
  const parameters = filterParameters(filter);
  const typed = await typedFacts(context, ids, held, parameters, ranked !== undefined);
  const hasKind = kindTest(parameters.kinds, rows, neighbours);
  const shown = typed.filter((edge) => hasKind(edge.source) && hasKind(edge.target));
  const edges = factsJoining([...shown, ...claimFacts.map(({ edge }) => edge)], named, held);
  const found = {
    nodes: named,
    edges: bestFacts(edges, named, factLimit),
    totals: { entities: all.length, facts: edges.length },
    ...(request.held && { held }),
    ...(merged.length > 0 && { merged }),
  };
  if (!search || !ranked) return found;
  const own = factsOf(search, ranked.symmetric, typed).filter((edge) => hasKind(otherEnd(edge, search.id)));
  const there = new Set([...ids, ...held]);
  const { neighbourhood, factTotal, edges: ofEntity } = describeNeighbourhood(search, ranked, own, there);
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

/**
 * Facts among the entities, and between them and held ones, each once. With an expansion the kinds of the entities are
 * left to `kindTest`: a neighbourhood asks for those of the neighbours alone.
 */
async function typedFacts(
  context: QueryContext,
  ids: string[],
  held: ReadonlySet<string>,
  parameters: FilterParameters,
  expanded: boolean,
): Promise<GraphEdge[]> {
  if (parameters.statuses.length === 0) return [];
  if (held.size === 0) {
    const kinds = expanded ? [] : parameters.kinds;
    return (await read(context, 'subgraph.facts-among', { ...parameters, ids, kinds })).map(edgeFromRow);
  }
  const others = unique([...ids, ...held]);
  const rows = await read(context, 'subgraph.facts-joining', { ...parameters, ends: { ids, others } });
  return [...new Map(rows.map((row) => [row.id, edgeFromRow(row)])).values()];
}

/** What the request's `expand` searches: the neighbours that are not there yet. */
function expansionOf({ expand, filter, entities = [], held }: LayeredRequest): NeighbourSearch | undefined {
  if (!expand) return undefined;
  const { entity, direction, limit, types } = expand;
  return {
    id: entity,
    direction,
    limit,
    except: unique([...entities, ...(held?.entities ?? [])]),
    filter: types?.length ? { ...filter, types: narrowed(filter.types, types) } : filter,
  };
}

/**
 * Whether an entity is of one of the kinds, as the database has it; every one is when none is named. Of those that are
 * only held, facts were read under the kinds.
 */
function kindTest(
  kinds: readonly string[],
  given: readonly { id: string; kind: string | null }[],
  ranked: readonly GraphNode[],
): (id: string) => boolean {
  if (kinds.length === 0) return () => true;
  const of = new Map<string, string | null>(given.map(({ id, kind }) => [id, kind]));
  // Those were ranked among the kinds.
  for (const { key } of ranked) of.set(key, kinds[0] ?? null);
  return (id) => !of.has(id) || kinds.includes(of.get(id) ?? '');
}

const narrowed = (types: string[] | undefined, by: string[]): string[] =>
  types?.length ? nonEmpty(by.filter((type) => types.includes(type))) : by;
/** An empty list means all: one that nothing passes must name something that does not exist. */
const nonEmpty = (types: string[]): string[] => (types.length > 0 ? types : [' ']);
