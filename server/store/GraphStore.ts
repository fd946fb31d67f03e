/**
 * The one interface to a graph database. `queries`, `dataset` and `http` know only this file;
 * neo4j/ and embedded/ implement it, and one contract suite runs on both.
 */

/** Keys are unique within the database run; never shown as stable ids (entities have their own `id` property). */
export class Node {
  constructor(
    readonly elementId: string,
    readonly labels: string[],
    readonly properties: Record<string, Value>,
  ) {}
}
export class Relationship {
  constructor(
    readonly elementId: string,
    readonly type: string,
    readonly startNodeElementId: string,
    readonly endNodeElementId: string,
    readonly properties: Record<string, Value>,
  ) {}
}
/** `nodes.length === relationships.length + 1`. */
export class Path {
  constructor(
    readonly nodes: Node[],
    readonly relationships: Relationship[],
  ) {}
}

/**
 * What a row holds. Integers within ±2^53 are numbers, beyond it bigints; floats are numbers (1.0 is 1).
 * Temporal values, durations and points are ISO / WKT strings, the same from every engine.
 */
export type Value =
  | null
  | boolean
  | number
  | bigint
  | string
  | Node
  | Relationship
  | Path
  | Value[]
  | { [key: string]: Value };
export type Row = Value[];
export type Parameters = { [name: string]: Value };

export interface RunOptions {
  parameters?: Parameters;
  /** Default `read`: a statement that writes is refused. */
  access?: 'read' | 'write';
  /** Rows read at most; reading stops there and `summary.truncated` is true. Default: no limit. */
  rowLimit?: number;
  /** Milliseconds until the statement is ended with StoreError 'timeout'. Default: the store's `statementTimeoutMs`. */
  timeoutMs?: number;
  /** Ends the statement in the database, with StoreError 'cancelled'. */
  signal?: AbortSignal;
  /**
   * The result is bounded and will be read to its end: an engine may fetch it at once, without the cost of handing it
   * on piece by piece.
   */
  whole?: boolean;
}

export interface ResultSummary {
  rowCount: number;
  /** True when the row limit cut the result. */
  truncated: boolean;
  /**
   * nodesCreated, relationshipsDeleted … as neo4j-driver names them; only those that are not zero. Empty where the
   * engine cannot tell.
   */
  counters: Record<string, number>;
}

/**
 * A result being read. Iterate it once, in batches; stopping early ends the statement. `summary()` is known after the
 * last batch.
 */
export interface RowStream extends AsyncIterable<Row[]> {
  readonly fields: string[];
  summary(): ResultSummary;
}

/** Several statements, all or nothing. */
export interface Transaction {
  run(statement: string, parameters?: Parameters): Promise<{ fields: string[]; rows: Row[]; summary: ResultSummary }>;
}

/** Names as the database has them. */
export interface DatabaseSchema {
  labels: string[];
  relationshipTypes: string[];
  propertyKeys: string[];
}

export type StoreState = 'ready' | 'starting' | 'away';
export interface StoreStatus {
  engine: 'neo4j' | 'embedded';
  /** Engine version, once known. */
  version: string | null;
  state: StoreState;
  /** Why it is not ready, in words for the user. */
  reason: string | null;
  /** When this state began. */
  since: Date;
}

export interface GraphStore {
  readonly engine: 'neo4j' | 'embedded';
  status(): StoreStatus;
  /**
   * Resolves when the store answers, or rejects with StoreError 'away' / 'unauthorized' / 'locked' after `timeoutMs`.
   */
  ready(timeoutMs?: number): Promise<void>;
  run(statement: string, options?: RunOptions): Promise<RowStream>;
  /**
   * Runs `work` in one write transaction; rolled back when it throws. Writes are serialised where the engine needs it.
   */
  write<T>(
    work: (transaction: Transaction) => Promise<T>,
    options?: { timeoutMs?: number; signal?: AbortSignal },
  ): Promise<T>;
  /** Runs a schema statement (constraint, index), outside any transaction. */
  define(statement: string): Promise<void>;
  schema(): Promise<DatabaseSchema>;
  /** Ends pools, workers and child processes. */
  close(): Promise<void>;
}

/** All rows of a statement at once: for named queries, whose results are bounded. */
export async function rowsOf(store: GraphStore, statement: string, options?: RunOptions): Promise<Row[]> {
  const stream = await store.run(statement, { ...options, whole: true });
  let rows: Row[] = [];
  for await (const batch of stream) rows = rows.length === 0 ? batch : rows.concat(batch);
  return rows;
}
