/** POST /api/subgraph: the core, everything, or the facts among given entities, in one request a gesture. */
import type { SubgraphResponse } from '../../contract/index.js';
import { byProminence, compareIds } from '../graph/entityColumns.js';
import { graphJson } from '../graph/graphJson.js';
import { claimOnlyFacts } from './filter.js';
import { givenEntities } from './givenEntities.js';
import { layers } from './layers.js';
import { mostProminent } from './mostProminent.js';
import { byHand, type QueryContext } from './read.js';
import type { Request } from './subgraphParts.js';

const RANKED_BY = 'prominence; facts by claims';

/** Throws EntenteError 'entity.not-found' when the entity to expand is unknown. */
export async function subgraph(context: QueryContext, request: Request): Promise<SubgraphResponse> {
  const claimFacts = await claimOnlyFacts(context, request.filter);
  const found =
    request.scope === 'entities'
      ? await givenEntities(context, request, claimFacts)
      : await mostProminent(context, request, claimFacts);
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
