import { CypherError } from '../CypherError.js';
import type { Value } from '../values/Value.js';
import type { Context } from './rows.js';

const LARGE = 10_000;
/**
 * Units of a text at most: as many as an answer may have. What takes long for a longer one could not be stopped
 * meanwhile.
 */
const LONGEST = 16 * 1024 * 1024;

/** The value. A text or list may double with each step of a statement: what is large counts as kept. */
export function weighed(value: Value, { budget }: Context): Value {
  if (typeof value === 'string' && value.length > LONGEST)
    throw new CypherError('memory', 'The statement makes a text of more than 16 million characters.', {
      hint: 'Make less of it at once.',
    });
  if (typeof value === 'string' && value.length > LARGE) budget.hold(value.length / 16);
  else if (Array.isArray(value) && value.length > LARGE) budget.hold(value.length);
  return value;
}
