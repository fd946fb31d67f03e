/** A time limit and abort signals as one thing to race against, with the StoreError that tells which came first. */
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
  /** Forgets timer and signal. Call it once the work is done. */
  end(): void;
}

export function deadline(limits: {
  timeoutMs: number;
  signal?: AbortSignal | undefined;
  alsoSignal?: AbortSignal | undefined;
  timeoutMessage?: string;
  timeoutKind?: StoreErrorKind;
}): Deadline {
  const controller = new AbortController();
  const signals = [limits.signal, limits.alsoSignal].filter((signal) => signal !== undefined);
  let expired: StoreError | null = null;
  const expire = (error: StoreError): void => {
    if (expired) return;
    expired = error;
    end();
    controller.abort(error);
  };
  const cancel = (): void => expire(new StoreError('cancelled', 'The statement was cancelled.'));
  const timer = setTimeout(
    () =>
      expire(
        new StoreError(
          limits.timeoutKind ?? 'timeout',
          limits.timeoutMessage ?? `The statement took longer than ${limits.timeoutMs} ms and was ended.`,
          limits.timeoutKind ? {} : { hint: 'Ask for less (a LIMIT, a tighter pattern) or allow more time.' },
        ),
      ),
    limits.timeoutMs,
  );
  const end = (): void => {
    clearTimeout(timer);
    for (const signal of signals) signal.removeEventListener('abort', cancel);
  };
  if (signals.some((signal) => signal.aborted)) cancel();
  else for (const signal of signals) signal.addEventListener('abort', cancel, { once: true });
  return {
    signal: controller.signal,
    get expired() {
      return expired;
    },
    check() {
      if (expired) throw expired;
    },
    end,
    race<T>(promise: Promise<T>): Promise<T> {
      return new Promise((resolve, reject) => {
        const lose = (): void => reject(expired);
        if (expired) {
          promise.catch(() => undefined);
          return lose();
        }
        controller.signal.addEventListener('abort', lose, { once: true });
        promise.then(resolve, reject).finally(() => controller.signal.removeEventListener('abort', lose));
      });
    },
  };
}
