/** GraphStore on a Neo4j server, through the official driver. */
import { setMaxListeners } from 'node:events';
import neo4j, { type Driver } from 'neo4j-driver';
import { deadline, type Deadline } from '../deadline.js';
import {
  rowsOf,
  type DatabaseSchema,
  type FreeOptions,
  type FreeStream,
  type GraphStore,
  type RowStream,
  type RunOptions,
  type StoreStatus,
  type Transaction,
  type WriteOptions,
} from '../GraphStore.js';
import { StoreError } from '../StoreError.js';
import { attemptWrite } from './attemptWrite.js';
import { Connection } from './Connection.js';
import { isConnectionLoss, toStoreError, type ErrorContext } from './errors.js';
import { FreeThreads } from './FreeThreads.js';
import type { Neo4jOptions } from './Neo4jOptions.js';
import { Neo4jRowStream } from './Neo4jRowStream.js';
import { ALL_RECORDS, Sessions } from './Sessions.js';
import { toDriver } from './values.js';

/** A server that is away is found out within a few seconds, not after the driver's half minute. */
const CONNECT_MS = 2_000;
const ACQUIRE_MS = 5_000;
/** How long closing waits for statements to be ended in the database. */
const CLOSE_MS = 1_000;
const PORTION_ROWS = 1000;
/** How often a transaction is tried in all when the server itself undid it (deadlock, change of leader). */
const WRITE_ATTEMPTS = 4;
const FIRST_PAUSE_MS = 50;
const READY_PAUSE_MS = 200;

/** Does not wait for the server. Rejects when the driver cannot read the address. */
export function createNeo4jStore(options: Neo4jOptions): Promise<GraphStore> {
  return Promise.resolve().then(() => new Neo4jStore(options));
}

export class Neo4jStore implements GraphStore {
  readonly engine = 'neo4j' as const;
  readonly #driver: Driver;
  readonly #sessions: Sessions;
  readonly #connection: Connection;
  readonly #threads: FreeThreads;
  readonly #context: ErrorContext;
  readonly #timeoutMs: number;
  /** Closing the store ends its statements, too. */
  readonly #closing = new AbortController();

