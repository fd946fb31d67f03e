/** Reads what begins with a parenthesis. */
import type { Cursor } from './Cursor.js';
import { readChain } from './parseChain.js';
import type { Expression } from './syntax.js';

/** A pattern used as a condition, or an expression in parentheses. */
export function parseParenthesis(cursor: Cursor): Expression {
  const at = cursor.start;
  const pattern = cursor.mayBeginPattern ? cursor.attempt(() => readChain(cursor)) : null;
  if (pattern) return cursor.spanned(at, { is: 'patternPredicate', pattern });
  cursor.expectSymbol('(');
  const inner = cursor.expression();
  cursor.expectSymbol(')');
  return inner;
}
