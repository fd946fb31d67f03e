/** Plans that run inside an expression, to their end or to the first row. */
import { boundList } from '../../values/longest.js';
import type { Value } from '../../values/Value.js';
import { rowsWithin, type Context, type Evaluate, type Plan } from '../rows.js';
import type { Existing } from './Existing.js';

/** `existing`: knows it of many nodes at once. */
export const exists =
  (plan: Plan, existing: ((context: Context) => Existing) | null): Evaluate =>
  (row, context) => {
    const known = existing?.(context).of(row) ?? null;
    if (known !== null) return known;
    for (const _ of rowsWithin(plan, row, context)) return true;
    return false;
  };

export const counted =
  (plan: Plan): Evaluate =>
  (row, context) => {
    let count = 0n;
    for (const _ of rowsWithin(plan, row, context)) count++;
    return count;
  };

/** `of` each row, as a list. */
export const collected =
  (plan: Plan, of: Evaluate): Evaluate =>
  (row, context) => {
    const list: Value[] = [];
    for (const found of rowsWithin(plan, row, context)) {
      boundList(list.push(of(found, context)));
      context.budget.hold(1);
    }
    return list;
  };

/** `of` the first row; null where there is none. */
export const firstOf =
  (plan: Plan, of: Evaluate): Evaluate =>
  (row, context) => {
    for (const found of rowsWithin(plan, row, context)) return of(found, context);
    return null;
  };
