/** Sends a request again, a few times and ever later, that the server did not begin because too many of them were open. */
import { ApiError } from './ApiError.js';

/** Milliseconds before each time but the first. */
const PAUSES_MS = [1_000, 2_000, 4_000];

/** What `send` comes to at last. Rejects with an AbortError as soon as the signal fires. */
export async function whenThereIsRoom<T>(
  send: () => Promise<T>,
  signal?: AbortSignal,
  pauses: readonly number[] = PAUSES_MS,
): Promise<T> {
  for (const ms of pauses) {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'request.too-many') throw error;
    }
    await pause(ms, signal);
  }
  return send();
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      clearTimeout(timer);
      reject(new DOMException('cancelled', 'AbortError'));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', leave);
      resolve();
    }, ms);
    if (signal?.aborted) leave();
    else signal?.addEventListener('abort', leave, { once: true });
  });
}
