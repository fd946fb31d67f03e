/** `a = b`: true, false, or null where it cannot be known. */
import { GraphNode, GraphRelationship, type Value, type ValueMap } from './Value.js';
import { isNumber } from './numbers.js';
import { keyOf } from './keyOf.js';
import { Work } from './Work.js';

export function equals(a: Value, b: Value, work?: Work): boolean | null {
  if (a === null || b === null) return null;
  // oxlint-disable-next-line eqeqeq -- 1 and 1.0 are equal: an integer is a bigint, a float a number.
  if (isNumber(a) && isNumber(b)) return a == b;
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  if (Array.isArray(a)) return Array.isArray(b) ? equalLists(a, b, work ?? new Work()) : false;
  if (a instanceof Map) return b instanceof Map ? equalMaps(a, b, work ?? new Work()) : false;
  if (a instanceof GraphNode || a instanceof GraphRelationship) return a === b;
  if (Array.isArray(b) || b instanceof Map) return false;
  return keyOf(a) === keyOf(b);
}

function equalLists(a: readonly Value[], b: readonly Value[], work: Work): boolean | null {
  if (a.length !== b.length) return false;
  let result: boolean | null = true;
  for (let at = 0; at < a.length; at++) {
    work.step();
    const equal = equals(a[at] as Value, b[at] as Value, work);
    if (equal === false) return false;
    if (equal === null) result = null;
  }
  return result;
}

function equalMaps(a: ValueMap, b: ValueMap, work: Work): boolean | null {
  if (a.size !== b.size) return false;
  for (const key of a.keys()) if (!b.has(key)) return false;
  return equalLists(
    [...a.values()],
    [...a.keys()].map((key) => b.get(key) as Value),
    work,
  );
}
