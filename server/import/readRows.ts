/** How the rooms of an import read the graph, inside a transaction or outside of any. */
import {
  rowsOf,
  type GraphStore,
  type Parameters,
  type Row,
  type Transaction,
  type Value,
} from '../store/GraphStore.js';
import { STATEMENT_TIMEOUT_MS } from './limits.js';

/** All rows of a statement at once. Throws StoreError. */
export type ReadRows = (statement: string, parameters: Parameters) => Promise<Row[]>;

/** Statements that look at a few records; each may take the store's usual time. */
export const rowsFrom =
  (store: GraphStore): ReadRows =>
  (statement, parameters) =>
    rowsOf(store, statement, { parameters });

/** Statements that look at everything an import or a data set brought. */
export const manyRowsFrom =
  (store: GraphStore): ReadRows =>
  (statement, parameters) =>
    rowsOf(store, statement, { parameters, timeoutMs: STATEMENT_TIMEOUT_MS });

export const rowsWithin =
  (transaction: Transaction): ReadRows =>
  async (statement, parameters) =>
    (await transaction.run(statement, parameters)).rows;

/** One write transaction, with the time an import's statements may take. */
export const writeTo =
  (store: GraphStore) =>
  <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
    store.write(work, { timeoutMs: STATEMENT_TIMEOUT_MS });

/** A list of texts, whatever the graph holds. */
export const texts = (value: Value | undefined): string[] => (Array.isArray(value) ? value.map(String) : []);