  constructor(options: Neo4jOptions) {
    this.#context = { uri: options.uri, user: options.user, database: options.database ?? null };
    this.#timeoutMs = options.statementTimeoutMs ?? 30_000;
    this.#driver = openDriver(options);
    this.#sessions = new Sessions(this.#driver, this.#context.database);
    this.#connection = new Connection(this.#driver, this.#context);
    this.#threads = new FreeThreads(options);
    setMaxListeners(0, this.#closing.signal);
    this.#connection.probe().catch(() => undefined);
  }

  status(): StoreStatus {
    return this.#connection.status();
  }

  /** Keeps asking until `timeoutMs` unless the password is wrong. */
  async ready(timeoutMs = this.#timeoutMs): Promise<void> {
    const until = Date.now() + timeoutMs;
    for (;;) {
      try {
        return await this.#connection.probe();
      } catch (error) {
        const hopeless = !(error instanceof StoreError) || error.kind !== 'away';
        if (hopeless || Date.now() + READY_PAUSE_MS > until) throw error;
        await pause(READY_PAUSE_MS);
      }
    }
  }

  async run(statement: string, options: RunOptions = {}): Promise<RowStream> {
    const access = options.access ?? 'read';
    const limit = this.#deadline(options);
    for (let attempt = 1; ; attempt++) {
      try {
        await limit.race(this.#connection.check());
        limit.check();
        return await this.#stream(statement, options, limit);
      } catch (error) {
        // A pooled connection may have died unnoticed; a read may simply be asked again.
        if (access === 'read' && attempt === 1 && isConnectionLoss(error)) continue;
        limit.end();
        throw this.#translate(error, limit);
      }
    }
  }

  async #stream(statement: string, options: RunOptions, limit: Deadline): Promise<RowStream> {
    const parameters = toDriver(options.parameters ?? {});
    const rowLimit = options.rowLimit ?? null;
    const whole = (options.whole ?? false) && rowLimit === null;
    const portion = whole ? ALL_RECORDS : Math.min(PORTION_ROWS, (rowLimit ?? PORTION_ROWS) + 1);
    const session = this.#sessions.open(options.access ?? 'read', portion);
    try {
      const result = session.run(statement, parameters, { timeout: options.timeoutMs ?? this.#timeoutMs });
      return new Neo4jRowStream({
        result,
        fields: (await limit.race(result.keys())) as string[],
        rowLimit,
        whole,
        deadline: limit,
        close: () => this.#sessions.close(session),
        translate: (error) => this.#translate(error, limit),
      });
    } catch (error) {
      void this.#sessions.close(session);
      throw error;
    }
  }

  /** In a thread with a driver of its own (docs/decisions/0010). */
  async runFree(
    statement: string,
    { signal, timeoutMs = this.#timeoutMs, ...options }: FreeOptions,
  ): Promise<FreeStream> {
    const limit = this.#deadline({ timeoutMs, signal });
    try {
      await limit.race(this.#connection.check());
      const bookmarks = await this.#sessions.bookmarks();
      return await this.#threads.run({ statement, timeoutMs, bookmarks, ...options }, limit, {
        ended: (learnt) => this.#sessions.learn(learnt),
        failed: (error) => this.#connection.notice(error),
      });
    } catch (error) {
      limit.end();
      throw limit.expired ?? error;
    }
  }

  /** Resolves once no statement that has ended or failed holds a connection any more. */
  connectionsFree(): Promise<void> {
    return this.#sessions.allClosed();
  }

  /** Of what this store's statements have written, for another store's to see. */
  bookmarks(): Promise<string[]> {
    return this.#sessions.bookmarks();
  }
  /** Statements that begin later see what these stand for. */
  learnBookmarks(bookmarks: string[]): Promise<void> {
    return this.#sessions.learn(bookmarks);
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>, options: WriteOptions = {}): Promise<T> {
    const limit = this.#deadline(options);
    const session = this.#sessions.open('write', ALL_RECORDS);
    // Closing the session ends the statement in the database; a rollback would wait for it.
    limit.signal.addEventListener('abort', () => void this.#sessions.close(session), { once: true });
    const limits = { deadline: limit, timeoutMs: options.timeoutMs ?? this.#timeoutMs };
    try {
      for (let attempt = 1; ; attempt++) {
        await limit.race(this.#connection.check());
        const outcome = await attemptWrite(session, work, limits, (error) => this.#translate(error, limit));
        if ('value' in outcome) return outcome.value;
        if (!outcome.again || attempt >= WRITE_ATTEMPTS || limit.expired) throw this.#translate(outcome.error, limit);
        await limit.race(pause(FIRST_PAUSE_MS * 2 ** attempt * (0.5 + Math.random())));
      }
    } finally {
      limit.end();
      await this.#sessions.close(session);
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
    return { labels, relationshipTypes, propertyKeys };
  }

  async close(): Promise<void> {
    this.#connection.close();
    this.#closing.abort();
    // A connection that closes before it could say so would leave its statement running until Neo4j notices.
    await pause(0);
    await Promise.race([this.#sessions.allClosed(), pause(CLOSE_MS)]);
    await this.#threads.close();
    await this.#driver.close();
  }

  #deadline({ timeoutMs = this.#timeoutMs, signal }: WriteOptions): Deadline {
    if (this.#closing.signal.aborted) throw new StoreError('away', 'The store is closed.');
    return deadline({ timeoutMs, signal, alsoSignal: this.#closing.signal });
  }

  #translate(error: unknown, limit: Deadline): unknown {
    // That a change may have been kept is to be said whatever else happened.
    if (error instanceof StoreError && error.kind === 'unknown-outcome') {
      this.#connection.notice(toStoreError(error.details.cause, this.#context));
      return error;
    }
    if (limit.expired) return limit.expired;
    const known = toStoreError(error, this.#context);
    this.#connection.notice(known);
    return known;
  }
}

function openDriver({ uri, user, password, poolSize = 50, acquireMs = ACQUIRE_MS }: Neo4jOptions): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    useBigInt: true,
    maxConnectionPoolSize: poolSize,
    connectionTimeout: CONNECT_MS,
    connectionAcquisitionTimeout: acquireMs,
    maxTransactionRetryTime: CONNECT_MS,
    userAgent: 'entente',
    disableLosslessIntegers: false,
    telemetryDisabled: true,
  });
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
