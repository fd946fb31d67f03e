/** 64-bit integers and floats together: exact where both are integers, and compared exactly where they are mixed. */
import { CypherError } from '../CypherError.js';

export const LEAST_INTEGER = -(2n ** 63n);
export const MOST_INTEGER = 2n ** 63n - 1n;

export type Numeric = bigint | number;
export const isNumber = (value: unknown): value is Numeric => typeof value === 'bigint' || typeof value === 'number';

/** The integer, where 64 bits hold it. */
export function within64(result: bigint, what: string): bigint {
  if (result < LEAST_INTEGER || result > MOST_INTEGER)
    throw new CypherError('failed', `${what} goes beyond what an INTEGER holds (64 bits).`, {
      detail: 'IntegerOverflow',
    });
  return result;
}

/** Less than 0, 0, or more; NaN is greater than every number and equal to itself here. */
export function orderNumbers(a: Numeric, b: Numeric): number {
  if (typeof a === 'number' && Number.isNaN(a)) return typeof b === 'number' && Number.isNaN(b) ? 0 : 1;
  if (typeof b === 'number' && Number.isNaN(b)) return -1;
  return a < b ? -1 : a > b ? 1 : 0;
}
