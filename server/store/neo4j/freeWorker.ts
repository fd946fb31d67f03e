/**
 * The thread that runs free statements, one at a time, with a driver of its own: what comes is received and made into
 * JSON here, and what is too large ends with the thread.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { freeStream } from '../freeStream.js';
import type { FreeBatch, FreeStream } from '../GraphStore.js';
import { StoreError } from '../StoreError.js';
import { boundMessages } from './boundMessages.js';
import { Neo4jStore } from './createNeo4jStore.js';
import { sent, type FreeReply, type FreeRequest, type FreeTask } from './freeMessages.js';
import type { Neo4jOptions } from './Neo4jOptions.js';

/** It runs one statement at a time, and ends with one that is given up. */
const CONNECTIONS = 1;
/**
 * The connection may still be with what came before, of a database that somebody else's statement keeps busy: the
 * statement's own deadline ends the wait.
 */
const ACQUIRE_MS = 600_000;

const port = parentPort;
if (!port) throw new Error('freeWorker runs as a worker thread only.');
const say = (reply: FreeReply): void => port.postMessage(reply);
boundMessages(() => {
  say({ say: 'too-large' });
  return process.exit();
});
const store = new Neo4jStore({ ...(workerData as Neo4jOptions), poolSize: CONNECTIONS, acquireMs: ACQUIRE_MS });

/** One statement, from its task to the word that another may come. */
class Run {
  readonly #abort = new AbortController();
  #stream: FreeStream | null = null;
  #batches: AsyncIterator<FreeBatch> | null = null;
  #over = false;

  begin({ statement, bookmarks, ...options }: FreeTask): Promise<void> {
    return this.#step(async () => {
      await store.learnBookmarks(bookmarks);
      const { signal } = this.#abort;
      this.#stream = freeStream(await store.run(statement, { ...options, signal }), options);
      this.#batches = this.#stream[Symbol.asyncIterator]();
      return { say: 'fields', fields: this.#stream.fields };
    });
  }

  more(): Promise<void> {
    return this.#step(async () => {
      const next = await this.#batches?.next();
      if (next && !next.done)
        return { say: 'batch', json: next.value.json, entities: next.value.entities.map((one) => sent(one)) };
      if (!this.#stream) throw new Error('Asked for more before it began.');
      return { say: 'end', summary: this.#stream.summary() };
    });
  }

  async stop(): Promise<void> {
    if (this.#over) return;
    this.#over = true;
    this.#abort.abort();
    await this.#batches?.return?.().catch(() => undefined);
    await free();
  }

  async #step(work: () => Promise<FreeReply>): Promise<void> {
    const reply = await work().catch(failure);
    if (this.#over) return;
    this.#over = reply.say === 'failed' || reply.say === 'end';
    say(reply);
    if (this.#over) await free();
  }
}

function failure(error: unknown): FreeReply {
  if (!(error instanceof StoreError)) return { say: 'failed', kind: 'failed', message: String(error), details: {} };
  const { kind, message, details } = error;
  return { say: 'failed', kind, message, details: { hint: details.hint, position: details.position } };
}

/** A statement that failed may hold the only connection for a while: the next one would wait for it in vain. */
async function free(): Promise<void> {
  await store.connectionsFree();
  say({ say: 'free', bookmarks: await store.bookmarks() });
}

let run = new Run();
port.on('message', (request: FreeRequest) => {
  if (request.do === 'run') void (run = new Run()).begin(request.task);
  else void (request.do === 'more' ? run.more() : run.stop());
});
