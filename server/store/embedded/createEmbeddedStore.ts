/** GraphStore on the embedded engine, which runs in a thread of its own over a graph in memory that is kept on disk. */
import { mkdir } from 'node:fs/promises';
import { version } from '../../version.js';
import { deadline, type Deadline } from '../deadline.js';
import type {
  DatabaseSchema,
  FreeOptions,
  FreeStream,
  GraphStore,
  RowStream,
  RunOptions,
  StoreStatus,
  Transaction,
  WriteOptions,
} from '../GraphStore.js';
import { StoreError } from '../StoreError.js';
import { openingError } from './durable/diskErrors.js';
import { lostError } from './errors.js';
import { Call, EngineLost, type Question } from './host/Call.js';
import { EngineHost } from './host/EngineHost.js';
import { EngineRead, type ReadOptions } from './host/EngineRead.js';
import { Flags } from './host/Flags.js';
import { resultOf, transact, type Bounds, type EngineTransaction, type HeldBatches } from './host/transact.js';
import { WriteQueue } from './host/WriteQueue.js';
import type { Reply } from './messages.js';
import { checkParameters } from './parameters.js';
import { freeReadStream, heldFreeStream, heldStream, readStream } from './rows/streams.js';

export interface EmbeddedOptions {
  /** Folder that holds the database; made when missing. One process may have it open. */
  folder: string;
  /** Milliseconds a statement may take unless it says otherwise. Default 30,000. */
  statementTimeoutMs?: number;
  /** Memory of the engine's thread, graph included, in bytes. Default 1.5 GB. */
  memoryLimitBytes?: number;
  /** Takes a line for what is worth knowing, such as each restart of the engine. Default: standard error. */
  log?: (line: string) => void;
}

/** Opens without waiting: `status()` tells how it fares, `ready()` waits. Rejects when the folder cannot be made. */
export async function createEmbeddedStore(options: EmbeddedOptions): Promise<GraphStore> {
  await mkdir(options.folder, { recursive: true, mode: 0o700 }).catch((cause: Error) => {
    throw openingError(cause, options.folder);
  });
  return new EmbeddedStore(options);
}

class EmbeddedStore implements GraphStore {
  readonly engine = 'embedded' as const;
  readonly #host: EngineHost;
  readonly #reading: ReadOptions;
  readonly #writes = new WriteQueue();
  readonly #timeoutMs: number;
  #status: StoreStatus = { engine: 'embedded', version: null, state: 'starting', reason: null, since: new Date() };
  #failure: StoreError | null = null;
  #closing: Promise<void> | null = null;

  constructor(options: EmbeddedOptions) {
    this.#timeoutMs = options.statementTimeoutMs ?? 30_000;
    const memoryLimitBytes = options.memoryLimitBytes ?? 1.5 * 1024 ** 3;
    this.#host = new EngineHost({
      folder: options.folder,
      memoryLimitBytes,
      log: options.log ?? console.error,
      onStarting: (reason) => this.#become('starting', reason),
      onReady: () => {
        this.#failure = null;
        this.#become('ready', null, version);
      },
      onFailed: (error) => {
        this.#failure = error;
        if (this.#status.state !== 'away') this.#become('away', error.message);
      },
    });
    const flags = new Flags(this.#host.flags);
    this.#reading = { host: this.#host, flags, memoryLimitBytes, opened: (limit) => this.#opened(limit) };
    void this.#host.start().catch(() => undefined);
  }

  #become(state: StoreStatus['state'], reason: string | null, version = this.#status.version): void {
    this.#status = { engine: 'embedded', state, reason, version, since: new Date() };
  }
  status(): StoreStatus {
    return { ...this.#status };
  }

  /** Resolves when the engine has the database open. */
  async ready(timeoutMs = this.#timeoutMs): Promise<void> {
    const timeoutMessage = `The embedded engine did not open its data within ${timeoutMs} ms.`;
    const limit = deadline({ timeoutMs, timeoutMessage, timeoutKind: 'away' });
    try {
      await this.#opened(limit);
    } finally {
      limit.end();
    }
  }
  async #opened(limit: Deadline): Promise<void> {
    if (this.#closing) throw new StoreError('away', 'The store is closed.');
    if (this.#failure) throw this.#failure;
    await limit.race(this.#host.opened());
  }
  #limit({ timeoutMs, signal }: WriteOptions): Deadline {
    return deadline({ timeoutMs: timeoutMs ?? this.#timeoutMs, signal });
  }

  async run(statement: string, options: RunOptions = {}): Promise<RowStream> {
    const read = await this.#read(statement, options, null);
    return read ? readStream(read) : heldStream(resultOf(await this.#runWrite(statement, options, null)));
  }
  async runFree(statement: string, options: FreeOptions): Promise<FreeStream> {
    const { byteLimit, entities = false } = options;
    const free = { byteLimit, entities };
    const read = await this.#read(statement, options, free);
    return read ? freeReadStream(read) : heldFreeStream(await this.#runWrite(statement, options, free));
  }

  /** Null of a statement that writes and may. */
  async #read(statement: string, options: RunOptions, free: Bounds['free']): Promise<EngineRead | null> {
    const { parameters = {}, rowLimit = null, whole = false, access } = options;
    const limit = this.#limit(options);
    try {
      checkParameters(parameters);
      const asked = { statement, parameters, rowLimit, transaction: null, whole, free };
      return await EngineRead.begin(asked, limit, this.#reading);
    } catch (error) {
      limit.end();
      if (access === 'write' && error instanceof StoreError && error.kind === 'read-only') return null;
      throw error;
    }
  }
  /** A transaction of its own, whose rows are held until it is kept; those within the limits. */
  #runWrite(statement: string, options: RunOptions, free: Bounds['free']): Promise<HeldBatches> {
    const { parameters, rowLimit = null, timeoutMs, signal } = options;
    const bounds = { rowLimit, free };
    return this.#transact((own) => own.runWithin(bounds, statement, parameters), { timeoutMs, signal });
  }

  write<T>(work: (transaction: Transaction) => Promise<T>, options: WriteOptions = {}): Promise<T> {
    return this.#transact(work, options);
  }
  async #transact<T>(work: (transaction: EngineTransaction) => Promise<T>, options: WriteOptions): Promise<T> {
    const limit = this.#limit(options);
    try {
      const release = await this.#writes.enter(limit.signal);
      try {
        return await transact(work, limit, this.#reading);
      } finally {
        release();
      }
    } finally {
      limit.end();
    }
  }
  async define(statement: string): Promise<void> {
    await this.write((transaction) => transaction.run(statement));
  }

  async schema(): Promise<DatabaseSchema> {
    const reply = await this.#ask({ do: 'schema' });
    if (reply.say !== 'schema') throw new Error(`Expected the schema, got ${reply.say}.`);
    return reply.schema;
  }
  async #ask(question: Question): Promise<Reply> {
    const limit = this.#limit({});
    try {
      await this.#opened(limit);
      const call = new Call(this.#host, question);
      try {
        return await limit.race(call.reply());
      } finally {
        call.leave();
      }
    } catch (error) {
      throw error instanceof EngineLost ? lostError(error.ending) : error;
    } finally {
      limit.end();
    }
  }

  close(): Promise<void> {
    if (!this.#closing) {
      this.#become('away', 'The store is closed.');
      this.#closing = this.#host.close();
    }
    return this.#closing;
  }
}
