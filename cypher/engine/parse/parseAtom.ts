/** Reads what expressions are made of: literals, names, calls; brackets of all kinds are read elsewhere. */
import { syntaxError } from '../CypherError.js';
import type { Cursor } from './Cursor.js';
import { parseBracket } from './parseBracket.js';
import { parseCall } from './parseCall.js';
import { parseCase } from './parseCase.js';
import { parseMap, parseMapProjection } from './parseMap.js';
import { parseFloatingPoint, parseInteger } from './parseNumber.js';
import { parseParenthesis } from './parseParenthesis.js';
import { parseSpecialCall } from './parseSpecialCall.js';
import { parseSubquery } from './parseSubquery.js';
import type { Expression } from './syntax.js';

/** Words that are values, unless they name a function. */
const LITERALS: Record<string, null | boolean> = { TRUE: true, FALSE: false, NULL: null };
const FLOATS: Record<string, number> = { NAN: NaN, INF: Infinity, INFINITY: Infinity };

export function parseAtom(cursor: Cursor): Expression {
  const { kind, text, start } = cursor.token;
  if (kind === 'integer') return parseInteger(cursor);
  if (kind === 'float') return parseFloatingPoint(cursor);
  if (kind === 'wrongNumber') throw syntaxError(`${text} is no number.`, start, 'InvalidNumberLiteral');
  if (kind === 'string') {
    cursor.next();
    return cursor.spanned(start, { is: 'literal', value: text });
  }
  if (kind === 'parameter') {
    cursor.next();
    return cursor.spanned(start, { is: 'parameter', name: text });
  }
  if (kind === 'symbol') return cursor.withBars('join', () => parseInBrackets(cursor));
  if (!cursor.isName()) throw cursor.unexpected('an expression');
  return (
    parseWord(cursor) ??
    cursor.withBars('join', () => parseBracketed(cursor)) ??
    cursor.spanned(start, { is: 'variable', name: cursor.name('a name') })
  );
}

function parseInBrackets(cursor: Cursor): Expression {
  if (cursor.isSymbol('(')) return parseParenthesis(cursor);
  if (cursor.isSymbol('[')) return parseBracket(cursor);
  if (cursor.isSymbol('{')) return parseMap(cursor);
  throw cursor.unexpected(cursor.isSymbol('$') ? 'a name right after "$"' : 'an expression');
}

function parseWord(cursor: Cursor): Expression | null {
  const { upper, start } = cursor.token;
  if (upper === '' || cursor.isSymbol('(', 1)) return null;
  if (upper in LITERALS) {
    cursor.next();
    return cursor.spanned(start, { is: 'literal', value: LITERALS[upper] as null | boolean });
  }
  if (upper in FLOATS) {
    cursor.next();
    return cursor.spanned(start, { is: 'float', value: FLOATS[upper] as number });
  }
  return null;
}

/** What a name begins that holds other things; null where it is a variable alone. */
function parseBracketed(cursor: Cursor): Expression | null {
  // A variable may be called so, too.
  const choice = cursor.isWord('CASE') && isCase(cursor) ? cursor.attempt(() => parseCase(cursor)) : null;
  if (choice) return choice;
  if (cursor.isSymbol('{', 1)) {
    const which = (['EXISTS', 'COUNT', 'COLLECT'] as const).find((word) => cursor.isWord(word));
    return which ? parseSubquery(cursor, which) : parseMapProjection(cursor);
  }
  return (cursor.isSymbol('(', 1) ? parseSpecialCall(cursor) : null) ?? parseCall(cursor);
}
/** Not a variable of that name. */
const isCase = (cursor: Cursor): boolean => {
  const { kind, text } = cursor.ahead(1);
  return kind !== 'end' && (kind !== 'symbol' || ['(', '[', '{', '-', '+', '$'].includes(text));
};
