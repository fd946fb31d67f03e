/** A time limit and abort signals as one thing to race against; its StoreError says which came first. */
import { setMaxListeners } from 'node:events';
import { StoreError, type StoreErrorKind } from './StoreError.js';

export interface Deadline {
  /** Aborts when either comes; its reason is the StoreError. */
  readonly signal: AbortSignal;
  readonly expired: StoreError | null;
  /**
   * Rejects with the StoreError when the deadline comes before `promise`; the promise's own failure is then ignored.
   */
  race<T>(promise: Promise<T>): Promise<T>;
  /** Throws the StoreError when the deadline has come. */
  check(): void;
  /** Forgets timer and signals. To be called once the work is done. */
  end(): void;
}

export interface DeadlineLimits {
  timeoutMs: number;
  /** Where its reason is a StoreError, as that of another deadline, this one's is the same. */
  signal?: AbortSignal | undefined;
  alsoSignal?: AbortSignal | undefined;
  /** Default: that the statement took longer than `timeoutMs`. */
  timeoutMessage?: string;
  /** Default 'timeout', with a hint on what to do about the statement. */
  timeoutKind?: StoreErrorKind;
}

/** Begins at once. */
export const deadline = (limits: DeadlineLimits): Deadline => new RunningDeadline(limits);

class RunningDeadline implements Deadline {
  readonly #controller = new AbortController();
  readonly #signals: AbortSignal[];
  readonly #timer: NodeJS.Timeout;
  readonly #cancel = (): void => {
    const reasons = this.#signals.filter((signal) => signal.aborted).map((signal): unknown => signal.reason);
    const known = reasons.find((reason) => reason instanceof StoreError);
    this.#expire(known ?? new StoreError('cancelled', 'The statement was cancelled.'));
  };
  #expired: StoreError | null = null;

  constructor(limits: DeadlineLimits) {
    // Everything that waits under this deadline listens.
    setMaxListeners(0, this.#controller.signal);
    this.#signals = [limits.signal, limits.alsoSignal].filter((signal) => signal !== undefined);
    this.#timer = setTimeout(() => this.#expire(timeoutError(limits)), limits.timeoutMs);
    if (this.#signals.some((signal) => signal.aborted)) this.#cancel();
    else for (const signal of this.#signals) signal.addEventListener('abort', this.#cancel, { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }
  get expired(): StoreError | null {
    return this.#expired;
  }

  check(): void {
    if (this.#expired) throw this.#expired;
  }

  end(): void {
    clearTimeout(this.#timer);
    for (const signal of this.#signals) signal.removeEventListener('abort', this.#cancel);
  }

  race<T>(promise: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const lose = (): void => reject(this.#expired);
      if (this.#expired) {
        promise.catch(() => undefined);
        return lose();
      }
      this.signal.addEventListener('abort', lose, { once: true });
      promise.then(resolve, reject).finally(() => this.signal.removeEventListener('abort', lose));
    });
  }

  #expire(error: StoreError): void {
    if (this.#expired) return;
    this.#expired = error;
    this.end();
    this.#controller.abort(error);
  }
}

function timeoutError({ timeoutMs, timeoutKind, timeoutMessage }: DeadlineLimits): StoreError {
  const message = timeoutMessage ?? `The statement took longer than ${timeoutMs} ms and was ended.`;
  if (timeoutKind) return new StoreError(timeoutKind, message);
  return new StoreError('timeout', message, { hint: 'Ask for less (a LIMIT, a tighter pattern) or allow more time.' });
}
