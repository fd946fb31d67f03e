/**
 * A layout that begins before the page's code is there: a thread asks for the graph, hands the answer on, and lays it
 * out. Whoever then asks for exactly that layout takes it; any other ends it. Knows neither what is asked for nor how.
 */
import type { Threads } from '../workers/Threads.js';
import { isSameQuestion, type DiscsQuestion, type Places, type PlacesSketch } from './discs.js';

/** To the thread. `url` and `request` are those of the graph. */
export interface ToAhead {
  ahead: {
    url: string;
    request: Pick<RequestInit, 'method' | 'headers' | 'body'>;
    /** The canvas that the page will have, CSS pixels. */
    canvas: { width: number; height: number };
    seed: number;
  };
}
/** From the thread, one after the other, once it runs; `failed` in place of what would come next. */
export type FromAhead =
  | { runs: true }
  | { answer: ArrayBuffer }
  | { question: DiscsQuestion }
  | { sketch: PlacesSketch }
  | { places: Places }
  | { failed: string };

interface Promised<T> {
  promise: Promise<T>;
  resolve(value: T): void;
  reject(reason: unknown): void;
}

export class LayoutAhead {
  readonly #threads: Threads;
  readonly #running = promised<void>();
  readonly #answer = promised<Response>();
  readonly #question = promised<DiscsQuestion>();
  readonly #places = promised<Places>();
  #sketch: PlacesSketch | null = null;
  #onSketch: (sketch: PlacesSketch) => void = () => undefined;

  #answered = false;

  /** Has the first thread of `threads` begin. */
  constructor(threads: Threads, asked: ToAhead['ahead']) {
    this.#threads = threads;
    const thread = threads.startAhead();
    thread?.addEventListener('message', ({ data }: MessageEvent<FromAhead | object>) => this.#hear(data));
    thread?.addEventListener('error', ({ message }) => this.#fail(message));
    if (thread === null) this.#fail('a thread is at work already');
    else thread.postMessage({ ahead: asked } satisfies ToAhead);
  }

  /** Resolves once the thread runs: it starts only where the page leaves the browser time to. Rejects where it does not. */
  get running(): Promise<void> {
    return this.#running.promise;
  }

  /** The answer with the graph. Rejects where none comes, none that is good, or when `signal` fires before it. */
  answer(signal: AbortSignal): Promise<Response> {
    signal.addEventListener('abort', () => {
      if (!this.#answered) this.end();
    });
    return this.#answer.promise;
  }

  /**
   * Where the nodes are, if that is what is asked and it comes to be known; `onSketch` hears it until then. Otherwise,
   * and when `signal` fires, the thread ends, with null.
   */
  async take(
    asked: DiscsQuestion,
    signal: AbortSignal,
    onSketch?: (sketch: PlacesSketch) => void,
  ): Promise<Places | null> {
    const giveUp = (): void => this.end();
    signal.addEventListener('abort', giveUp, { once: true });
    try {
      if (!isSameQuestion(await this.#question.promise, asked)) throw new Error('another layout is asked for');
      this.#onSketch = onSketch ?? this.#onSketch;
      if (this.#sketch !== null) this.#onSketch(this.#sketch);
      return await this.#places.promise;
    } catch {
      this.end();
      return null;
    } finally {
      signal.removeEventListener('abort', giveUp);
    }
  }

  /** Ends it, if its thread is not somebody else's by now. */
  end(): void {
    this.#threads.endAhead();
    this.#fail('given up');
  }

  #hear(said: FromAhead | object): void {
    if ('runs' in said) this.#running.resolve();
    else if ('answer' in said) {
      this.#answered = true;
      this.#answer.resolve(new Response(said.answer));
    } else if ('question' in said) this.#question.resolve(said.question);
    else if ('sketch' in said) this.#onSketch((this.#sketch = said.sketch));
    else if ('failed' in said) this.#fail(said.failed);
    else if ('places' in said) {
      this.#sketch = null;
      this.#places.resolve(said.places);
    }
  }

  #fail(reason: string): void {
    for (const { reject } of [this.#running, this.#answer, this.#question, this.#places]) reject(new Error(reason));
  }
}

/** Nobody need listen. */
function promised<T>(): Promised<T> {
  const made = {} as Promised<T>;
  made.promise = new Promise<T>((resolve, reject) => Object.assign(made, { resolve, reject }));
  made.promise.catch(() => undefined);
  return made;
}
