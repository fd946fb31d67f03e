/** GraphStore on the embedded engine: what is said to the engine process, in which order, and what happens when it ends. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  DatabaseSchema, GraphStore, Parameters, ResultSummary, Row, RowStream, RunOptions, StoreStatus, Transaction,
} from '../GraphStore.js';
import { StoreError } from '../StoreError.js';
import { deadline, type Deadline } from '../deadline.js';
import { ask, batchOf, Conversation, EngineLost, headOf, type StatementHead } from './conversation.js';
import { EngineHost, type Ending } from './engineHost.js';
import { schemaStatements } from './schemaStatements.js';
import { refuseLimits } from './knownLimits.js';
import { refuseWritePlan } from './plan.js';
import type { RawCounters } from './protocol.js';
import { fromEngine, toEngine } from './values.js';
import { WriteQueue } from './writeQueue.js';

export interface EmbeddedOptions {
  /** Folder that holds the database; made when missing. One process may have it open. */
  folder: string;
  /** Milliseconds a statement may take unless it says otherwise. Default 30,000. */
  statementTimeoutMs?: number;
  /** Resident memory of the engine process, in bytes, at which it is ended. Default 1.5 GB. */
  memoryLimitBytes?: number;
}

/** How long a write in progress may hold up the ending of a statement beside it. */
const WRITE_GRACE_MS = 5_000;
/** How often a statement that lost its process to another's fault is run again. */
const RERUNS = 3;

const COUNTER_NAMES: Record<string, string> = {
  nodesCreated: 'nodesCreated', nodesDeleted: 'nodesDeleted', edgesCreated: 'relationshipsCreated', edgesDeleted: 'relationshipsDeleted',
  propertiesSet: 'propertiesSet', labelsAdded: 'labelsAdded', labelsRemoved: 'labelsRemoved',
};
const countersOf = (raw: RawCounters): Record<string, number> =>
  Object.fromEntries(Object.entries(raw).filter(([, count]) => count > 0).map(([name, count]) => [COUNTER_NAMES[name] ?? name, count]));

const toRow = (raw: unknown[]): Row => raw.map(fromEngine);

export async function createEmbeddedStore(options: EmbeddedOptions): Promise<GraphStore> {
  await mkdir(options.folder, { recursive: true });
  return new EmbeddedStore(options);
}

class EmbeddedStore implements GraphStore {
  readonly engine = 'embedded' as const;
  readonly #host: EngineHost;
  readonly #writes = new WriteQueue();
  readonly #timeoutMs: number;
  readonly #memoryLimit: number;
  #status: StoreStatus = { engine: 'embedded', version: null, state: 'starting', reason: null, since: new Date() };
  #failure: StoreError | null = null;
  #closed = false;
  /** Statements the engine is working on; suspects (lost to memory) run one at a time. */
  #executing = new Set<Conversation>();
  #suspects: Promise<void> = Promise.resolve();
  #suspectCount = 0;

