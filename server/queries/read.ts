/** How queries reach the store: by statement name and parameters, with the request's abort signal. */
import { statementText, type StatementName } from '../../cypher/loadStatements.js';
import type { CypherEcho } from '../../contract/index.js';
import type { GraphStore, Value } from '../store/GraphStore.js';
import { readNamed, type ParametersOf, type RowOf } from '../store/named.js';

export interface QueryContext {
  store: GraphStore;
  /** Ends the query in the database when the client has gone. */
  signal?: AbortSignal;
  /**
   * Milliseconds that a named statement may take. Default 30,000: they are bounded, so it guards against a store in
   * trouble.
   */
  timeoutMs?: number;
}

const NAMED_QUERY_TIMEOUT_MS = 30_000;

/** All rows of a named statement, by column name. Throws what the store throws. */
export function read<N extends StatementName>(
  { store, signal, timeoutMs = NAMED_QUERY_TIMEOUT_MS }: QueryContext,
  name: N,
  parameters: ParametersOf<N>,
): Promise<RowOf<N>[]> {
  return readNamed(store, name, parameters, { timeoutMs, signal });
}

/** Statements that give one count, as `total`. */
type CountName = { [N in StatementName]: RowOf<N> extends { total: number } ? N : never }[StatementName];

export async function readCount<N extends CountName>(
  context: QueryContext,
  name: N,
  parameters: ParametersOf<N>,
): Promise<number> {
  const [row] = (await read(context, name, parameters)) as { total: number }[];
  return Number(row?.total ?? 0);
}

/** A statement that gives the same data by hand, for readers who go on from there: not one of those that ran. */
export function byHand<N extends StatementName>(name: N, parameters: ParametersOf<N>): CypherEcho {
  return { statement: statementText(name), parameters: parameters as CypherEcho['parameters'] };
}

export const asText = (value: Value | undefined): string | null =>
  typeof value === 'string' ? value : value === null || value === undefined ? null : String(value);
export const asNumber = (value: Value | undefined): number =>
  typeof value === 'number' ? value : Number(value ?? 0) || 0;
export const asTexts = (value: Value | undefined): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
