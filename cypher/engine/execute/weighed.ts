import type { Value } from '../values/Value.js';
import type { Context } from './rows.js';

const LARGE = 10_000;

/** The value. A text or list may double with each step of a statement: what is large counts as kept. */
export function weighed(value: Value, { budget }: Context): Value {
  if (typeof value === 'string' && value.length > LARGE) budget.hold(value.length / 16);
  else if (Array.isArray(value) && value.length > LARGE) budget.hold(value.length);
  return value;
}
