/** Comprehensions, quantifiers and reduce: an element at a time, in a register of its own. */
import { isList } from '../../values/kinds.js';
import type { Value } from '../../values/Value.js';
import { step, type Context, type Evaluate, type Row } from '../rows.js';
import { truthOf, type Truth } from '../truth.js';

/** Where the kind of a value shows only at run time, one that stands alone is gone through as a list of one. */
const listOf = (value: Value): Value[] => (isList(value) ? value : [value]);

/** `[x IN list WHERE … | …]` */
export const comprehension =
  (list: Evaluate, slot: number, where: Evaluate | null, map: Evaluate | null): Evaluate =>
  (row, context) => {
    const value = list(row, context);
    if (value === null) return null;
    const found: Value[] = [];
    for (const one of listOf(value)) {
      step(context);
      row[slot] = one;
      if (where && truthOf(where(row, context)) !== true) continue;
      found.push(map ? map(row, context) : one);
    }
    context.budget.hold(found.length);
    return found;
  };

/** `all(x IN list WHERE …)` and its kin: null where an unknown element could decide it. */
export const quantifier =
  (which: 'all' | 'any' | 'none' | 'single', list: Evaluate, slot: number, where: Evaluate): Evaluate =>
  (row, context) => {
    const value = list(row, context);
    if (value === null) return null;
    let holds = 0;
    let unknown = 0;
    let fails = 0;
    for (const one of listOf(value)) {
      step(context);
      row[slot] = one;
      const truth = truthOf(where(row, context));
      if (truth === null) unknown++;
      else if (truth) holds++;
      else fails++;
      if (which === 'all' ? fails > 0 : holds > (which === 'single' ? 1 : 0)) break;
    }
    return QUANTIFIED[which](holds, unknown, fails);
  };
const QUANTIFIED: Record<'all' | 'any' | 'none' | 'single', (holds: number, unknown: number, fails: number) => Truth> =
  {
    all: (_, unknown, fails) => (fails > 0 ? false : unknown > 0 ? null : true),
    any: (holds, unknown) => (holds > 0 ? true : unknown > 0 ? null : false),
    none: (holds, unknown) => (holds > 0 ? false : unknown > 0 ? null : true),
    single: (holds, unknown) => (holds > 1 ? false : unknown > 0 ? null : holds === 1),
  };

/** `reduce(sum = start, x IN list | step)` */
export const reduction =
  (start: Evaluate, accumulator: number, list: Evaluate, slot: number, next: Evaluate): Evaluate =>
  (row, context) => {
    const value = list(row, context);
    let result = start(row, context);
    if (value === null) return null;
    for (const one of listOf(value)) {
      step(context);
      row[accumulator] = result;
      row[slot] = one;
      result = next(row, context);
    }
    return result;
  };

/** Each element of a list, or of nothing for null: what UNWIND and FOREACH go through. A value alone is a list of one. */
export function elements(list: Evaluate, row: Row, context: Context): readonly Value[] {
  const value = list(row, context);
  return value === null ? [] : isList(value) ? value : [value];
}
