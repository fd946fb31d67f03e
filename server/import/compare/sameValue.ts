/** Whether a stored value is what a file offers. Pure. */
import { Float, TypedText } from '../../store/boxed.js';
import type { Value } from '../../store/GraphStore.js';

export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => sameValue(item, b[i]));
  if (a instanceof Float || a instanceof TypedText) return a.constructor === b?.constructor && String(a) === String(b);
  return (typeof a === 'bigint' || typeof b === 'bigint') && String(a) === String(b);
}

/** A value as words, for people: shortened. */
export function shownValue(value: Value | undefined): string {
  const text = Array.isArray(value) ? value.map(String).join('; ') : String(value ?? '');
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
