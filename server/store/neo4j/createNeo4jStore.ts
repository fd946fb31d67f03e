/** GraphStore on a Neo4j server, through the official driver: sessions, transactions, limits. */
import { setMaxListeners } from 'node:events';
import neo4j, {
  type Driver,
  type QueryResult,
  type ResultSummary as DriverSummary,
  type Session,
  type Transaction as DriverTransaction,
} from 'neo4j-driver';
import { deadline, type Deadline } from '../deadline.js';
import type {
  DatabaseSchema,
  GraphStore,
  ResultSummary,
  Row,
  RowStream,
  RunOptions,
  StoreStatus,
  Transaction,
} from '../GraphStore.js';
import { rowsOf } from '../GraphStore.js';
import { StoreError } from '../StoreError.js';
import { Connection } from './connection.js';
import { isDriverError, toStoreError, type ErrorContext } from './errors.js';
import { streamRows } from './rowStream.js';
import { fromDriver, toDriver } from './values.js';

export interface Neo4jOptions {
  /** bolt:// or neo4j:// address, with +s or +ssc for TLS. */
  uri: string;
  user: string;
  password: string;
  /** Default: the server's home database. */
  database?: string | null;
  /** Milliseconds a statement may take unless it says otherwise. Default 30,000. */
  statementTimeoutMs?: number;
  /** Connections kept at most. Default 50. */
  poolSize?: number;
}

/** Neo4j away is told within a few seconds, not after the driver's half minute. */
const CONNECT_MS = 2_000;
const ACQUIRE_MS = 5_000;
const LAST_WORD_MS = 1_000;
const PORTION_ROWS = 1000;
const ALL_ROWS = -1;
/** How often a transaction is tried in all when the server itself undid it (deadlock, change of leader). */
const WRITE_ATTEMPTS = 4;
const FIRST_PAUSE_MS = 50;

export function createNeo4jStore(options: Neo4jOptions): Promise<GraphStore> {
  return Promise.resolve().then(() => new Neo4jStore(options));
}

export const countersOf = (summary: DriverSummary): Record<string, number> =>
  Object.fromEntries(Object.entries(summary.counters.updates()).filter(([, count]) => count > 0));

class Neo4jStore implements GraphStore {
  readonly engine = 'neo4j' as const;
  readonly #driver: Driver;
  readonly #connection: Connection;
  readonly #context: ErrorContext;
  readonly #timeoutMs: number;
  /** Closing the store ends its statements, too. */
  readonly #closing = new AbortController();
  readonly #ending = new Set<Promise<void>>();
  readonly #bookmarks = neo4j.bookmarkManager();

