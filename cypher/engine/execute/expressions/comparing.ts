/** = <> < <= > >= and IN. */
import { equals } from '../../values/equality.js';
import { isList } from '../../values/kinds.js';
import { keyOf, type Key } from '../../values/keyOf.js';
import { compare } from '../../values/ordering.js';
import type { Value } from '../../values/Value.js';
import type { Work } from '../../values/Work.js';
import type { ComparisonOperator } from '../../parse/syntax.js';
import type { Context } from '../rows.js';
import { not, type Truth } from '../truth.js';

export type Comparison = (a: Value, b: Value, work?: Work) => Truth;

const ofOrder =
  (test: (order: number) => boolean): Comparison =>
  (a, b, work) => {
    const order = compare(a, b, work);
    return order === null ? null : test(order);
  };

/** Of what has no order, such as durations and points, two may still be equal. */
const orEqual =
  (test: Comparison): Comparison =>
  (a, b, work) =>
    test(a, b, work) ?? (equals(a, b, work) || null);

export const COMPARISONS: Record<ComparisonOperator, Comparison> = {
  '=': equals,
  '<>': (a, b, work) => not(equals(a, b, work)),
  '<': ofOrder((order) => order < 0),
  '<=': orEqual(ofOrder((order) => order <= 0)),
  '>': ofOrder((order) => order > 0),
  '>=': orEqual(ofOrder((order) => order >= 0)),
};

/** A value alone on the right is a list of one. */
export function isIn(value: Value, list: Value, { work }: Context): Truth {
  if (list === null) return null;
  if (!isList(list)) return equals(value, list, work.anew());
  let unknown = false;
  for (const one of list) {
    work.anew().step();
    const equal = equals(value, one, work);
    if (equal === true) return true;
    if (equal === null) unknown = true;
  }
  return unknown ? null : false;
}

const SHORT = 8;
const sets = new WeakMap<Value[], { keys: Set<Key>; unknown: boolean } | null>();

/** IN a list that is the same for every row: looked up, where all it holds are scalars. */
export function isInSame(value: Value, list: Value, context: Context): Truth {
  if (!isList(list) || list.length <= SHORT || (value !== null && typeof value === 'object'))
    return isIn(value, list, context);
  let set = sets.get(list);
  if (set === undefined) sets.set(list, (set = setOf(list, context)));
  if (!set) return isIn(value, list, context);
  if (value === null || Number.isNaN(value)) return value === null ? null : set.unknown ? null : false;
  return set.keys.has(keyOf(value, context.work)) ? true : set.unknown ? null : false;
}
function setOf(list: Value[], { work }: Context): { keys: Set<Key>; unknown: boolean } | null {
  const keys = new Set<Key>();
  for (const one of list) {
    if (one !== null && typeof one === 'object') return null;
    work.anew().step();
    keys.add(keyOf(one, work));
  }
  return { keys, unknown: keys.has(null) };
}