  constructor(options: EmbeddedOptions) {
    this.#timeoutMs = options.statementTimeoutMs ?? 30_000;
    this.#memoryLimit = options.memoryLimitBytes ?? 1.5 * 1024 ** 3;
    this.#host = new EngineHost({
      file: join(options.folder, 'graph.grafeo'),
      memoryLimitBytes: this.#memoryLimit,
      onStarting: (reason) => this.#become('starting', reason),
      onReady: (version) => this.#become('ready', null, version),
      onFailed: (error) => {
        this.#failure = error;
        this.#become('away', error.message);
      },
    });
    void this.#host.start().catch(() => undefined);
  }

  #become(state: StoreStatus['state'], reason: string | null, version = this.#status.version): void {
    this.#status = { ...this.#status, state, reason, version, since: new Date() };
  }
  status(): StoreStatus { return { ...this.#status }; }

  /** Resolves when the engine process has the database open. */
  async ready(timeoutMs = this.#timeoutMs): Promise<void> {
    const limit = deadline({ timeoutMs, timeoutMessage: `The embedded engine did not open its data within ${timeoutMs} ms.`, timeoutKind: 'away' });
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

  async run(statement: string, options: RunOptions = {}): Promise<RowStream> {
    const access = options.access ?? 'read';
    const parameters = options.parameters ?? {};
    const checked = refuseLimits(statement, parameters);
    if (access === 'write') {
      return this.write(async (transaction) => {
        const { fields, rows, summary } = await transaction.run(statement, parameters);
        const end = Math.min(rows.length, options.rowLimit ?? rows.length);
        return heldStream(fields, rows.slice(0, end), { ...summary, rowCount: end, truncated: end < rows.length });
      }, options);
    }
    const raw = toEngine(parameters);
    const limit = deadline({ timeoutMs: options.timeoutMs ?? this.#timeoutMs, signal: options.signal });
    try {
      const { conversation, head } = await this.#read(checked, raw, options.rowLimit ?? null, limit);
      return this.#stream(conversation, head, limit);
    } catch (error) {
      limit.end();
      throw error;
    }
  }

  /** Runs a read until its head is there; again in a new process when another statement's fault ended the old one. */
  async #read(statement: string, parameters: Record<string, unknown>, rowLimit: number | null, limit: Deadline): Promise<{ conversation: Conversation; head: StatementHead }> {
    let suspect = false;
    for (let attempt = 0; ; attempt++) {
      await this.#opened(limit);
      const turn = await this.#takeTurn(suspect, limit);
      try {
        await refuseWritePlan(this.#host, statement, parameters);
        const conversation = new Conversation(this.#host, { do: 'run', statement, parameters, rowLimit, transaction: null });
        return { conversation, head: await this.#head(conversation, limit) };
      } catch (error) {
        if (!(error instanceof EngineLost)) throw error;
        if (error.ending === 'memory') {
          if (suspect || turn.alone) throw this.#memoryError();
          suspect = true;
        }
        if (attempt >= RERUNS) throw lostError(error.ending);
      } finally {
        turn.done();
      }
    }
  }

  /** Suspects run alone, others wait for them. `alone`: nothing else was being executed. */
  async #takeTurn(suspect: boolean, limit: Deadline): Promise<{ alone: boolean; done: () => void }> {
    if (!suspect) {
      while (this.#suspectCount > 0) await limit.race(this.#suspects);
      return { alone: this.#executing.size === 0, done: () => undefined };
    }
    this.#suspectCount++;
    const before = this.#suspects;
    let leave: () => void = () => undefined;
    this.#suspects = new Promise((resolve) => { leave = resolve; });
    const done = (): void => { this.#suspectCount--; leave(); };
    try {
      await limit.race(before);
      return { alone: true, done };
    } catch (error) {
      done();
      throw error;
    }
  }

  #memoryError(): StoreError {
    return new StoreError('memory', `The statement needed more than the ${Math.round(this.#memoryLimit / 1024 ** 2)} MB the embedded engine may use and was ended.`, {
      hint: 'Ask for less: add a LIMIT, a bound to variable-length patterns, or a more selective MATCH; or use Neo4j.',
    });
  }

  /** Waits for a statement's head; ends the process when the deadline comes first. */
  async #head(conversation: Conversation, limit: Deadline, isWrite = false): Promise<StatementHead> {
    this.#executing.add(conversation);
    const answered = headOf(conversation);
    try {
      const head = await limit.race(answered);
      this.#executing.delete(conversation);
      return head;
    } catch (error) {
      if (limit.expired) {
        answered.catch(() => undefined).finally(() => { this.#executing.delete(conversation); conversation.leave(); });
        this.#endProcess(conversation, limit.expired.kind === 'cancelled' ? 'cancelled' : 'timeout', isWrite);
      } else this.#executing.delete(conversation);
      throw error;
    }
  }

  /** Ends the process for a statement's sake; a write in progress beside it gets a little time first. */
  #endProcess(conversation: Conversation, ending: Ending, isWrite: boolean): void {
    if (isWrite || !this.#writes.busy) return this.#host.kill(ending);
    const since = Date.now();
    const timer = setInterval(() => {
      if (this.#executing.has(conversation) && this.#writes.busy && Date.now() - since < WRITE_GRACE_MS) return;
      clearInterval(timer);
      if (this.#executing.has(conversation)) this.#host.kill(ending);
    }, 20);
  }

  #stream(conversation: Conversation, head: StatementHead, limit: Deadline): RowStream {
    let rowCount = 0;
    let truncated: boolean | null = null;
    // The deadline frees the rows in the engine even while nobody reads.
    limit.signal.addEventListener('abort', () => { conversation.ask('stop'); conversation.leave(); }, { once: true });
    async function* batches(): AsyncGenerator<Row[]> {
      try {
        while (truncated === null) {
          const batch = await limit.race(batchOf(conversation)).catch((error: unknown) => { throw error instanceof EngineLost ? lostError(error.ending) : error; });
          rowCount += batch.rows.length;
          if (batch.last) truncated = batch.truncated;
          else conversation.ask('more');
          if (batch.rows.length > 0) yield batch.rows.map(toRow);
        }
      } finally {
        if (truncated === null) conversation.ask('stop');
        conversation.leave();
        limit.end();
      }
    }
    return {
      fields: head.fields,
      [Symbol.asyncIterator]: () => batches(),
      summary: () => ({ rowCount, truncated: truncated ?? true, counters: countersOf(head.counters) }),
    };
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>, options: { timeoutMs?: number; signal?: AbortSignal } = {}): Promise<T> {
    const limit = deadline({ timeoutMs: options.timeoutMs ?? this.#timeoutMs, signal: options.signal });
    try {
      const release = await this.#writes.enter(limit.signal);
      try {
        for (let attempt = 0; ; attempt++) {
          try {
            return await this.#attemptWrite(work, limit);
          } catch (error) {
            if (!(error instanceof EngineLost)) throw error;
            if (error.ending === 'memory' && this.#executing.size === 0) throw this.#memoryError();
            if (attempt >= RERUNS) throw lostError(error.ending);
          }
        }
      } finally {
        release();
      }
    } finally {
      limit.end();
    }
  }

  async #attemptWrite<T>(work: (transaction: Transaction) => Promise<T>, limit: Deadline): Promise<T> {
    await this.#opened(limit);
    const begun = new Conversation(this.#host, { do: 'begin' });
    let lost: EngineLost | null = null;
    const noting = async <R>(promise: Promise<R>): Promise<R> => promise.catch((error: unknown) => {
      if (error instanceof EngineLost) lost = error;
      throw error;
    });
    try {
      await noting(limit.race(begun.reply()));
      const transaction = begun.id;
      const result = await work({
        run: async (statement, parameters: Parameters = {}) => noting(this.#runInTransaction(refuseLimits(statement, parameters), toEngine(parameters), transaction, limit)),
      }).catch(async (error: unknown) => {
        // The work may hide the loss in words of its own; the loss decides.
        if (lost) throw lost;
        await ask(this.#host, { do: 'rollback', transaction }).catch(() => undefined);
        throw error;
      });
      limit.check();
      await noting(ask(this.#host, { do: 'commit', transaction })).catch((error: unknown) => {
        if (error instanceof EngineLost) throw new StoreError('failed', 'The embedded engine ended while the change was being kept; look whether it is there before trying again.');
        throw error;
      });
      return result;
    } finally {
      begun.leave();
    }
  }

  async #runInTransaction(statement: string, parameters: Record<string, unknown>, transaction: number, limit: Deadline): Promise<{ fields: string[]; rows: Row[]; summary: ResultSummary }> {
    limit.check();
    const conversation = new Conversation(this.#host, { do: 'run', statement, parameters, rowLimit: null, transaction });
    const head = await this.#head(conversation, limit, true);
    const rows: Row[] = [];
    for (let last = false; !last;) {
      const batch = await batchOf(conversation);
      for (const row of batch.rows) rows.push(toRow(row));
      last = batch.last;
      if (!last) conversation.ask('more');
    }
    conversation.leave();
    return { fields: head.fields, rows, summary: { rowCount: rows.length, truncated: false, counters: countersOf(head.counters) } };
  }

  async define(statement: string): Promise<void> {
    const statements = schemaStatements(statement);
    const limit = deadline({ timeoutMs: this.#timeoutMs });
    try {
      const release = await this.#writes.enter(limit.signal);
      try {
        await this.#opened(limit);
        for (const one of statements) await this.#head(new Conversation(this.#host, { do: 'run', statement: one, parameters: {}, rowLimit: 0, transaction: null }), limit, true);
      } finally {
        release();
      }
    } catch (error) {
      throw error instanceof EngineLost ? lostError(error.ending) : error;
    } finally {
      limit.end();
    }
  }

  async schema(): Promise<DatabaseSchema> {
    const limit = deadline({ timeoutMs: this.#timeoutMs });
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
    await this.#host.close();
  }
}

function lostError(ending: Ending): StoreError {
  if (ending === 'closed') return new StoreError('away', 'The store was closed before the statement had ended.');
  const why = ending === 'memory' ? 'it ran out of memory' : ending === 'crashed' ? 'it broke down' : 'another statement had to be ended';
  return new StoreError('failed', `The embedded engine was started again while this statement ran, because ${why}.`, { hint: 'Run the statement again.' });
}

/** Rows already read, as a stream. */
function heldStream(fields: string[], rows: Row[], summary: ResultSummary): RowStream {
  return {
    fields,
    async *[Symbol.asyncIterator]() { if (rows.length > 0) yield rows; },
    summary: () => summary,
  };
}
