/** Reads what expressions are made of: literals, names, calls, lists, maps, CASE, comprehensions, subqueries. */
import type { Cursor } from './Cursor.js';
import { parseExpression } from './parseExpression.js';
import { parseChain, parsePatternPart, parsePatterns } from './parsePattern.js';
import type { Expression, PatternPart, ProjectionItem } from './syntax.js';
import { notCypher } from './trouble.js';

const QUANTIFIERS = { ALL: 'all', ANY: 'any', NONE: 'none', SINGLE: 'single' } as const;

export function parseAtom(cursor: Cursor): Expression {
  const { kind, text, upper } = cursor.token;
  const at = cursor.start;
  const done = <const T extends object>(node: T): T & { at: number; end: number } => ({ ...node, at, end: cursor.end });
  if (kind === 'string') {
    cursor.next();
    return done({ is: 'literal', value: text });
  }
  if (kind === 'integer') return parseInteger(cursor);
  if (kind === 'float') {
    cursor.next();
    const value = Number(text.replaceAll('_', ''));
    if (!Number.isFinite(value))
      throw notCypher(`${text} is too large for a floating-point number.`, { source: cursor.source, offset: at });
    return done({ is: 'float', value, text });
  }
  if (kind === 'parameter') {
    cursor.next();
    return done({ is: 'parameter', name: text });
  }
  if (cursor.isSymbol('(')) return parseParenthesis(cursor);
  if (cursor.isSymbol('[')) return parseBracket(cursor);
  if (cursor.isSymbol('{')) return parseMap(cursor);
  if (cursor.isSymbol('$')) throw cursor.unexpected('a parameter name after "$"');
  if (kind === 'word') {
    if (upper === 'TRUE' || upper === 'FALSE') {
      cursor.next();
      return done({ is: 'literal', value: upper === 'TRUE' });
    }
    if (upper === 'NULL') {
      cursor.next();
      return done({ is: 'literal', value: null });
    }
    if ((upper === 'NAN' || upper === 'INF' || upper === 'INFINITY') && !cursor.isSymbol('(', 1))
      throw cursor.needsNeo4j(text);
    if (upper === 'CASE' && !cursor.isSymbol('.', 1)) return parseCase(cursor);
    if ((upper === 'EXISTS' || upper === 'COUNT' || upper === 'COLLECT') && cursor.isSymbol('{', 1))
      return parseSubquery(cursor, upper);
    const special = cursor.isSymbol('(', 1) ? parseSpecialCall(cursor) : null;
    if (special) return special;
  }
  if (kind === 'word' || kind === 'quoted') {
    if (cursor.isSymbol('(', 1)) return parseCall(cursor);
    if (cursor.isSymbol('{', 1)) return parseMapProjection(cursor);
    const call = cursor.attempt(() => (dottedName(cursor).length > 1 && cursor.isSymbol('(') ? true : null));
    if (call) throw cursor.needsNeo4j(`${cursor.source.slice(at, cursor.start)}( … )`, at);
    cursor.next();
    return done({ is: 'variable', name: text });
  }
  throw cursor.unexpected('an expression');
}

export function dottedName(cursor: Cursor): string[] {
  const parts = [cursor.name('a name')];
  while (cursor.isSymbol('.') && cursor.isName(1)) {
    cursor.next();
    parts.push(cursor.next().text);
  }
  return parts;
}

function parseInteger(cursor: Cursor): Expression {
  const { text, start } = cursor.next();
  const value = BigInt(text.replaceAll('_', ''));
  if (value > 9_223_372_036_854_775_807n)
    throw notCypher(`${text} is too large for an integer.`, { source: cursor.source, offset: start });
  return { is: 'literal', value, at: start, end: cursor.end };
}

/** A pattern used as a condition, or an expression in parentheses. */
function parseParenthesis(cursor: Cursor): Expression {
  const at = cursor.start;
  const pattern = cursor.mayBeginPattern ? cursor.attempt(() => readPredicatePattern(cursor)) : null;
  if (pattern) return { is: 'patternPredicate', pattern, at, end: cursor.end };
  cursor.expectSymbol('(');
  const inner = parseExpression(cursor);
  cursor.expectSymbol(')');
  return inner;
}
function readPredicatePattern(cursor: Cursor): PatternPart | null {
  const at = cursor.start;
  const chain = parseChain(cursor);
  return chain.relationships.length === 0 ? null : { at, end: cursor.end, variable: null, shortest: null, ...chain };
}

