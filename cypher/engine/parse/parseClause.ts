/** Reads one clause. */
import { unsupported } from '../CypherError.js';
import type { Cursor } from './Cursor.js';
import { parseCallClause } from './parseCallClause.js';
import { skipHints } from './parseHint.js';
import { parsePatterns } from './parsePattern.js';
import { parseProjection, parseSorting } from './parseProjection.js';
import { parseDelete, parseForeach, parseMerge, parseRemoveItem, parseSetItem } from './parseWrites.js';
import { refuseClause } from './refused.js';
import type { Clause, Projection } from './syntax.js';

/** Null: no clause begins here. */
export function parseClause(cursor: Cursor): Clause | null {
  const at = cursor.start;
  refuseClause(cursor);
  const optional = cursor.isWord('MATCH', 1) || cursor.isWord('CALL', 1) ? cursor.takeWords('OPTIONAL') : false;
  if (cursor.takeWords('MATCH')) return parseMatch(cursor, at, optional);
  if (cursor.takeWords('CALL')) return parseCallClause(cursor, at, optional);
  if (cursor.takeWords('UNWIND')) {
    const list = cursor.expression();
    cursor.expectWords('AS');
    return cursor.spanned(at, { is: 'unwind', list, variable: cursor.name('a name') });
  }
  if (cursor.takeWords('WITH')) {
    const projection = parseProjection(cursor);
    return cursor.spanned(at, { is: 'with', projection, where: cursor.where() });
  }
  if (cursor.takeWords('RETURN')) return cursor.spanned(at, { is: 'return', projection: parseProjection(cursor) });
  if (cursor.takeWords('FINISH')) return cursor.spanned(at, { is: 'finish' });
  return parseSortingAlone(cursor, at) ?? parseWrite(cursor, at);
}

function parseWrite(cursor: Cursor, at: number): Clause | null {
  if (cursor.takeOneOf('CREATE', 'INSERT'))
    return cursor.spanned(at, { is: 'create', patterns: parsePatterns(cursor) });
  if (cursor.takeWords('MERGE')) return parseMerge(cursor, at);
  if (cursor.takeWords('SET'))
    return cursor.spanned(at, { is: 'set', items: cursor.separated(() => parseSetItem(cursor)) });
  if (cursor.takeWords('REMOVE'))
    return cursor.spanned(at, { is: 'remove', items: cursor.separated(() => parseRemoveItem(cursor)) });
  if (cursor.takeWords('FOREACH')) return parseForeach(cursor, at);
  return parseDelete(cursor, at);
}

function parseMatch(cursor: Cursor, at: number, optional: boolean): Clause {
  const mode = cursor.isWord('ELEMENT', 1) || cursor.isWord('ELEMENTS', 1) || cursor.isWord('RELATIONSHIPS', 1);
  if (mode) throw unsupported(`MATCH ${cursor.token.upper} ${cursor.ahead(1).upper}`, cursor.start);
  const patterns = parsePatterns(cursor);
  skipHints(cursor);
  return cursor.spanned(at, { is: 'match', optional, patterns, where: cursor.where() });
}

/** ORDER BY, SKIP and LIMIT without WITH or RETURN before them are those of WITH *. */
function parseSortingAlone(cursor: Cursor, at: number): Clause | null {
  if (!cursor.areWords('ORDER', 'BY') && !['SKIP', 'OFFSET', 'LIMIT'].includes(cursor.token.upper)) return null;
  const projection: Projection = {
    distinct: false,
    star: true,
    items: [],
    ...parseSorting(cursor),
    at,
    end: cursor.end,
  };
  return cursor.spanned(at, { is: 'with', projection, where: null });
}
