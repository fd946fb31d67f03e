/** What the browser remembers from visit to visit, in localStorage. Knows no signals, so that the first code can read it. */

export const PREFIX = 'entente.';

/** What is remembered as `name`; `fallback` where that is nothing, cannot be read, or does not pass the check. */
export function remembered<T>(name: string, fallback: T, isValid: (value: unknown) => value is T): T {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null');
    return isValid(stored) ? stored : fallback;
  } catch {
    return fallback;
  }
}
