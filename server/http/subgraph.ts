/** POST /api/subgraph: a picture's graph. Everything is written once for all who ask while the graph is what it was. */
import { OPENED_WHOLE } from '../../contract/index.js';
import { answerSubgraph } from '../answerSubgraph.js';
import type { Request } from '../queries/subgraphParts.js';
import { WrittenJson } from '../WrittenJson.js';
import type { Handler } from './exchange.js';

/**
 * After so long who asks for communities learns how far they are: proxies and browsers end what is silent for a
 * minute.
 */
const COMMUNITIES_PATIENCE_MS = 5_000;

export const subgraph: Handler<'subgraph'> = ({ context, body, services }) => {
  const answer = () => answerSubgraph(services, context, body, COMMUNITIES_PATIENCE_MS);
  return isEverything(body) ? services.recent.wholes.of(body, async () => new WrittenJson(await answer())) : answer();
};

/** As the page opens it: what has limits of its own may be larger, and is seldom asked for twice. */
const isEverything = ({ scope, entityLimit, factLimit }: Request): boolean =>
  scope === 'all' && entityLimit === undefined && factLimit === OPENED_WHOLE.facts;
