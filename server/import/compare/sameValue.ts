/** Whether a stored value is what a file offers. Pure. */
import { asFloat, Float, TypedText } from '../../store/boxed.js';
import type { Value } from '../../store/GraphStore.js';

export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => sameValue(item, b[i]));
  if (a instanceof TypedText && b instanceof TypedText) return a.valueOf() === b.valueOf();
  const [first, second] = [floatOf(a), floatOf(b)];
  if (first !== null || second !== null) return Object.is(first, second);
  return (typeof a === 'bigint' || typeof b === 'bigint') && String(a) === String(b);
}

/** Null for what is no float: 2 is an integer. */
function floatOf(value: Value | undefined): number | null {
  if (value instanceof Float) return value.valueOf();
  return typeof value === 'number' && Object.is(asFloat(value), value) ? value : null;
}

/** A value as words, for people: shortened. */
export function shownValue(value: Value | undefined): string {
  const text = Array.isArray(value) ? value.map(String).join('; ') : String(value ?? '');
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
