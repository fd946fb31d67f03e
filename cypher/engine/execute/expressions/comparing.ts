/** = <> < <= > >= and IN. */
import { equals } from '../../values/equality.js';
import { isList } from '../../values/kinds.js';
import { keyOf, type Key } from '../../values/keyOf.js';
import { compare } from '../../values/ordering.js';
import type { Value } from '../../values/Value.js';
import type { ComparisonOperator } from '../../parse/syntax.js';
import { not, type Truth } from '../truth.js';

const ofOrder =
  (test: (order: number) => boolean) =>
  (a: Value, b: Value): Truth => {
    const order = compare(a, b);
    return order === null ? null : test(order);
  };

/** Of what has no order, such as durations and points, two may still be equal. */
const orEqual =
  (test: (a: Value, b: Value) => Truth) =>
  (a: Value, b: Value): Truth =>
    test(a, b) ?? (equals(a, b) || null);

export const COMPARISONS: Record<ComparisonOperator, (a: Value, b: Value) => Truth> = {
  '=': equals,
  '<>': (a, b) => not(equals(a, b)),
  '<': ofOrder((order) => order < 0),
  '<=': orEqual(ofOrder((order) => order <= 0)),
  '>': ofOrder((order) => order > 0),
  '>=': orEqual(ofOrder((order) => order >= 0)),
};

/** A value alone on the right is a list of one. */
export function isIn(value: Value, list: Value): Truth {
  if (list === null) return null;
  if (!isList(list)) return equals(value, list);
  let unknown = false;
  for (const one of list) {
    const equal = equals(value, one);
    if (equal === true) return true;
    if (equal === null) unknown = true;
  }
  return unknown ? null : false;
}

const SHORT = 8;
const sets = new WeakMap<Value[], { keys: Set<Key>; unknown: boolean } | null>();

/** IN a list that is the same for every row: looked up, where all it holds are scalars. */
export function isInSame(value: Value, list: Value): Truth {
  if (!isList(list) || list.length <= SHORT || (value !== null && typeof value === 'object')) return isIn(value, list);
  let set = sets.get(list);
  if (set === undefined) sets.set(list, (set = setOf(list)));
  if (!set) return isIn(value, list);
  if (value === null || Number.isNaN(value)) return value === null ? null : set.unknown ? null : false;
  return set.keys.has(keyOf(value)) ? true : set.unknown ? null : false;
}
function setOf(list: Value[]): { keys: Set<Key>; unknown: boolean } | null {
  if (list.some((one) => one !== null && typeof one === 'object')) return null;
  return { keys: new Set(list.map(keyOf)), unknown: list.includes(null) };
}
