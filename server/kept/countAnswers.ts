/** Makes the answers from the graph, and says of which state of it they are. */
import { SubgraphRequest } from '../../contract/index.js';
import { schema } from '../queries/schema.js';
import { subgraph } from '../queries/subgraph.js';
import type { GraphStore } from '../store/GraphStore.js';
import { readNamed } from '../store/named.js';
import { beginKeeping, readState, type Answers, type GraphState } from './keptState.js';

/** Longer than a reader may wait: what is counted is kept for the next one. */
const TIMEOUT_MS = 300_000;

/**
 * `keep`: the state that the answers are of, null when they are not to be kept: somebody else's graph is not written to,
 * one that is being changed has no state that lasts.
 */
export async function countAnswers(store: GraphStore): Promise<{ answers: Answers; keep: GraphState | null }> {
  const ours = (await readNamed(store, 'import.entities.any', {})).length > 0;
  const lasting = ours && (await readNamed(store, 'import.imports.unfinished', {})).length === 0;
  if (lasting) await beginKeeping(store);
  const state = lasting ? await readState(store) : null;
  const context = { store, timeoutMs: TIMEOUT_MS };
  // One after the other: side by side each takes longer, of the time that it has.
  const counted = await schema(context);
  const core = await subgraph(context, SubgraphRequest.parse({}));
  return { answers: { schema: counted, core }, keep: state };
}
