/** Comprehensions, quantifiers and reduce: an element at a time, in a register of its own. */
import { boundList } from '../../values/longest.js';
import type { Value } from '../../values/Value.js';
import { step, type Evaluate } from '../rows.js';
import type { Elements } from './elementsOf.js';
import { truthOf, type Truth } from '../truth.js';

/** How many values may be made before they are counted. */
const AT_ONCE = 4096;

/** `[x IN list WHERE … | …]` */
export const comprehension =
  (list: Elements, slot: number, where: Evaluate | null, map: Evaluate | null): Evaluate =>
  (row, context) => {
    const value = list(row, context);
    if (value === null) return null;
    const found: Value[] = [];
    let held = 0;
    for (const one of value) {
      step(context);
      row[slot] = one;
      if (where && truthOf(where(row, context)) !== true) continue;
      found.push(map ? map(row, context) : one);
      // In between, too: of a list that outgrows the memory the end is never reached.
      if (found.length - held < AT_ONCE) continue;
      boundList(found.length);
      context.budget.hold(AT_ONCE);
      held += AT_ONCE;
    }
    boundList(found.length);
    context.budget.hold(found.length - held);
    return found;
  };

/** `all(x IN list WHERE …)` and its kin: null where an unknown element could decide it. */
export const quantifier =
  (which: 'all' | 'any' | 'none' | 'single', list: Elements, slot: number, where: Evaluate): Evaluate =>
  (row, context) => {
    const value = list(row, context);
    if (value === null) return null;
    let holds = 0;
    let unknown = 0;
    let fails = 0;
    for (const one of value) {
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
  (start: Evaluate, accumulator: number, list: Elements, slot: number, next: Evaluate): Evaluate =>
  (row, context) => {
    const value = list(row, context);
    let result = start(row, context);
    if (value === null) return null;
    for (const one of value) {
      step(context);
      row[accumulator] = result;
      row[slot] = one;
      result = next(row, context);
    }
    return result;
  };
