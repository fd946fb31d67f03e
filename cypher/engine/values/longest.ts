/**
 * How long a value may be: what copies, turns or joins a longer one is a single step, in which nobody else has a turn.
 */
import { CypherError } from '../CypherError.js';

/** Units of a text: as many as an answer may have. */
const LONGEST_TEXT = 16 * 1024 * 1024;
/** Elements of a list: as many bytes. */
const LONGEST_LIST = 2 * 1024 * 1024;

/** Throws CypherError where a text of so many units is too long. */
export function boundText(units: number): void {
  if (units > LONGEST_TEXT)
    throw new CypherError('memory', 'The statement makes a text of more than 16 million characters.', {
      hint: 'Make less of it at once.',
    });
}

/** Likewise a list of so many elements: to be asked before it is made. */
export function boundList(elements: number): void {
  if (elements > LONGEST_LIST)
    throw new CypherError('memory', 'The statement makes a list of more than two million elements.', {
      hint: 'Go through them row by row: UNWIND range( … ) counts without making a list, and so do loops.',
    });
}
