/** GraphStore on the embedded engine: prepared statements, streams and transactions over the engine process. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { deadline, type Deadline } from '../deadline.js';
import { freeStream } from '../freeStream.js';
import type {
  DatabaseSchema,
  FreeOptions,
  FreeStream,
  GraphStore,
  RowStream,
  RunOptions,
  StoreStatus,
  Transaction,
} from '../GraphStore.js';
import { StoreError } from '../StoreError.js';
import { ask, EngineLost } from './conversation.js';
import { positionOf } from './cypher/trouble.js';
import { EngineHost } from './engineHost.js';
import { EngineWork, RERUNS } from './EngineWork.js';
import { folderError, lostError } from './errors.js';
import { FreeReader } from './FreeReader.js';
import { KnownLimits, type Prepared } from './knownLimits.js';
import { explaining, planOf, withPlan } from './planOf.js';
import type { ReadTask } from './readStatement.js';
import { heldStream, streamRows } from './rowStream.js';
import { schemaStatements } from './schemaStatements.js';
import { define, transact } from './transact.js';
import { WriteQueue } from './writeQueue.js';

export interface EmbeddedOptions {
  /** Folder that holds the database; made when missing. One process may have it open. */
  folder: string;
  /** Milliseconds a statement may take unless it says otherwise. Default 30,000. */
  statementTimeoutMs?: number;
  /** Resident memory of the engine process, in bytes, at which it is ended. Default 1.5 GB. */
  memoryLimitBytes?: number;
  /** Takes a line for each restart of the engine process. Default: standard error. */
  log?: (line: string) => void;
}

/** Of a row of a free statement: what comes from the engine is converted beside everybody's requests. */
const FREE_ROW_BYTES = 4 * 1024 ** 2;

/** Opens without waiting: `status()` tells how it fares, `ready()` waits. Rejects when the folder cannot be made. */
export async function createEmbeddedStore(options: EmbeddedOptions): Promise<GraphStore> {
  await mkdir(options.folder, { recursive: true, mode: 0o700 }).catch((cause: Error) => {
    throw folderError(cause, options.folder);
  });
  return new EmbeddedStore(options);
}

class EmbeddedStore implements GraphStore {
  readonly engine = 'embedded' as const;
  readonly #host: EngineHost;
  readonly #work: EngineWork;
  readonly #writes = new WriteQueue();
  readonly #limits = new KnownLimits();
  readonly #free = new FreeReader();
  readonly #timeoutMs: number;
  #status: StoreStatus = { engine: 'embedded', version: null, state: 'starting', reason: null, since: new Date() };
  #failure: StoreError | null = null;
  #closed = false;

