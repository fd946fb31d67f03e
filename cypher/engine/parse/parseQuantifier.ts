/** Reads how often a part of a pattern stands: `+`, `*`, `{3}`, `{2,4}`, `{2,}`, `{,4}`. */
import { syntaxError } from '../CypherError.js';
import type { Cursor } from './Cursor.js';
import { parseCount } from './parseNumber.js';

/** Null: once. `to` null: without end. */
export function parseQuantifier(cursor: Cursor): { from: number; to: number | null } | null {
  const at = cursor.start;
  if (cursor.takeSymbol('+')) return { from: 1, to: null };
  if (cursor.takeSymbol('*')) return { from: 0, to: null };
  if (!cursor.takeSymbol('{')) return null;
  const from = parseCount(cursor);
  const open = cursor.takeSymbol(',');
  const to = open ? parseCount(cursor) : from;
  if (!open && from === null) throw cursor.unexpected('a number of times, as {3} or {2,4}');
  cursor.expectSymbol('}');
  if (to === 0) throw syntaxError('A part of a pattern cannot be quantified with zero.', at, 'UnexpectedSyntax');
  if (to !== null && to < (from ?? 0))
    throw syntaxError(`{${from},${to}} begins higher than it ends.`, at, 'UnexpectedSyntax');
  return { from: from ?? 0, to };
}
