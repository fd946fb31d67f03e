/**
 * Why the embedded engine refuses a statement: its own fault, or Cypher that the engine lacks. Pure.
 */
import { StoreError } from '../store/StoreError.js';
import type { Gate } from './Gate.js';

/**
 * What the embedded engine cannot read is not Cypher, or a part of it that the engine lacks: where Neo4j's own analysis
 * has no objection. That analysis knows neither functions nor what they take, so of them the engine's word counts.
 */
export async function refusedByEmbedded(
  error: unknown,
  objection: () => ReturnType<Gate['objection']>,
): Promise<unknown> {
  if (!(error instanceof StoreError) || error.kind !== 'syntax' || error.details.everywhere) return error;
  const found = await objection();
  if (found !== null) return found ?? error;
  return new StoreError('needs-neo4j', `The embedded engine does not know this part of Cypher: ${error.message}`, {
    ...error.details,
    hint: error.details.hint ?? 'Write it another way, or run Entente on Neo4j; docs/configuration.md says how.',
  });
}
