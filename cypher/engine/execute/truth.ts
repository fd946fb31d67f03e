/** True, false and unknown (null), put together. */
import { CypherError } from '../CypherError.js';
import { kindOf } from '../values/kinds.js';
import type { Value } from '../values/Value.js';

export type Truth = boolean | null;

/** What a condition gave; anything but a truth value is an error. */
export function truthOf(value: Value): Truth {
  if (value === null || typeof value === 'boolean') return value;
  throw new CypherError('failed', `A condition must be true, false or null, not a value of type ${kindOf(value)}.`, {
    detail: 'InvalidArgumentType',
  });
}

export const not = (a: Truth): Truth => (a === null ? null : !a);
export const and = (a: Truth, b: Truth): Truth =>
  a === false || b === false ? false : a === null || b === null ? null : true;
export const xor = (a: Truth, b: Truth): Truth => (a === null || b === null ? null : a !== b);
