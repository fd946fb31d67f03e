/** Reads calls with a syntax of their own: all(x IN …), reduce( … ), shortestPath( … ), trim(BOTH … FROM …). */
import { syntaxError } from '../CypherError.js';
import type { Cursor } from './Cursor.js';
import { parseParenthesis } from './parseParenthesis.js';
import { parsePatternPart } from './parsePattern.js';
import { patternQuery } from './parseSubquery.js';
import type { Expression } from './syntax.js';

const QUANTIFIERS = { ALL: 'all', ANY: 'any', NONE: 'none', SINGLE: 'single' } as const;
const TRIMS = { LEADING: 'ltrim', TRAILING: 'rtrim', BOTH: 'btrim' } as const;

/** Null: an ordinary call. */
export function parseSpecialCall(cursor: Cursor): Expression | null {
  const { upper } = cursor.token;
  switch (upper) {
    case 'ALL':
    case 'ANY':
    case 'NONE':
    case 'SINGLE':
      return cursor.isName(2) && cursor.isWord('IN', 3) ? parseQuantifier(cursor, QUANTIFIERS[upper]) : null;
    case 'REDUCE':
      return cursor.isName(2) && cursor.isSymbol('=', 3) ? parseReduce(cursor) : null;
    case 'SHORTESTPATH':
    case 'ALLSHORTESTPATHS': {
      const at = cursor.start;
      const pattern = parsePatternPart(cursor);
      return cursor.spanned(at, { is: 'shortestPath', pattern });
    }
    case 'EXISTS':
      return parseExists(cursor);
    case 'TRIM':
      return parseTrim(cursor);
    case 'NORMALIZE':
      return parseNormalize(cursor);
    default:
      return null;
  }
}

function parseQuantifier(cursor: Cursor, which: (typeof QUANTIFIERS)[keyof typeof QUANTIFIERS]): Expression {
  const at = cursor.start;
  cursor.next();
  cursor.expectSymbol('(');
  const variable = cursor.name('a name');
  cursor.expectWords('IN');
  const list = cursor.expression();
  const where = cursor.where();
  cursor.expectSymbol(')');
  return cursor.spanned(at, { is: 'quantifier', which, variable, list, where });
}

function parseReduce(cursor: Cursor): Expression {
  const at = cursor.start;
  cursor.next();
  cursor.expectSymbol('(');
  const accumulator = cursor.name('a name');
  cursor.expectSymbol('=');
  const start = cursor.expression();
  cursor.expectSymbol(',');
  const variable = cursor.name('a name');
  cursor.expectWords('IN');
  const list = cursor.withBars('end', () => cursor.expression());
  cursor.expectSymbol('|');
  const step = cursor.expression();
  cursor.expectSymbol(')');
  return cursor.spanned(at, { is: 'reduce', accumulator, start, variable, list, step });
}

/** The old exists((a)-->(b)) is EXISTS {(a)-->(b)}; exists(n.name) is no longer Cypher. */
function parseExists(cursor: Cursor): Expression {
  const at = cursor.start;
  cursor.next();
  const { start } = cursor;
  const inner = parseParenthesis(cursor);
  const pattern = inner.is === 'patternPredicate' ? inner.pattern : null;
  if (pattern) return cursor.spanned(at, { is: 'subquery', which: 'EXISTS', query: patternQuery([pattern], null) });
  throw syntaxError('exists( … ) takes a pattern; of a property, write IS NOT NULL.', start, 'UnexpectedSyntax');
}

/** trim(BOTH 'x' FROM text) is btrim(text, 'x'). */
function parseTrim(cursor: Cursor): Expression | null {
  const at = cursor.start;
  const side = (['LEADING', 'TRAILING', 'BOTH'] as const).find((word) => cursor.isWord(word, 2));
  const isValue = cursor.isSymbol(')', 3) || cursor.isSymbol(',', 3) || cursor.isSymbol('.', 3);
  const given = side && !isValue ? side : null;
  const ordinary = given ? null : cursor.attempt(() => readOrdinaryTrim(cursor));
  if (ordinary) return ordinary;
  cursor.next();
  cursor.expectSymbol('(');
  if (given) cursor.next();
  const characters = cursor.isWord('FROM') ? null : cursor.expression();
  cursor.expectWords('FROM');
  const text = cursor.expression();
  cursor.expectSymbol(')');
  const name = TRIMS[given ?? 'BOTH'];
  const args = characters ? [text, characters] : [text];
  return cursor.spanned(at, { is: 'call', name, distinct: false, star: false, args });
}
function readOrdinaryTrim(cursor: Cursor): Expression | null {
  const at = cursor.start;
  const { text: name } = cursor.next();
  cursor.expectSymbol('(');
  const args = cursor.isSymbol(')') ? [] : cursor.separated(() => cursor.expression());
  return cursor.takeSymbol(')') ? cursor.spanned(at, { is: 'call', name, distinct: false, star: false, args }) : null;
}

/** normalize(text, NFD) names the form by a word. */
function parseNormalize(cursor: Cursor): Expression {
  const at = cursor.start;
  const { text: name } = cursor.next();
  cursor.expectSymbol('(');
  const args = [cursor.expression()];
  if (cursor.takeSymbol(',')) {
    const { start } = cursor;
    const form = cursor.takeOneOf('NFC', 'NFD', 'NFKC', 'NFKD');
    if (!form) throw cursor.unexpected('NFC, NFD, NFKC or NFKD');
    args.push(cursor.spanned(start, { is: 'literal', value: form }));
  }
  cursor.expectSymbol(')');
  return cursor.spanned(at, { is: 'call', name, distinct: false, star: false, args });
}
