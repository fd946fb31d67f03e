/** How requests end, for the code that watches whether the server can be reached (cancelled ones aside). */
import { ApiError } from './ApiError.js';

export type Outcome = { ok: true } | { ok: false; error: ApiError };
const listeners = new Set<(outcome: Outcome) => void>();

/** Calls `listener` at the end of each request; returns the way to stop it. */
export function onOutcome(listener: (outcome: Outcome) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Notifies the listeners how `answer` ends, and passes it on. */
export async function notifyOutcome<T>(answer: Promise<T>): Promise<T> {
  try {
    const result = await answer;
    notify({ ok: true });
    return result;
  } catch (error) {
    if (error instanceof ApiError) notify({ ok: false, error });
    throw error;
  }
}

function notify(outcome: Outcome): void {
  for (const listener of listeners) listener(outcome);
}
