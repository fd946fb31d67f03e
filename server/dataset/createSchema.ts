/**
 * Keys and lookups of the graph, in one transaction: together they take a third of their time one by one. Knows no
 * data.
 */
import { schemaStatements } from '../../cypher/loadStatements.js';
import type { GraphStore } from '../store/GraphStore.js';
import { readNamed } from '../store/named.js';
import { StoreError } from '../store/StoreError.js';

/** Harmless when they are there. */
export const createSchema = (store: GraphStore): Promise<void> =>
  store.write(async (transaction) => {
    for (const statement of schemaStatements()) await transaction.run(statement);
  });

/**
 * Adds what a later version looks up by to a graph that an earlier one made. A graph that has none of Entente's keys is
 * somebody's own, and left as it is. Who may not make them keeps what there is: they only save time.
 */
export async function completeSchema(store: GraphStore): Promise<void> {
  const there = new Set((await readNamed(store, 'load.indexes', {})).map(({ name }) => name));
  const own = schemaStatements().flatMap((statement) => / (\w+) IF NOT EXISTS /.exec(statement)?.[1] ?? []);
  const missing = own.filter((name) => !there.has(name));
  if (missing.length === 0 || missing.length === own.length) return;
  await createSchema(store).catch((error: unknown) => {
    if (!(error instanceof StoreError) || error.kind === 'away') throw error;
  });
}
