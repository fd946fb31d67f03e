/**
 * What every writer calls: the answers kept in the graph are of it no more (docs/decisions/0012). Where none are kept,
 * as in somebody else's graph, it writes nothing.
 */
import type { GraphStore, Transaction } from '../store/GraphStore.js';
import { runNamed } from '../store/named.js';

/** In the writer's own transaction, late: from here on others wait for its end. */
export async function outdateAnswers(transaction: Transaction): Promise<void> {
  await runNamed(transaction, 'kept.outdate', {});
}

/**
 * The same of a writer whose work makes the graph Entente's: where there is no place for answers yet, it is made, so
 * that the first import into an empty graph is a change too.
 */
export async function raiseRevision(transaction: Transaction): Promise<void> {
  await runNamed(transaction, 'kept.begin', {});
  await outdateAnswers(transaction);
}

/**
 * Around work that is not the store's own transaction: before it, lest it be done and nobody say so, and after it, in
 * case somebody counted meanwhile.
 */
export const outdateAnswersOf = (store: GraphStore): Promise<void> => store.write(outdateAnswers);
