/** Reads numbers: 1_000, 0x1F, 0o17, 1.5e3. */
import { syntaxError } from '../CypherError.js';
import type { Cursor } from './Cursor.js';
import type { Expression } from './syntax.js';

const GREATEST = 2n ** 63n - 1n;

/** `signed`: where the minus before it stands. */
export function parseInteger(cursor: Cursor, signed: number | null = null): Expression {
  const { text, start } = cursor.next();
  const digits = BigInt(text.replaceAll('_', ''));
  const value = signed === null ? digits : -digits;
  if (value > GREATEST || value < -GREATEST - 1n)
    throw syntaxError(`${text} is too large for an integer, which has 64 bits.`, start, 'IntegerOverflow');
  return cursor.spanned(signed ?? start, { is: 'literal', value });
}

export function parseFloatingPoint(cursor: Cursor): Expression {
  const { text, start } = cursor.next();
  const value = Number(text.replaceAll(/_|[fFdD]$/g, ''));
  if (!Number.isFinite(value))
    throw syntaxError(`${text} is too large for a floating-point number.`, start, 'FloatingPointOverflow');
  return cursor.spanned(start, { is: 'float', value });
}

/** A number of times, as in `{2,4}` or `*1..3`. Null: no integer stands here. */
export function parseCount(cursor: Cursor): number | null {
  if (cursor.token.kind !== 'integer') return null;
  const { text, start } = cursor.next();
  const value = Number(text.replaceAll('_', ''));
  if (!Number.isSafeInteger(value))
    throw syntaxError(`${text} is too large a number of times.`, start, 'IntegerOverflow');
  return value;
}
