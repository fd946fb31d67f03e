/** One thread that runs free statements, as the store sees it: asked for one thing at a time. */
import type { Worker } from 'node:worker_threads';
import { siblingWorker } from '../../siblingWorker.js';
import { StoreError } from '../StoreError.js';
import type { FreeReply, FreeRequest } from './freeMessages.js';
import type { Neo4jOptions } from './Neo4jOptions.js';

const MEMORY_MB = 768;
/** How long a statement given up, or failed, may take to end in the database; then its thread and connection end. */
const GRACE_MS = 3_000;

export interface FreeThreadEvents {
  /** Its statement has ended in the database: another may be given. */
  free(bookmarks: string[]): void;
  gone(): void;
}

interface Asked {
  resolve(reply: FreeReply): void;
  reject(error: StoreError): void;
}

export class FreeThread {
  readonly #worker: Worker;
  readonly #gone: Promise<void>;
  #asked: Asked | null = null;
  #loss: StoreError | null = null;
  #grace: NodeJS.Timeout | undefined;
  #givenUp = false;

  constructor(options: Neo4jOptions, events: FreeThreadEvents) {
    this.#worker = siblingWorker('server/store/neo4j/freeWorker', {
      workerData: options,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    this.#worker.on('message', (reply: FreeReply) => {
      if (reply.say !== 'free') return this.#answer(reply);
      clearTimeout(this.#grace);
      events.free(reply.bookmarks);
    });
    this.#worker.on('error', (error) => {
      this.#loss = lossOf(error);
    });
    this.#gone = new Promise((resolve) =>
      this.#worker.on('exit', () => {
        clearTimeout(this.#grace);
        this.#loss ??= lossOf(new Error('It ended.'));
        this.#asked?.reject(this.#loss);
        events.gone();
        resolve();
      }),
    );
  }

  /** Whether it keeps this process from ending. */
  hold(on: boolean): void {
    if (on) this.#worker.ref();
    else this.#worker.unref();
  }

  /** Rejects with StoreError 'memory' or 'failed' when the thread ends over it. */
  ask(request: FreeRequest): Promise<FreeReply> {
    return new Promise((resolve, reject) => {
      if (this.#loss) return reject(this.#loss);
      this.#asked = { resolve, reject };
      this.#worker.postMessage(request);
    });
  }

  /**
   * Whether a statement of it was given up, or ran out of time: what that one had sent may still arrive, and is not the
   * next one's.
   */
  get givenUp(): boolean {
    return this.#givenUp;
  }

  /** Gives its statement up: it is free soon, or gone. */
  stop(): void {
    this.#givenUp = true;
    this.#asked = null;
    this.#worker.postMessage({ do: 'stop' } satisfies FreeRequest);
    this.#endUnlessFree();
  }

  #endUnlessFree(): void {
    clearTimeout(this.#grace);
    this.#grace = setTimeout(() => void this.end(), GRACE_MS);
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
    await this.#gone;
  }

  #answer(reply: FreeReply): void {
    const asked = this.#asked;
    this.#asked = null;
    if (reply.say === 'failed') {
      this.#givenUp ||= reply.kind === 'timeout' || reply.kind === 'cancelled';
      this.#endUnlessFree();
    }
    asked?.resolve(reply);
  }
}

function lossOf(error: Error & { code?: string }): StoreError {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new StoreError('memory', 'The result needed more memory than it may have and was given up.', {
      hint: 'Ask for less at once: add a LIMIT, or return properties by name.',
      cause: error,
    });
  return new StoreError('failed', 'What ran the statement ended over it.', { cause: error });
}
