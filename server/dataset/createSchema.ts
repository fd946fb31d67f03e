/**
 * Keys and lookups of the graph, in one transaction: together they take a third of their time one by one. Knows no
 * data.
 */
import { schemaStatements } from '../../cypher/loadStatements.js';
import type { GraphStore } from '../store/GraphStore.js';

/** Harmless when they are there. */
export const createSchema = (store: GraphStore): Promise<void> =>
  store.write(async (transaction) => {
    for (const statement of schemaStatements()) await transaction.run(statement);
  });
