/** Reads SHOW INDEXES, CONSTRAINTS, FUNCTIONS and PROCEDURES. */
import { unsupported } from '../CypherError.js';
import type { Cursor } from './Cursor.js';
import { parseYields } from './parseCallClause.js';
import { parseProjection, parseSorting } from './parseProjection.js';
import type { ShowCommand } from './syntax.js';

const NOUNS: Record<string, ShowCommand['what']> = {
  INDEX: 'INDEXES',
  INDEXES: 'INDEXES',
  CONSTRAINT: 'CONSTRAINTS',
  CONSTRAINTS: 'CONSTRAINTS',
  FUNCTION: 'FUNCTIONS',
  FUNCTIONS: 'FUNCTIONS',
  PROCEDURE: 'PROCEDURES',
  PROCEDURES: 'PROCEDURES',
};
/** Words before the noun that change nothing here. */
const ALL = new Set(['', 'ALL', 'BUILT IN']);
const INDEX_KINDS = new Set(['RANGE', 'TEXT', 'POINT', 'FULLTEXT']);

/** Null: no SHOW. */
export function parseShow(cursor: Cursor): ShowCommand | null {
  const at = cursor.start;
  if (!cursor.isWord('SHOW')) return null;
  cursor.next();
  const { what, only } = parseWhat(cursor, at);
  if (cursor.isWord('EXECUTABLE') && (what === 'FUNCTIONS' || what === 'PROCEDURES')) {
    cursor.next();
    if (cursor.isWord('BY')) throw unsupported('EXECUTABLE BY …', cursor.start);
  }
  const yields = cursor.takeWords('YIELD') ? parseYields(cursor) : null;
  const order = yields ? parseSorting(cursor) : null;
  const where = cursor.where();
  const returns = yields && cursor.takeWords('RETURN') ? parseProjection(cursor) : null;
  return cursor.spanned(at, { is: 'show', what, only, yields, order, where, returns });
}

function parseWhat(cursor: Cursor, at: number): Pick<ShowCommand, 'what' | 'only'> {
  const words: string[] = [];
  while (cursor.isName() && words.length < 4) {
    const { upper } = cursor.next();
    const before = words.join(' ');
    const what = NOUNS[upper];
    const isKind = what === 'INDEXES' && INDEX_KINDS.has(before);
    if (what && (ALL.has(before) || isKind)) return { what, only: isKind ? before : null };
    words.push(upper);
    if (what) break;
  }
  throw unsupported(`SHOW ${words.join(' ')}`, at);
}
