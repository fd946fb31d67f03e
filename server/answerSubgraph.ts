/** POST /api/subgraph, and what a figure asks: which of the ways to a graph answers. Knows no HTTP. */
import type { SubgraphResponse } from '../contract/index.js';
import type { Parts } from './compose.js';
import { communities, datasetOf } from './queries/communities.js';
import type { QueryContext } from './queries/read.js';
import { asksForCore, subgraph } from './queries/subgraph.js';
import type { Request } from './queries/subgraphParts.js';

/**
 * Throws what the queries throw. `patienceMs`: how long it waits for communities that are being found; default: to the
 * end.
 */
export async function answerSubgraph(
  { kept, communities: known, recent }: Pick<Parts, 'kept' | 'communities' | 'recent'>,
  context: QueryContext,
  request: Request,
  patienceMs?: number,
): Promise<SubgraphResponse> {
  if (request.scope === 'communities') {
    const dataset = datasetOf(request);
    const found = patienceMs === undefined ? known.of(dataset) : known.soon(dataset, patienceMs);
    return communities(context, request, await found);
  }
  if (asksForCore(request)) return kept.core();
  const make = () => subgraph(context, request);
  return countsAll(request) ? recent.cores.of(request, make) : make();
}

/** A core under a filter: its totals are of the whole graph. Those of any size are not kept: they may be large. */
const countsAll = ({ scope, entityLimit }: Request): boolean => scope === 'core' && entityLimit === undefined;
