/**
 * Lets a few requests through at a time and some wait, their clients taking turns. Where no more can wait, who has most
 * waiting gives way: one client takes neither all slots nor, from others, the place to wait.
 */
import { FairQueue, NOBODY, type Client } from '../supervisor/FairQueue.js';
import { EntenteError } from '../EntenteError.js';

export interface TurnstileOptions {
  /** Requests at once. */
  slots: number;
  /** Of them, those of one program; those of one machine are twice as many. Default: as many as there are. */
  slotsOfOne?: number;
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
  /** Requests under way of each machine, and of each of its programs. */
  readonly #underWay = new Map<string, number>();
  readonly #waiting = new FairQueue<Waiting>();
  readonly #options: TurnstileOptions;

  constructor(options: TurnstileOptions) {
    this.#options = options;
    this.#free = options.slots;
  }

  /**
   * Runs `work` when there is room. Throws EntenteError 'request.too-many' where the client has most waiting and others
   * need the place, 'server.busy' when its patience ends, or 'cypher.cancelled' when it leaves or has left before.
   */
  async pass<T>(work: () => Promise<T>, signal?: AbortSignal, client = NOBODY): Promise<T> {
    await this.#enter(signal, client);
    try {
      return await work();
    } finally {
      this.#leave(client);
      this.#waiting.next(this.#mayEnter)?.enter();
    }
  }

  /** Whether there is room, for one more of this program. */
  readonly #mayEnter = (client: Pick<Client, 'address' | 'program'>): boolean => {
    const { slotsOfOne = Infinity } = this.#options;
    const [ofMachine = 0, ofProgram = 0] = keysOf(client).map((key) => this.#underWay.get(key));
    return this.#free > 0 && ofMachine < 2 * slotsOfOne && ofProgram < slotsOfOne;
  };

  #take(client: Client): void {
    this.#free -= 1;
    for (const key of keysOf(client)) this.#underWay.set(key, (this.#underWay.get(key) ?? 0) + 1);
  }
  #leave(client: Client): void {
    this.#free += 1;
    for (const key of keysOf(client)) {
      const left = (this.#underWay.get(key) ?? 0) - 1;
      if (left > 0) this.#underWay.set(key, left);
      else this.#underWay.delete(key);
    }
  }

  #enter(signal: AbortSignal | undefined, client: Client): Promise<void> {
    if (signal?.aborted) return Promise.reject(left());
    if (this.#mayEnter(client)) {
      this.#take(client);
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        enter: () => {
          forget();
          this.#take(client);
          resolve();
        },
        leave: (error) => {
          forget();
          this.#waiting.remove(waiting);
          reject(error);
        },
      };
      const timer = setTimeout(() => waiting.leave(busy()), this.#options.patienceMs);
      const gone = (): void => waiting.leave(left());
      const forget = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', gone);
      };
      signal?.addEventListener('abort', gone, { once: true });
      this.#waiting.add(waiting, client);
      if (this.#waiting.size > this.#options.queue) this.#waiting.mostCrowded()?.leave(tooMany());
    });
  }
}

const keysOf = ({ address, program }: Pick<Client, 'address' | 'program'>): [string, string] => [
  address,
  `${address} ${program}`,
];

const left = (): EntenteError => new EntenteError('cypher.cancelled', 'The client left while its request waited.');
const tooMany = (): EntenteError =>
  new EntenteError('request.too-many', 'Of your requests more wait than there is room for.', {
    hint: 'Send fewer at once: a few at a time are answered as soon.',
  });
const busy = (): EntenteError =>
  new EntenteError('server.busy', 'The server is at work on as much as it can do at once.', {
    hint: 'Try again in a moment.',
  });
