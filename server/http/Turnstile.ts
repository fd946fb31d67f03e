/**
 * Lets a few heavy requests through at a time, some wait, their clients taking turns, and the rest are refused with
 * 'server.busy'.
 */
import { FairQueue, NOBODY, type Client } from '../supervisor/FairQueue.js';
import { EntenteError } from '../EntenteError.js';

export interface TurnstileOptions {
  /** Requests at once. */
  slots: number;
  /** Requests that may wait. */
  queue: number;
  /** Milliseconds one may wait. */
  patienceMs: number;
}

interface Waiting {
  enter(): void;
  leave(error: Error): void;
}

export class Turnstile {
  #free: number;
  readonly #waiting = new FairQueue<Waiting>();
  readonly #options: TurnstileOptions;

  constructor(options: TurnstileOptions) {
    this.#options = options;
    this.#free = options.slots;
  }

  /**
   * Runs `work` when there is room. Throws EntenteError 'server.busy', or the abort's when the client leaves the queue.
   */
  async pass<T>(work: () => Promise<T>, signal?: AbortSignal, client = NOBODY): Promise<T> {
    await this.#enter(signal, client);
    try {
      return await work();
    } finally {
      const next = this.#waiting.next();
      if (next) next.enter();
      else this.#free += 1;
    }
  }

  #enter(signal: AbortSignal | undefined, client: Client): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return Promise.resolve();
    }
    if (this.#waiting.size >= this.#options.queue) return Promise.reject(busy());
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        enter: () => {
          forget();
          resolve();
        },
        leave: (error) => {
          forget();
          this.#waiting.remove(waiting);
          reject(error);
        },
      };
      const timer = setTimeout(() => waiting.leave(busy()), this.#options.patienceMs);
      const gone = (): void =>
        waiting.leave(new EntenteError('cypher.cancelled', 'The client left while its request waited.'));
      const forget = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', gone);
      };
      signal?.addEventListener('abort', gone, { once: true });
      this.#waiting.add(waiting, client);
    });
  }
}

const busy = (): EntenteError =>
  new EntenteError('server.busy', 'The server is at work on as much as it can do at once.', {
    hint: 'Try again in a moment.',
  });
