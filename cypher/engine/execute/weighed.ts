import { boundList, boundText } from '../values/longest.js';
import type { Value } from '../values/Value.js';
import type { Context } from './rows.js';

const LARGE = 10_000;

/** The value. A text or list may double with each step of a statement: what is large counts as kept. */
export function weighed(value: Value, { budget }: Context): Value {
  if (typeof value === 'string' && value.length > LARGE) {
    boundText(value.length);
    budget.hold(value.length / 16);
  } else if (Array.isArray(value) && value.length > LARGE) {
    boundList(value.length);
    budget.hold(value.length);
  }
  return value;
}

/** Units of a text, or elements of a list, that count as one step where something goes through it. */
const OF_TEXT = 1_024;
const OF_LIST = 64;
/** Steps that it is to go through the value once. */
export function stepsThrough(value: Value): number {
  if (typeof value === 'string') return Math.floor(value.length / OF_TEXT);
  return Array.isArray(value) ? Math.floor(value.length / OF_LIST) : 0;
}
