/** What stands alike within `( )` and `[ ]` of a pattern. */
import { syntaxError } from '../CypherError.js';
import type { Cursor } from './Cursor.js';
import { isLabelStart } from './parseLabels.js';
import type { Expression } from './syntax.js';

const CLOSING = [')', ']', ':', '{', '*'];

/** `(WHERE …)` is a condition unless WHERE is used as a name, as in `(where)` or `(where:A)`. */
export const isInlineWhere = (cursor: Cursor): boolean =>
  cursor.isWord('WHERE') && !CLOSING.some((symbol) => cursor.isSymbol(symbol, 1));

export const isNamed = (cursor: Cursor): boolean => cursor.isName() && !isInlineWhere(cursor) && !isLabelStart(cursor);

/** A map, or a parameter that is one. */
export function parseProperties(cursor: Cursor): Expression | null {
  if (cursor.isSymbol('{') && cursor.isName(1) && cursor.isSymbol('}', 2))
    throw syntaxError('A parameter is written with a dollar, not in braces.', cursor.start, 'UnexpectedSyntax');
  if (cursor.isSymbol('{') || cursor.token.kind === 'parameter') return cursor.expression();
  return null;
}