  constructor(options: EmbeddedOptions) {
    this.#timeoutMs = options.statementTimeoutMs ?? 30_000;
    const memoryLimitBytes = options.memoryLimitBytes ?? 1.5 * 1024 ** 3;
    this.#host = new EngineHost({
      file: join(options.folder, 'graph.grafeo'),
      memoryLimitBytes,
      log: options.log ?? console.error,
      onStarting: (reason) => this.#become('starting', reason),
      onReady: (version) => {
        this.#failure = null;
        this.#become('ready', null, version);
      },
      onFailed: (error) => {
        this.#failure = error;
        if (this.#status.state !== 'away') this.#become('away', error.message);
      },
    });
    this.#work = new EngineWork(this.#host, this.#writes, (limit) => this.#opened(limit), memoryLimitBytes);
    void this.#host.start().catch(() => undefined);
  }

  #become(state: StoreStatus['state'], reason: string | null, version = this.#status.version): void {
    this.#status = { engine: 'embedded', state, reason, version, since: new Date() };
  }
  status(): StoreStatus {
    return { ...this.#status };
  }

  /** Resolves when the engine process has the database open. */
  async ready(timeoutMs = this.#timeoutMs): Promise<void> {
    const limit = deadline({
      timeoutMs,
      timeoutMessage: `The embedded engine did not open its data within ${timeoutMs} ms.`,
      timeoutKind: 'away',
    });
    try {
      await this.#opened(limit);
    } finally {
      limit.end();
    }
  }

  async #opened(limit: Deadline): Promise<void> {
    if (this.#closed) throw new StoreError('away', 'The store is closed.');
    if (this.#failure) throw this.#failure;
    await limit.race(this.#host.opened());
  }

  #limit(options: { timeoutMs?: number; signal?: AbortSignal }): Deadline {
    return deadline({ timeoutMs: options.timeoutMs ?? this.#timeoutMs, signal: options.signal });
  }

  #prepare(statement: string, parameters: RunOptions['parameters'], limit: Deadline, free: boolean): Promise<Prepared> {
    const look = async (gql: string): Promise<unknown[]> =>
      (await this.#work.rows({ statement: gql, parameters: {}, rowLimit: null, language: 'gql' }, limit)).map(
        ([first]) => first,
      );
    const read = free ? (task: ReadTask) => this.#free.read(task, limit) : undefined;
    return this.#limits.prepare(statement, parameters ?? {}, look, read);
  }

  run(statement: string, options: RunOptions = {}): Promise<RowStream> {
    return this.#run(statement, options, false);
  }

  async runFree(statement: string, options: FreeOptions): Promise<FreeStream> {
    return freeStream(await this.#run(statement, options, true), options);
  }

  async #run(statement: string, options: RunOptions, free: boolean): Promise<RowStream> {
    const limit = this.#limit(options);
    try {
      await this.#opened(limit);
      const prepared = await this.#prepare(statement, options.parameters, limit, free);
      if (prepared.asks !== null) return await this.#withPlan(statement, prepared, options, free, limit);
      return await this.#runPrepared(statement, prepared, options, free, limit);
    } catch (error) {
      limit.end();
      throw error;
    }
  }

  /** The plan is asked for first, and without a run is all that there is. */
  async #withPlan(
    statement: string,
    prepared: Prepared,
    options: RunOptions,
    free: boolean,
    limit: Deadline,
  ): Promise<RowStream> {
    const question = explaining(prepared);
    const plan = planOf(
      await this.#work.rows({ statement: question.statement, parameters: question.parameters, rowLimit: null }, limit),
    );
    if (prepared.asks === 'profile')
      return withPlan(await this.#runPrepared(statement, prepared, options, free, limit), plan);
    limit.end();
    const fields = prepared.columns.map(({ name }) => name);
    return heldStream(fields, [], { rowCount: 0, truncated: false, counters: {}, plan });
  }

  async #runPrepared(
    statement: string,
    prepared: Prepared,
    options: RunOptions,
    free: boolean,
    limit: Deadline,
  ): Promise<RowStream> {
    const rowLimit = options.rowLimit ?? null;
    if (prepared.writesAt !== null) {
      if (options.access !== 'write')
        throw new StoreError('read-only', 'This statement would change data; only reading is allowed here.', {
          position: positionOf({ source: statement, offset: prepared.writesAt }),
        });
      limit.end();
      return this.#runWrite(statement, options, free);
    }
    const text =
      prepared.mayLimit && rowLimit !== null ? `${prepared.statement} LIMIT ${rowLimit + 1}` : prepared.statement;
    const { conversation, head } = await this.#work.read(
      { statement: text, parameters: prepared.parameters, rowLimit, ...(free ? { rowBytes: FREE_ROW_BYTES } : {}) },
      limit,
    );
    return streamRows(conversation, head, prepared.columns, limit);
  }

  /** A single statement that writes is a transaction of its own; its rows are held until it is kept. */
  #runWrite(
    statement: string,
    { parameters, rowLimit, timeoutMs, signal }: RunOptions,
    free: boolean,
  ): Promise<RowStream> {
    return this.#write(
      async (transaction) => {
        const { fields, rows, summary } = await transaction.run(statement, parameters);
        const end = Math.min(rows.length, rowLimit ?? rows.length);
        return heldStream(fields, rows.slice(0, end), { ...summary, rowCount: end, truncated: end < rows.length });
      },
      { timeoutMs, signal },
      free,
    );
  }

  /** `work` may be run again from its start when another statement's fault ended the engine: it must touch nothing else. */
  write<T>(
    work: (transaction: Transaction) => Promise<T>,
    options: { timeoutMs?: number; signal?: AbortSignal } = {},
  ): Promise<T> {
    return this.#write(work, options, false);
  }

  async #write<T>(
    work: (transaction: Transaction) => Promise<T>,
    options: { timeoutMs?: number; signal?: AbortSignal },
    free: boolean,
  ): Promise<T> {
    const limit = this.#limit(options);
    try {
      const release = await this.#writes.enter(limit.signal);
      try {
        return await transact(work, {
          host: this.#host,
          engineWork: this.#work,
          limit,
          opened: () => this.#opened(limit),
          prepare: async (statement, parameters) => {
            const prepared = await this.#prepare(statement, parameters, limit, free);
            return prepared.asks === 'explain' ? explaining(prepared) : prepared;
          },
        });
      } finally {
        release();
      }
    } finally {
      limit.end();
    }
  }

  async define(statement: string): Promise<void> {
    const statements = schemaStatements(statement);
    const limit = this.#limit({});
    try {
      const release = await this.#writes.enter(limit.signal);
      try {
        await this.#opened(limit);
        await define(statements, this.#host, this.#work, limit);
      } finally {
        release();
      }
    } finally {
      limit.end();
    }
  }

  async schema(): Promise<DatabaseSchema> {
    const limit = this.#limit({});
    try {
      for (let attempt = 0; ; attempt++) {
        await this.#opened(limit);
        try {
          const reply = await limit.race(ask(this.#host, { do: 'schema' }));
          if (reply.say !== 'schema') throw new Error(`Expected the schema, got ${reply.say}.`);
          return reply.schema;
        } catch (error) {
          if (!(error instanceof EngineLost)) throw error;
          if (attempt >= RERUNS) throw lostError(error.ending);
        }
      }
    } finally {
      limit.end();
    }
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#become('away', 'The store is closed.');
    await Promise.all([this.#free.close(), this.#host.close()]);
  }
}
