/** Reads `[ ]`: a list, a list comprehension or a pattern comprehension. */
import type { Cursor } from './Cursor.js';
import { readChain } from './parseChain.js';
import type { Expression, PatternPart } from './syntax.js';

export function parseBracket(cursor: Cursor): Expression {
  const at = cursor.start;
  cursor.expectSymbol('[');
  if (cursor.isName() && cursor.isWord('IN', 1)) return parseListComprehension(cursor, at);
  const pattern = readPattern(cursor);
  if (pattern) return parsePatternComprehension(cursor, at, pattern);
  const items = cursor.isSymbol(']') ? [] : cursor.separated(() => cursor.expression());
  cursor.expectSymbol(']');
  return cursor.spanned(at, { is: 'list', items });
}

/** WHERE and what follows the bar, up to the closing bracket. */
function parseRest(cursor: Cursor): { where: Expression | null; map: Expression | null } {
  const where = cursor.where();
  const map = cursor.takeSymbol('|') ? cursor.withBars('join', () => cursor.expression()) : null;
  cursor.expectSymbol(']');
  return { where, map };
}
/** A bar after a label begins what the list is made of, where it can. */
const parseRestEitherWay = (cursor: Cursor): ReturnType<typeof parseRest> =>
  cursor.attempt(() => cursor.withBars('end', () => parseRest(cursor))) ??
  cursor.attempt(() => cursor.withBars('last ends', () => parseRest(cursor))) ??
  parseRest(cursor);

function parseListComprehension(cursor: Cursor, at: number): Expression {
  const variable = cursor.name('a name');
  cursor.expectWords('IN');
  const list = cursor.withBars('end', () => cursor.expression());
  return cursor.spanned(at, { is: 'listComprehension', variable, list, ...parseRestEitherWay(cursor) });
}

/** `(a)-->(b)` or `p = (a)-->(b)`, where it is not the first item of a list. */
const readPattern = (cursor: Cursor): PatternPart | null =>
  cursor.attempt(() => {
    const named = cursor.isName() && cursor.isSymbol('=', 1) && cursor.isSymbol('(', 2);
    const variable = named ? cursor.name('a name') : null;
    if (named) cursor.expectSymbol('=');
    if (!cursor.isSymbol('(') || !cursor.mayBeginPattern) return null;
    const pattern = readChain(cursor, variable);
    return cursor.isSymbol('|') || cursor.isWord('WHERE') ? pattern : null;
  });
function parsePatternComprehension(cursor: Cursor, at: number, pattern: PatternPart): Expression {
  const { where, map } = parseRestEitherWay(cursor);
  if (!map) throw cursor.unexpected('"|" and what to make of each match');
  return cursor.spanned(at, { is: 'patternComprehension', pattern, where, map });
}
