/** Reads EXISTS { }, COUNT { } and COLLECT { }, of a pattern or of a whole query. */
import type { Cursor } from './Cursor.js';
import { parsePatterns } from './parsePattern.js';
import type { Expression, PatternPart, Query } from './syntax.js';

export function parseSubquery(cursor: Cursor, which: 'EXISTS' | 'COUNT' | 'COLLECT'): Expression {
  const at = cursor.start;
  cursor.next();
  cursor.expectSymbol('{');
  const query = which !== 'COLLECT' && beginsPattern(cursor) ? parsePatternQuery(cursor) : cursor.query();
  cursor.expectSymbol('}');
  return cursor.spanned(at, { is: 'subquery', which, query });
}

const beginsPattern = (cursor: Cursor): boolean =>
  cursor.isSymbol('(') ||
  (cursor.isName() && cursor.isSymbol('=', 1)) ||
  (cursor.isSymbol('(', 1) && (cursor.isWord('SHORTESTPATH') || cursor.isWord('ALLSHORTESTPATHS'))) ||
  ['SHORTEST', 'ANY', 'ALL'].includes(cursor.token.upper);

function parsePatternQuery(cursor: Cursor): Query {
  const patterns = parsePatterns(cursor);
  return patternQuery(patterns, cursor.where());
}
/** MATCH of these patterns and nothing else. */
export function patternQuery(patterns: PatternPart[], where: Expression | null): Query {
  const at = patterns[0]?.at ?? 0;
  const end = where?.end ?? patterns.at(-1)?.end ?? at;
  return { parts: [[{ is: 'match', optional: false, patterns, where, at, end }]], all: false };
}
