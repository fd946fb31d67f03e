/** What a database can hold of a value: bounded texts, finite numbers, lists of one kind. Pure. */
import { VALUE_LENGTH } from '../limits.js';
import type { PropertyValue, Scalar } from '../records.js';
import { stringifyExactly } from '../stage/bigJson.js';

/** Why the value cannot be stored; null when it can. */
export function valueFault(value: PropertyValue): string | null {
  for (const item of Array.isArray(value) ? value : [value]) {
    if (typeof item === 'bigint' && BigInt.asIntN(64, item) !== item)
      return `${item} does not fit into 64 bits, and no database keeps more: write it as text`;
    if (typeof item === 'number' && !Number.isFinite(item))
      return 'the number is larger than any that a database keeps: write it as text';
  }
  const length = lengthOf(value);
  if (length <= VALUE_LENGTH) return null;
  const [found, most] = [length, VALUE_LENGTH].map((n) => n.toLocaleString('en'));
  return `the value is ${found} characters long, and at most ${most} are kept: shorten it, or leave the column out`;
}

function lengthOf(value: PropertyValue): number {
  if (typeof value === 'string') return value.length;
  if (!Array.isArray(value)) return 0;
  let length = 0;
  for (const item of value) length += typeof item === 'string' ? item.length : 8;
  return length;
}

/** A list of one kind of value; mixed ones become texts. */
function evenList(items: Scalar[]): Scalar[] {
  const kinds = new Set(items.map((item) => (typeof item === 'bigint' ? 'number' : typeof item)));
  return kinds.size <= 1 ? items : items.map(String);
}

/** Halves of letters, which JSON can write and no database can hold, become the sign for such. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/**
 * A value of JSON: null for nothing; what a property cannot hold (maps, lists of lists) becomes JSON text, and `nested`
 * says so.
 */
export function fromJson(value: unknown): { value: PropertyValue | null; nested: boolean } {
  if (value === null || value === undefined || value === '') return { value: null, nested: false };
  if (typeof value === 'string') return { value: wellFormed(value), nested: false };
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'bigint')
    return { value, nested: false };
  if (Array.isArray(value)) {
    const items = value.filter((item) => item !== null);
    if (items.length === 0) return { value: null, nested: false };
    if (items.every((item) => typeof item !== 'object'))
      return {
        value: evenList(items.map((item: unknown) => (typeof item === 'string' ? wellFormed(item) : item)) as Scalar[]),
        nested: false,
      };
  }
  return { value: stringifyExactly(value), nested: true };
}