function parseBracket(cursor: Cursor): Expression {
  const at = cursor.start;
  const done = <const T extends object>(node: T): T & { at: number; end: number } => ({ ...node, at, end: cursor.end });
  cursor.expectSymbol('[');
  if (cursor.isName() && cursor.isWord('IN', 1)) {
    const variable = cursor.name('a name');
    cursor.expectWord('IN');
    const list = parseExpression(cursor);
    const rest = (): { where: Expression | null; map: Expression | null } => {
      const where = cursor.takeWords('WHERE') ? parseExpression(cursor) : null;
      const map = cursor.takeSymbol('|') ? parseExpression(cursor) : null;
      cursor.expectSymbol(']');
      return { where, map };
    };
    const { where, map } = cursor.attempt(() => cursor.untilBar(rest)) ?? rest();
    return done({ is: 'listComprehension', variable, list, where, map });
  }
  const pattern = cursor.attempt(() => {
    const found = parsePatternPart(cursor);
    return found.relationships.length > 0 && (cursor.isSymbol('|') || cursor.isWord('WHERE')) ? found : null;
  });
  if (pattern) {
    const rest = (): { where: Expression | null; map: Expression } => {
      const where = cursor.takeWords('WHERE') ? parseExpression(cursor) : null;
      cursor.expectSymbol('|');
      const map = parseExpression(cursor);
      cursor.expectSymbol(']');
      return { where, map };
    };
    return done({ is: 'patternComprehension', pattern, ...(cursor.attempt(() => cursor.untilBar(rest)) ?? rest()) });
  }
  const items: Expression[] = [];
  if (!cursor.isSymbol(']'))
    do items.push(parseExpression(cursor));
    while (cursor.takeSymbol(','));
  cursor.expectSymbol(']');
  return done({ is: 'list', items });
}

function parseMap(cursor: Cursor): Expression {
  const at = cursor.start;
  cursor.expectSymbol('{');
  const entries: [string, Expression][] = [];
  if (!cursor.isSymbol('}')) {
    do {
      const key = cursor.name('a key');
      cursor.expectSymbol(':');
      entries.push([key, parseExpression(cursor)]);
    } while (cursor.takeSymbol(','));
  }
  cursor.expectSymbol('}');
  return { is: 'map', entries, at, end: cursor.end };
}

function parseMapProjection(cursor: Cursor): Expression {
  const at = cursor.start;
  const variable = cursor.name('a name');
  cursor.expectSymbol('{');
  const items: ProjectionItem[] = [];
  if (!cursor.isSymbol('}')) {
    do {
      if (cursor.takeSymbol('.'))
        items.push(cursor.takeSymbol('*') ? { is: 'all' } : { is: 'property', key: cursor.name('a property name') });
      else {
        const key = cursor.name('a key');
        items.push(
          cursor.takeSymbol(':') ? { is: 'entry', key, value: parseExpression(cursor) } : { is: 'variable', name: key },
        );
      }
    } while (cursor.takeSymbol(','));
  }
  cursor.expectSymbol('}');
  return { is: 'mapProjection', variable, items, at, end: cursor.end };
}

function parseCase(cursor: Cursor): Expression {
  const at = cursor.start;
  cursor.expectWord('CASE');
  const subject = cursor.isWord('WHEN') ? null : parseExpression(cursor);
  const alternatives: [Expression, Expression][] = [];
  while (cursor.takeWords('WHEN')) {
    const { kind, text, upper } = cursor.token;
    if (
      subject &&
      ((kind === 'symbol' && ['=', '<>', '<', '<=', '>', '>=', '=~', ':', '::'].includes(text)) ||
        ['IS', 'STARTS', 'ENDS', 'CONTAINS', 'IN'].includes(upper))
    )
      throw cursor.needsNeo4j('CASE … WHEN with a comparison');
    const when = parseExpression(cursor);
    if (cursor.isSymbol(',')) throw cursor.needsNeo4j('CASE … WHEN with several values');
    cursor.expectWord('THEN');
    alternatives.push([when, parseExpression(cursor)]);
  }
  const otherwise = cursor.takeWords('ELSE') ? parseExpression(cursor) : null;
  cursor.expectWord('END');
  if (alternatives.length === 0) throw cursor.unexpected('WHEN');
  return { is: 'case', subject, alternatives, otherwise, at, end: cursor.end };
}

