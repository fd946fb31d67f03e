/** How the parts of an import run named statements, inside a transaction or outside of any. */
import type { NamesOf, StatementName } from '../../cypher/loadStatements.js';
import type { GraphStore, Transaction, Value } from '../store/GraphStore.js';
import { readNamed, runNamed, type ParametersOf, type RowOf } from '../store/named.js';
import { STATEMENT_TIMEOUT_MS } from './limits.js';

/** All rows of a statement at once, by column name. Throws StoreError. */
export type ReadRows = <N extends StatementName>(
  name: N,
  parameters: ParametersOf<N>,
  names?: NamesOf<N>,
) => Promise<RowOf<N>[]>;

/** For statements that look at a few records; each may take the store's usual time. */
export const rowsFrom =
  (store: GraphStore): ReadRows =>
  (name, parameters, names) =>
    readNamed(store, name, parameters, { names });

/** For statements that look at everything an import or a data set brought. */
export const manyRowsFrom =
  (store: GraphStore): ReadRows =>
  (name, parameters, names) =>
    readNamed(store, name, parameters, { names, timeoutMs: STATEMENT_TIMEOUT_MS });

export const rowsWithin =
  (transaction: Transaction): ReadRows =>
  (name, parameters, names) =>
    runNamed(transaction, name, parameters, names);

/** One write transaction, with the time an import's statements may take. */
export const writeTo =
  (store: GraphStore) =>
  <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
    store.write(work, { timeoutMs: STATEMENT_TIMEOUT_MS });

/** A list of texts, whatever the graph holds. */
export const texts = (value: Value | undefined): string[] => (Array.isArray(value) ? value.map(String) : []);
