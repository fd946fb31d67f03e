/**
 * Signals that outlive the visit in localStorage. A value that cannot be read or does not pass the check falls back to
 * the default.
 */
import { effect, signal, type Signal } from '@preact/signals';
import { PREFIX, remembered } from './remembered.js';

/** A signal kept under `name`; `fallback` until one is set. */
export function persisted<T>(name: string, fallback: T, isValid: (value: unknown) => value is T): Signal<T> {
  const state = signal(remembered(name, fallback, isValid));
  effect(() => {
    try {
      localStorage.setItem(PREFIX + name, JSON.stringify(state.value));
    } catch {
      /* private mode or full: the visit goes on without memory */
    }
  });
  return state;
}

export const oneOf =
  <T extends string>(...allowed: readonly T[]) =>
  (value: unknown): value is T =>
    (allowed as readonly unknown[]).includes(value);
