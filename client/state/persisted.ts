/**
 * Signals that outlive the visit in localStorage. A value that cannot be read or does not pass the check falls back to
 * the default.
 */
import { effect, signal, type Signal } from '@preact/signals';

const PREFIX = 'entente.';

/** A signal kept under `name`; `fallback` until one is set. */
export function persisted<T>(name: string, fallback: T, isValid: (value: unknown) => value is T): Signal<T> {
  const state = signal(read(name, fallback, isValid));
  effect(() => {
    try {
      localStorage.setItem(PREFIX + name, JSON.stringify(state.value));
    } catch {
      /* private mode or full: the visit goes on without memory */
    }
  });
  return state;
}

function read<T>(name: string, fallback: T, isValid: (value: unknown) => value is T): T {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null');
    return isValid(stored) ? stored : fallback;
  } catch {
    return fallback;
  }
}

export const oneOf =
  <T extends string>(...allowed: readonly T[]) =>
  (value: unknown): value is T =>
    (allowed as readonly unknown[]).includes(value);
