/** Keys and lookups of the graph, in one transaction where the engine takes many at once. Knows no data. */
import { schemaStatements } from '../../cypher/loadStatements.js';
import { engineTraits } from '../store/engineTraits.js';
import type { GraphStore } from '../store/GraphStore.js';

/** Harmless when they are there. */
export async function createSchema(store: GraphStore): Promise<void> {
  const statements = schemaStatements(store.engine);
  if (engineTraits(store.engine).schemaInTransaction)
    await store.write(async (transaction) => {
      for (const statement of statements) await transaction.run(statement);
    });
  else for (const statement of statements) await store.define(statement);
}