function parseSubquery(cursor: Cursor, which: 'EXISTS' | 'COUNT' | 'COLLECT'): Expression {
  const at = cursor.start;
  if (which === 'COLLECT') throw cursor.needsNeo4j('COLLECT { … }');
  cursor.next();
  cursor.expectSymbol('{');
  cursor.takeWords('MATCH');
  if (!cursor.isSymbol('(') && !(cursor.isName() && cursor.isSymbol('=', 1)))
    throw cursor.needsNeo4j(`A whole query inside ${which} { … }`);
  const patterns = parsePatterns(cursor);
  const where = cursor.takeWords('WHERE') ? parseExpression(cursor) : null;
  if (!cursor.isSymbol('}')) throw cursor.needsNeo4j(`A whole query inside ${which} { … }`);
  cursor.next();
  return { is: 'subquery', which, patterns, where, at, end: cursor.end };
}

/** all(x IN …), reduce( … ), shortestPath( … ): calls with a syntax of their own. Null: an ordinary call. */
function parseSpecialCall(cursor: Cursor): Expression | null {
  const { upper, text } = cursor.token;
  const at = cursor.start;
  if (upper in QUANTIFIERS && cursor.isName(2) && cursor.isWord('IN', 3)) {
    cursor.next();
    cursor.expectSymbol('(');
    const variable = cursor.name('a name');
    cursor.expectWord('IN');
    const list = parseExpression(cursor);
    cursor.expectWord('WHERE');
    const where = parseExpression(cursor);
    cursor.expectSymbol(')');
    return {
      is: 'quantifier',
      which: QUANTIFIERS[upper as keyof typeof QUANTIFIERS],
      variable,
      list,
      where,
      at,
      end: cursor.end,
    };
  }
  if (upper === 'REDUCE') {
    cursor.next();
    cursor.expectSymbol('(');
    const accumulator = cursor.name('a name');
    cursor.expectSymbol('=');
    const start = parseExpression(cursor);
    cursor.expectSymbol(',');
    const variable = cursor.name('a name');
    cursor.expectWord('IN');
    const list = parseExpression(cursor);
    cursor.expectSymbol('|');
    const step = parseExpression(cursor);
    cursor.expectSymbol(')');
    return { is: 'reduce', accumulator, start, variable, list, step, at, end: cursor.end };
  }
  if (upper === 'SHORTESTPATH' || upper === 'ALLSHORTESTPATHS') throw cursor.needsNeo4j(`${text}( … ) outside MATCH`);
  if (upper === 'EXISTS') {
    // The old exists((a)-->(b)) is the pattern as a condition.
    cursor.next();
    const inner = parseParenthesis(cursor);
    if (inner.is === 'patternPredicate')
      return { is: 'subquery', which: 'EXISTS', patterns: [inner.pattern], where: null, at, end: cursor.end };
    throw cursor.needsNeo4j('exists( … ) of anything but a pattern', at);
  }
  return null;
}

function parseCall(cursor: Cursor): Expression {
  const at = cursor.start;
  const name = cursor.name('a function name');
  cursor.expectSymbol('(');
  const distinct = cursor.takeWords('DISTINCT');
  const star = !distinct && cursor.isSymbol('*') && cursor.isSymbol(')', 1) && cursor.takeSymbol('*');
  const args: Expression[] = [];
  if (!star && !cursor.isSymbol(')'))
    do args.push(parseExpression(cursor));
    while (cursor.takeSymbol(','));
  cursor.expectSymbol(')');
  return { is: 'call', name, distinct, star, args, at, end: cursor.end };
}
