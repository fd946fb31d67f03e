/**
 * Runs the named statements of cypher/ on a store or within a transaction: parameters are checked by type, rows come as
 * objects by column name. Columns are plain: a float is a number, a date a text; maps and nodes within hold what is
 * stored. Knows no statement.
 */
import { statementText, type NamesOf, type StatementName } from '../../cypher/loadStatements.js';
import type { Statements } from '../../cypher/statements.js';
import { unboxed } from './boxed.js';
import type { GraphStore, Node, Relationship, Row, RunOptions, Transaction, Value } from './GraphStore.js';

interface Types {
  string: string;
  number: number;
  boolean: boolean;
  'string[]': string[];
  'number[]': number[];
  map: Record<string, Value>;
  'map[]': Record<string, Value>[];
  node: Node;
  relationship: Relationship;
}
type Typed<T> = T extends keyof Types ? Types[T] : T extends `${infer Known}?` ? Typed<Known> | null : never;

/** A row of a statement, by column. What the database holds may be of another kind: check what matters. */
export type RowOf<N extends StatementName> = {
  [Column in keyof Statements[N]['gives']]: Typed<Statements[N]['gives'][Column]>;
};
export type ParametersOf<N extends StatementName> = {
  [Name in keyof Statements[N]['takes']]: Typed<Statements[N]['takes'][Name]>;
};

export interface NamedOptions<N extends StatementName> extends Omit<RunOptions, 'parameters' | 'whole' | 'rowLimit'> {
  /** For the statement's placeholders. */
  names?: NamesOf<N>;
}

/** All rows at once: for results that are bounded. Throws what the store throws. */
export async function readNamed<N extends StatementName>(
  store: GraphStore,
  name: N,
  parameters: ParametersOf<N>,
  options: NamedOptions<N> = {},
): Promise<RowOf<N>[]> {
  const rows: RowOf<N>[] = [];
  for await (const batch of await open(store, name, parameters, { ...options, whole: true }))
    for (const row of batch) rows.push(row);
  return rows;
}

/** Rows batch by batch, as they come. Throws what the store throws. */
export function streamNamed<N extends StatementName>(
  store: GraphStore,
  name: N,
  parameters: ParametersOf<N>,
  options: NamedOptions<N> = {},
): Promise<AsyncIterable<RowOf<N>[]>> {
  return open(store, name, parameters, options);
}

/** All rows of a statement within a transaction; none of one that gives nothing. */
export async function runNamed<N extends StatementName>(
  transaction: Pick<Transaction, 'run'>,
  name: N,
  parameters: ParametersOf<N>,
  names?: NamesOf<N>,
): Promise<RowOf<N>[]> {
  const { fields, rows } = await transaction.run(statementText(name, names), parameters);
  return rows.map(rowReader<RowOf<N>>(fields));
}

async function open<N extends StatementName>(
  store: GraphStore,
  name: N,
  parameters: ParametersOf<N>,
  { names, ...options }: NamedOptions<N> & RunOptions,
): Promise<AsyncIterable<RowOf<N>[]>> {
  const stream = await store.run(statementText(name, names), { ...options, parameters });
  return readBatches(stream, stream.fields);
}

async function* readBatches<R>(stream: AsyncIterable<Row[]>, fields: readonly string[]): AsyncGenerator<R[]> {
  const read = rowReader<R>(fields);
  for await (const batch of stream) yield batch.map(read);
}

/** Every row of a result gets the same shape, which engines of JavaScript make cheap. */
function rowReader<R>(fields: readonly string[]): (row: Row) => R {
  return (row) => {
    const object: Record<string, Value> = {};
    for (let i = 0; i < fields.length; i++) object[fields[i] as string] = unboxed(row[i] ?? null);
    return object as R;
  };
}
