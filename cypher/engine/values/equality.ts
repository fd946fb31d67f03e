/** `a = b`: true, false, or null where it cannot be known. */
import { GraphNode, GraphRelationship } from '../values/Value.js';
import { isNumber } from './numbers.js';
import { keyOf } from './keyOf.js';
import type { Value, ValueMap } from './Value.js';

export function equals(a: Value, b: Value): boolean | null {
  if (a === null || b === null) return null;
  // oxlint-disable-next-line eqeqeq -- 1 and 1.0 are equal: an integer is a bigint, a float a number.
  if (isNumber(a) && isNumber(b)) return a == b;
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  if (Array.isArray(a)) return Array.isArray(b) ? equalLists(a, b) : false;
  if (a instanceof Map) return b instanceof Map ? equalMaps(a, b) : false;
  if (a instanceof GraphNode || a instanceof GraphRelationship) return a === b;
  if (Array.isArray(b) || b instanceof Map) return false;
  return keyOf(a) === keyOf(b);
}

function equalLists(a: readonly Value[], b: readonly Value[]): boolean | null {
  if (a.length !== b.length) return false;
  return all(a.map((one, at) => [one, b[at] as Value]));
}

function equalMaps(a: ValueMap, b: ValueMap): boolean | null {
  if (a.size !== b.size) return false;
  for (const key of a.keys()) if (!b.has(key)) return false;
  return all([...a].map(([key, one]) => [one, b.get(key) as Value]));
}

/** False where one pair differs, otherwise null where one is not known. */
function all(pairs: [Value, Value][]): boolean | null {
  let result: boolean | null = true;
  for (const [a, b] of pairs) {
    const equal = equals(a, b);
    if (equal === false) return false;
    if (equal === null) result = null;
  }
  return result;
}
