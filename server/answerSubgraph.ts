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
  { kept, communities: known }: Pick<Parts, 'kept' | 'communities'>,
  context: QueryContext,
  request: Request,
  patienceMs?: number,
): Promise<SubgraphResponse> {
  if (request.scope === 'communities') {
    const dataset = datasetOf(request);
    const found = patienceMs === undefined ? known.of(dataset) : known.soon(dataset, patienceMs);
    return communities(context, request, await found);
  }
  return asksForCore(request) ? kept.core() : subgraph(context, request);
}
