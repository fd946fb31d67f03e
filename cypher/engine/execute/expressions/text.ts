/** STARTS WITH, ENDS WITH, CONTAINS and regular expressions: null for anything but texts. */
import { typeError } from '../../CypherError.js';
import { kindOf } from '../../values/kinds.js';
import { finderOf } from '../../values/findText.js';
import { matchesExpression } from '../../values/regularExpression.js';
import type { Value } from '../../values/Value.js';
import type { Stepping } from '../../values/Work.js';

const ofTexts =
  (test: (text: string, piece: string, stepping: Stepping) => boolean) =>
  (a: Value, b: Value, stepping: Stepping): Value =>
    typeof a === 'string' && typeof b === 'string' ? test(a, b, stepping) : null;

export const startsWith = ofTexts((text, piece) => text.startsWith(piece));
export const endsWith = ofTexts((text, piece) => text.endsWith(piece));
export const contains = ofTexts((text, piece, stepping) => finderOf(piece, stepping)(text) >= 0);

/** `=~` */
export function matches(text: Value, pattern: Value, stepping: Stepping): Value {
  if (pattern === null || text === null) return null;
  if (typeof pattern !== 'string') throw typeError(`A regular expression must be a STRING, not ${kindOf(pattern)}.`);
  return typeof text === 'string' ? matchesExpression(text, pattern, stepping) : null;
}
