/**
 * Runs free statements, each in a thread with a driver of its own, so that what a stranger's statement yields is
 * received, bounded and made into JSON away from everybody else's requests (docs/decisions/0010).
 */
import type { Deadline } from '../deadline.js';
import { tooLarge } from '../freeStream.js';
import type { FreeBatch, FreeStream, FreeSummary } from '../GraphStore.js';
import { StoreError } from '../StoreError.js';
import { received, type FreeReply, type FreeTask } from './freeMessages.js';
import { FreeThread } from './FreeThread.js';
import type { Neo4jOptions } from './Neo4jOptions.js';

/** Threads kept while nothing is asked, and for how long. */
const IDLE_THREADS = 2;
const IDLE_MS = 5 * 60_000;
/** How long closing waits for statements to end in the database. */
const CLOSE_MS = 1_000;

export interface FreeRunEvents {
  /** The statement ended; the bookmarks stand for what it wrote. */
  ended(bookmarks: string[]): void;
  failed(error: StoreError): void;
}

export class FreeThreads {
  readonly #options: Neo4jOptions;
  readonly #working = new Map<FreeThread, FreeRunEvents>();
  #idle: FreeThread[] = [];
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: Neo4jOptions) {
    this.#options = options;
  }

  /** Resolves once the columns are known. Ends `limit` when reading has ended, in whatever way. */
  async run(task: FreeTask, limit: Deadline, events: FreeRunEvents): Promise<FreeStream> {
    const thread = this.#take(events);
    const ask = async (request: Parameters<FreeThread['ask']>[0]): Promise<FreeReply> => {
      const reply = await limit.race(thread.ask(request));
      if (reply.say === 'too-large') throw tooLarge();
      if (reply.say !== 'failed') return reply;
      const error = new StoreError(reply.kind, reply.message, reply.details);
      events.failed(error);
      throw error;
    };
    // The deadline ends the statement even while nobody reads.
    limit.signal.addEventListener('abort', () => thread.stop(), { once: true });
    const head = await ask({ do: 'run', task });
    if (head.say !== 'fields') throw new Error(`Expected fields, got ${head.say}.`);
    return freeStreamOf(head.fields, ask, (whole) => {
      if (!whole && !limit.expired) thread.stop();
      limit.end();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    for (const thread of this.#working.keys()) thread.stop();
    const until = Date.now() + CLOSE_MS;
    while (this.#working.size > 0 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
    await Promise.all([...this.#idle.splice(0), ...this.#working.keys()].map((thread) => thread.end()));
  }

  #take(events: FreeRunEvents): FreeThread {
    if (this.#closed) throw new StoreError('away', 'The store is closed.');
    clearTimeout(this.#timer);
    const thread = this.#idle.pop() ?? this.#start();
    thread.hold(true);
    this.#working.set(thread, events);
    return thread;
  }

  #start(): FreeThread {
    const thread: FreeThread = new FreeThread(this.#options, {
      free: (bookmarks) => this.#free(thread, bookmarks),
      gone: () => {
        this.#working.delete(thread);
        this.#idle = this.#idle.filter((one) => one !== thread);
      },
    });
    return thread;
  }

  #free(thread: FreeThread, bookmarks: string[]): void {
    this.#working.get(thread)?.ended(bookmarks);
    this.#working.delete(thread);
    thread.hold(false);
    if (thread.givenUp || this.#idle.length >= IDLE_THREADS) return void thread.end();
    this.#idle.push(thread);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      for (const idle of this.#idle.splice(0)) void idle.end();
    }, IDLE_MS).unref();
  }
}

/** `ended`: reading has; `whole`: to the statement's own end or failure. */
function freeStreamOf(
  fields: string[],
  ask: (request: { do: 'more' }) => Promise<FreeReply>,
  ended: (whole: boolean) => void,
): FreeStream {
  let summary: FreeSummary | null = null;
  let rowCount = 0;
  async function* batches(): AsyncGenerator<FreeBatch> {
    let whole = false;
    try {
      for (;;) {
        const reply = await ask({ do: 'more' }).catch((error: unknown) => {
          whole = true;
          throw error;
        });
        if (reply.say === 'end') {
          whole = true;
          summary = reply.summary;
          return;
        }
        if (reply.say !== 'batch') throw new Error(`Expected rows, got ${reply.say}.`);
        rowCount += reply.json.length;
        yield { json: reply.json, entities: reply.entities.map((entity) => received(entity)) };
      }
    } finally {
      ended(whole);
    }
  }
  return {
    fields,
    [Symbol.asyncIterator]: batches,
    summary: () => summary ?? { rowCount, truncated: true, truncatedBy: 'rows', counters: {} },
  };
}
