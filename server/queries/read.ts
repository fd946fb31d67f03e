/** How named queries reach the store: by statement name and parameters, with the request's abort signal. */
import type { CypherEcho } from '../../contract/index.js';
import { rowsOf, type GraphStore, type Parameters, type Row, type Value } from '../store/GraphStore.js';
import { statement } from './statement.js';

export interface QueryContext {
  store: GraphStore;
  /** Ends the query in the database when the client has gone. */
  signal?: AbortSignal;
}

/** Milliseconds a named query may take: they are bounded, so this only guards against a store in trouble. */
const NAMED_QUERY_TIMEOUT_MS = 30_000;

/** All rows of a named statement. */
export function read(context: QueryContext, name: string, parameters: Parameters = {}): Promise<Row[]> {
  return rowsOf(context.store, statement(name), {
    parameters,
    access: 'read',
    timeoutMs: NAMED_QUERY_TIMEOUT_MS,
    signal: context.signal,
  });
}

/** The first value of the first row, a count. */
export async function readCount(context: QueryContext, name: string, parameters: Parameters = {}): Promise<number> {
  return Number((await read(context, name, parameters))[0]?.[0] ?? 0);
}

/** The statement that gives the same data by hand. */
export function echo(name: string, parameters: Record<string, string | number | string[]>): CypherEcho {
  return { statement: statement(name), parameters };
}

export const asText = (value: Value | undefined): string | null =>
  typeof value === 'string' ? value : value === null || value === undefined ? null : String(value);
export const asNumber = (value: Value | undefined): number =>
  typeof value === 'number' ? value : Number(value ?? 0) || 0;
export const asTexts = (value: Value | undefined): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
