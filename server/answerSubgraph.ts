/** POST /api/subgraph, and what a figure asks: which of the ways to a graph answers. Knows no HTTP. */
import type { SubgraphResponse } from '../contract/index.js';
import type { Parts } from './compose.js';
import { communities, datasetOf } from './queries/communities.js';
import type { QueryContext } from './queries/read.js';
import { asksForCore, subgraph } from './queries/subgraph.js';
import type { Request } from './queries/subgraphParts.js';

/** Throws what the queries throw. */
export async function answerSubgraph(
  { kept, communities: known }: Pick<Parts, 'kept' | 'communities'>,
  context: QueryContext,
  request: Request,
): Promise<SubgraphResponse> {
  if (request.scope === 'communities') return communities(context, request, await known.of(datasetOf(request)));
  return asksForCore(request) ? kept.core() : subgraph(context, request);
}
