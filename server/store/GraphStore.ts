/**
 * The one interface to a graph database. Rooms above the store know only this file, StoreError and engineTraits; neo4j/
 * and embedded/ implement it, and one contract suite (contract.engines.test.ts) runs on both.
 */
import type { Float, TypedText } from './boxed.js';

/**
 * A node as a statement returned it. `elementId` tells it from others while the database runs; it is never shown as a
 * stable id (entities have their own `id` property).
 */
export class Node {
  /** In alphabetical order: engines keep them in orders of their own. */
  readonly labels: string[];

  constructor(
    readonly elementId: string,
    labels: readonly string[],
    readonly properties: Record<string, Value>,
  ) {
    this.labels = [...labels].sort();
  }
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
 * What a row holds. Integers within ±2^53 are numbers, beyond it bigints; floats are numbers, and where that would make
 * them integers, boxed (`Float`). Temporal values, durations and points are boxed ISO / WKT strings (`TypedText`), the
 * same from every engine.
 */
export type Value =
  | null
  | boolean
  | number
  | bigint
  | string
  | Float
  | TypedText
  | Node
  | Relationship
  | Path
  | Value[]
  | { [key: string]: Value };
/** Values in the order of the result's `fields`. */
export type Row = Value[];
/** Plain values: a Node, Relationship or Path among them is refused with StoreError 'failed'. */
export type Parameters = { [name: string]: Value };

export interface WriteOptions {
  /** Milliseconds until the work is ended with StoreError 'timeout'. Default: the store's `statementTimeoutMs`. */
  timeoutMs?: number;
  /** Ends the work in the database, with StoreError 'cancelled'. */
  signal?: AbortSignal;
}

export interface RunOptions extends WriteOptions {
  /** Default: none. */
  parameters?: Parameters;
  /** Default `read`: a statement that writes is refused with StoreError 'read-only'. */
  access?: 'read' | 'write';
  /** Rows read at most; reading stops there and `summary.truncated` is true. Default: no limit. */
  rowLimit?: number;
  /**
   * The result is bounded and will be read to its end: an engine may fetch it at once, without the cost of handing it
   * on piece by piece. Default: false.
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
  /** Of EXPLAIN and PROFILE, from the result down; absent where the engine gives none. */
  plan?: PlanStep[];
}

export interface PlanStep {
  /** Under how many others it stands. */
  depth: number;
  operator: string;
  details: string;
  estimatedRows: number | null;
  /** Null without PROFILE. */
  rows: number | null;
  dbHits: number | null;
}

/**
 * A result being read. Iterate it once, in batches (of no fixed size); stopping early ends the statement. Reading
 * throws the StoreError that ended the statement. `summary()` is known after the last batch.
 */
export interface RowStream extends AsyncIterable<Row[]> {
  readonly fields: string[];
  summary(): ResultSummary;
}

export interface FreeOptions extends RunOptions {
  /** Characters of rows as JSON at most; reading stops before the row that goes beyond. */
  byteLimit: number;
  /** Whether the nodes and relationships of the rows are wanted, too. Default: false. */
  entities?: boolean;
}

/** Rows as they come: each a JSON text (plainValue.ts says of what shape), and the entities in them, each once. */
export interface FreeBatch {
  json: string[];
  entities: (Node | Relationship)[];
}

/** As RowStream, in JSON texts. */
export interface FreeStream extends AsyncIterable<FreeBatch> {
  readonly fields: string[];
  summary(): FreeSummary;
}

export interface FreeSummary extends ResultSummary {
  truncatedBy: 'rows' | 'bytes' | null;
}

export interface TransactionResult {
  fields: string[];
  rows: Row[];
  summary: ResultSummary;
}

/** Several statements, all or nothing. Not to be used once the work it was given to has ended. */
export interface Transaction {
  /** All rows at once. Throws StoreError; the transaction is then lost. */
  run(statement: string, parameters?: Parameters): Promise<TransactionResult>;
}

/** Names as the database has them, each once, in alphabetical order; some may be of things since deleted. */
export interface DatabaseSchema {
  labels: string[];
  relationshipTypes: string[];
  propertyKeys: string[];
}

export type Engine = 'neo4j' | 'embedded';
/** `starting`: not yet known; `away`: it was asked and cannot be used. */
export type StoreState = 'ready' | 'starting' | 'away';
export interface StoreStatus {
  engine: Engine;
  /** Engine version, once known. */
  version: string | null;
  state: StoreState;
  /** Why it is not ready, in words for the user. */
  reason: string | null;
  /** When this state began. */
  since: Date;
}

export interface GraphStore {
  /** What it implies beyond this interface is engineTraits.ts. */
  readonly engine: Engine;

  /** How the database is, as far as is known without asking it. */
  status(): StoreStatus;

  /**
   * Resolves when the store answers; rejects with StoreError 'away', 'unauthorized' or 'locked' when it cannot be used
   * or has not answered within `timeoutMs` milliseconds (default: the store's `statementTimeoutMs`).
   */
  ready(timeoutMs?: number): Promise<void>;

  /**
   * Runs one statement by itself and resolves once its columns are known. Rejects with StoreError: of a kind that names
   * the statement's fault ('syntax', 'parameter-missing', 'read-only', 'needs-neo4j', 'constraint', 'failed'), a limit
   * ('timeout', 'cancelled', 'memory') or the database ('away', 'unauthorized', 'locked'). A read that met a dead
   * connection is asked again once.
   */
  run(statement: string, options?: RunOptions): Promise<RowStream>;

  /**
   * Runs a stranger's statement, as `run` does. Neither its text nor what it yields may hold up what else the server
   * does or take its memory: it is read, and its values received and made into JSON, apart from it. Rejects, or stops
   * reading, with StoreError 'too-large' when a single row goes beyond `byteLimit`.
   */
  runFree(statement: string, options: FreeOptions): Promise<FreeStream>;

  /**
   * Runs `work` in one write transaction, committed when it resolves and rolled back when it throws; resolves with what
   * `work` gave. Writes are serialised where the engine needs it. `work` may run again when the server itself undid the
   * transaction (a deadlock), so it must have no effects of its own. Rejects with what `work` threw, or with
   * StoreError; after 'away' during the commit it is not known whether the change was kept.
   */
  write<T>(work: (transaction: Transaction) => Promise<T>, options?: WriteOptions): Promise<T>;

  /** Runs a schema statement (constraint, index) outside any transaction; resolves once indexes are usable. */
  define(statement: string): Promise<void>;

  schema(): Promise<DatabaseSchema>;

  /** Ends running statements, pools and threads; later calls reject with StoreError 'away'. */
  close(): Promise<void>;
}

/** All rows of a statement at once: for named queries, whose results are bounded. Rejects as `run` and reading do. */
export async function rowsOf(store: GraphStore, statement: string, options?: RunOptions): Promise<Row[]> {
  const stream = await store.run(statement, { ...options, whole: true });
  let rows: Row[] = [];
  for await (const batch of stream) rows = rows.length === 0 ? batch : rows.concat(batch);
  return rows;
}