  constructor(options: Neo4jOptions) {
    this.#context = { uri: options.uri, user: options.user, database: options.database ?? null };
    this.#timeoutMs = options.statementTimeoutMs ?? 30_000;
    this.#driver = neo4j.driver(options.uri, neo4j.auth.basic(options.user, options.password), {
      useBigInt: true,
      maxConnectionPoolSize: options.poolSize ?? 50,
      connectionTimeout: CONNECT_MS,
      connectionAcquisitionTimeout: ACQUIRE_MS,
      maxTransactionRetryTime: CONNECT_MS,
      userAgent: 'entente',
      disableLosslessIntegers: false,
      telemetryDisabled: true,
    });
    this.#connection = new Connection(this.#driver, this.#context);
    setMaxListeners(0, this.#closing.signal);
    this.#connection.probe().catch(() => undefined);
  }

  status(): StoreStatus {
    return this.#connection.status();
  }

  /** Resolves when Neo4j answers; keeps asking until `timeoutMs` unless the password is wrong. */
  async ready(timeoutMs = this.#timeoutMs): Promise<void> {
    const until = Date.now() + timeoutMs;
    for (;;) {
      try {
        return await this.#connection.probe();
      } catch (error) {
        if (!(error instanceof StoreError) || error.kind !== 'away' || Date.now() + FIRST_PAUSE_MS * 4 > until)
          throw error;
        await pause(FIRST_PAUSE_MS * 4);
      }
    }
  }

  /** `portion`: how many records are asked for at a time, as they are wanted. Default: all at once. */
  #session(access: 'read' | 'write', portion = ALL_ROWS): Session {
    return this.#driver.session({
      fetchSize: portion,
      defaultAccessMode: access === 'read' ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarkManager: this.#bookmarks,
      ...(this.#context.database ? { database: this.#context.database } : {}),
    });
  }

  async run(statement: string, options: RunOptions = {}): Promise<RowStream> {
    const parameters = toDriver(options.parameters ?? {});
    const access = options.access ?? 'read';
    const rowLimit = options.rowLimit ?? null;
    const whole = (options.whole ?? false) && rowLimit === null;
    const portion = whole ? ALL_ROWS : Math.min(PORTION_ROWS, (rowLimit ?? PORTION_ROWS) + 1);
    const limit = deadline({
      timeoutMs: options.timeoutMs ?? this.#timeoutMs,
      signal: options.signal,
      alsoSignal: this.#closing.signal,
    });
    for (let attempt = 1; ; attempt++) {
      this.#connection.check();
      const session = this.#session(access, portion);
      try {
        limit.check();
        const result = session.run(statement, parameters, { timeout: options.timeoutMs ?? this.#timeoutMs });
        const fields = await limit.race(result.keys());
        return streamRows({
          result,
          fields: fields as string[],
          rowLimit,
          whole,
          limit,
          close: () => this.#end(session),
          translate: (error) => this.#translate(error, limit),
        });
      } catch (error) {
        void this.#end(session);
        // A pooled connection may have died unnoticed; a read may simply be asked again.
        if (access === 'read' && attempt === 1 && isConnectionLoss(error)) continue;
        limit.end();
        throw this.#translate(error, limit);
      }
    }
  }

  #end(session: Session): Promise<void> {
    const ending = session
      .close()
      .catch(() => undefined)
      .finally(() => this.#ending.delete(ending));
    this.#ending.add(ending);
    return ending;
  }

  #translate(error: unknown, limit: Deadline): unknown {
    if (limit.expired) return limit.expired;
    const known = toStoreError(error, this.#context);
    this.#connection.notice(known);
    return known;
  }

  async write<T>(
    work: (transaction: Transaction) => Promise<T>,
    options: { timeoutMs?: number; signal?: AbortSignal } = {},
  ): Promise<T> {
    const timeoutMs = options.timeoutMs ?? this.#timeoutMs;
    const limit = deadline({ timeoutMs, signal: options.signal, alsoSignal: this.#closing.signal });
    const session = this.#session('write');
    // Closing the session ends the statement in the database; a rollback would wait for it.
    limit.signal.addEventListener('abort', () => void this.#end(session), { once: true });
    try {
      for (let attempt = 1; ; attempt++) {
        this.#connection.check();
        const outcome = await this.#attemptWrite(session, work, timeoutMs, limit);
        if ('value' in outcome) return outcome.value;
        if (!outcome.again || attempt >= WRITE_ATTEMPTS || limit.expired) throw this.#translate(outcome.error, limit);
        await limit.race(pause(FIRST_PAUSE_MS * 2 ** attempt * (0.5 + Math.random())));
      }
    } finally {
      limit.end();
      await this.#end(session);
    }
  }

  async #attemptWrite<T>(
    session: Session,
    work: (transaction: Transaction) => Promise<T>,
    timeoutMs: number,
    limit: Deadline,
  ): Promise<{ value: T } | { error: unknown; again: boolean }> {
    let transaction: DriverTransaction;
    try {
      limit.check();
      transaction = await limit.race(Promise.resolve(session.beginTransaction({ timeout: timeoutMs })));
    } catch (error) {
      return { error, again: isConnectionLoss(error) };
    }
    let driverError: unknown = null;
    let value: T;
    try {
      value = await limit.race(
        work({
          run: async (statement, parameters = {}) => {
            limit.check();
            try {
              const running = transaction.run(statement, toDriver(parameters));
              const [fields, result] = await limit.race(Promise.all([running.keys(), running]));
              return toResult(fields as string[], result);
            } catch (error) {
              if (isDriverError(error)) driverError = error;
              throw this.#translate(error, limit);
            }
          },
        }),
      );
      limit.check();
    } catch (error) {
      if (!limit.expired) await transaction.rollback().catch(() => undefined);
      return { error, again: isDriverError(driverError) && driverError.retriable && !limit.expired };
    }
    try {
      await transaction.commit();
      return { value };
    } catch (error) {
      if (isConnectionLoss(error)) {
        return {
          again: false,
          error: new StoreError(
            'away',
            `The connection to Neo4j broke while the change was being kept; look whether it is there before trying again.`,
            { cause: error },
          ),
        };
      }
      return { error, again: isDriverError(error) && error.retriable };
    }
  }

  async define(statement: string): Promise<void> {
    const stream = await this.run(statement, { access: 'write' });
    for await (const batch of stream) void batch;
    if (/^\s*CREATE\b/i.test(statement)) await rowsOf(this, 'CALL db.awaitIndexes(30)', { timeoutMs: 60_000 });
  }

  async schema(): Promise<DatabaseSchema> {
    const names = async (statement: string): Promise<string[]> =>
      (await rowsOf(this, statement)).map(([name]) => String(name)).sort();
    const [labels, relationshipTypes, propertyKeys] = await Promise.all([
      names('CALL db.labels() YIELD label RETURN label'),
      names('CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType'),
      names('CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey'),
    ]);
    return { labels: labels ?? [], relationshipTypes: relationshipTypes ?? [], propertyKeys: propertyKeys ?? [] };
  }

  async close(): Promise<void> {
    this.#connection.close();
    this.#closing.abort();
    // A connection that closes before it could say so would leave its statement running until Neo4j notices.
    await pause(0);
    await Promise.race([Promise.all(this.#ending), pause(LAST_WORD_MS)]);
    await this.#driver.close();
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** The connection died, or was left in disorder by the statement before (see rowStream.ts). */
const isConnectionLoss = (error: unknown): boolean =>
  isDriverError(error) &&
  ['ServiceUnavailable', 'SessionExpired', 'Neo.ClientError.Request.Invalid'].includes(error.code);

function toResult(fields: string[], result: QueryResult): { fields: string[]; rows: Row[]; summary: ResultSummary } {
  const rows = result.records.map((record) => record.map(fromDriver));
  return { fields, rows, summary: { rowCount: rows.length, truncated: false, counters: countersOf(result.summary) } };
}
