/** POST /api/subgraph: the core, everything, or the facts among given entities, in one request a gesture. */
import { SubgraphRequest, type CypherEcho, type SubgraphResponse } from '../../contract/index.js';
import { byProminence, compareIds } from '../graph/entityColumns.js';
import { graphJson } from '../graph/graphJson.js';
import { claimOnlyFacts } from './filter.js';
import { withLayers } from './factLayers.js';
import { givenEntities } from './givenEntities.js';
import { layers, layersTouching, type Layers } from './layers.js';
import { mostProminent } from './mostProminent.js';
import { byHand, type QueryContext } from './read.js';
import type { Found, LayeredRequest, Request } from './subgraphParts.js';

const RANKED_BY = 'prominence; facts by claims';

/** Whether a request is for the core, and asks for nothing else. */
export const asksForCore = (request: Request): boolean =>
  Object.values(request.filter).every((list) => list === undefined || list.length === 0) &&
  JSON.stringify({ ...request, filter: {} }) === CORE;
const CORE = JSON.stringify(SubgraphRequest.parse({}));

/** Throws EntenteError 'entity.not-found' when the entity to expand is unknown. */
export async function subgraph(context: QueryContext, asked: Request): Promise<SubgraphResponse> {
  const request = { ...asked, filter: await withLayers(context, asked) };
  const claimFacts = await claimOnlyFacts(context, request.filter);
  const found =
    request.scope === 'entities'
      ? await givenEntities(context, request, claimFacts)
      : await mostProminent(context, request, claimFacts);
  const nodes = found.nodes.sort(byProminence);
  const graph = graphJson({
    nodes,
    edges: found.edges.sort((a, b) => compareIds(a.key, b.key)),
    totals: found.totals,
    held: found.held,
    rankedBy: RANKED_BY,
    cypher: handWritten(request, found),
    ...(request.layers.length > 0 && (await layersOf(context, request, found))),
  });
  const { neighbourhood, merged } = found;
  return { ...graph, ...(neighbourhood && { neighbourhood }), ...(merged && { merged }) };
}

const keysOf = ({ nodes }: Found): string[] => nodes.map((node) => node.key);

/** Of an answer beside what is held: what joins it, without all the rest that is held. */
function handWritten({ filter }: LayeredRequest, found: Found): CypherEcho {
  const without = [...(filter.without ?? [])];
  const ids = keysOf(found);
  if (found.held === undefined) return byHand('subgraph.by-hand', { ids, without });
  const others = new Set(found.edges.flatMap(({ source, target }) => [source, target]));
  return byHand('subgraph.joining-by-hand', {
    ids,
    others: [...others].filter((key) => !ids.includes(key)),
    without,
  });
}

/** Layers are ranked by all that is drawn; of an answer beside what is held come the ties of what is sent. */
async function layersOf(
  context: QueryContext,
  { layers: wanted, filter }: LayeredRequest,
  found: Found,
): Promise<Layers> {
  const ids = keysOf(found);
  const all = await layers(context, wanted, [...ids, ...(found.held ?? [])], filter.articles ?? []);
  return found.held === undefined ? all : layersTouching(all, new Set(ids));
}
