/** JSON that carries whole numbers beyond 2^53 (bigints), floats that are whole numbers, dates and the like. */
import { exactNumbers } from '../../../contract/index.js';
import { asFloat, Float, TypedText } from '../../store/boxed.js';
import { EXACT_DIGITS } from '../limits.js';

/** No property of a file is called so: names hold no control characters. */
const [INTEGER, FLOAT, TEXT] = ['\u0001integer', '\u0001float', '\u0001text'] as const;

/** What `toJSON` of a box made is left; the box itself says what it is. */
function replacer(this: Record<string, unknown>, key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return { [INTEGER]: String(value) };
  const box = this[key];
  if (box instanceof Float) return { [FLOAT]: box.toString() };
  return box instanceof TypedText ? { [TEXT]: box.valueOf() } : value;
}

function reviver(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const map = value as Record<string, string>;
  if (Object.hasOwn(map, INTEGER)) return BigInt(map[INTEGER] ?? '0');
  if (Object.hasOwn(map, FLOAT)) return asFloat(Number(map[FLOAT]));
  return Object.hasOwn(map, TEXT) ? new TypedText(map[TEXT]) : value;
}

/** One line; those with values that JSON does not know are marked. A replacer for all values would be several times slower. */
export function bigStringify(value: unknown): string {
  const plain = packed(value);
  return `${plain === value ? 'N' : 'B'}${JSON.stringify(plain)}`;
}
/** The line of `[group, rows]`, of texts that `bigStringify` made of the rows. */
export function joinRows(group: string, rows: readonly string[]): string {
  const mark = rows.some((row) => row.startsWith('B')) ? 'B' : 'N';
  return `${mark}[${JSON.stringify(group)},[${rows.map((row) => row.slice(1)).join(',')}]]`;
}
export function bigParse(line: string): unknown {
  const value: unknown = JSON.parse(line.slice(1));
  return line.startsWith('B') ? unpacked(value) : value;
}

/** With what JSON does not know as maps; the value itself where it holds nothing such. */
function packed(value: unknown): unknown {
  if (typeof value === 'bigint') return { [INTEGER]: String(value) };
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Float) return { [FLOAT]: value.toString() };
  if (value instanceof TypedText) return { [TEXT]: value.valueOf() };
  if (!Array.isArray(value)) return withEntries(value as Record<string, unknown>, packed, (own) => ({ ...own }));
  return withItems(value, packed, (own) => [...own]);
}

/** The maps that `packed` made as the values they were, in place. */
function unpacked(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return withItems(value, unpacked, (same) => same);
  const own = reviver('', value);
  return own === value ? withEntries(value as Record<string, unknown>, unpacked, (same) => same) : own;
}

type Change = (item: unknown) => unknown;
const mayDiffer = (item: unknown): boolean => typeof item === 'object' || typeof item === 'bigint';

/** With each item as `change` has it: what `copy` makes where one differs, else the list itself. */
function withItems(value: unknown[], change: Change, copy: (own: unknown[]) => unknown[]): unknown[] {
  let changed: unknown[] | null = null;
  for (let i = 0; i < value.length; i++) {
    const item = value[i];
    if (!mayDiffer(item)) continue;
    const one = change(item);
    if (one !== item) (changed ??= copy(value))[i] = one;
  }
  return changed ?? value;
}
/** The same of a map. */
function withEntries(
  value: Record<string, unknown>,
  change: Change,
  copy: (own: Record<string, unknown>) => Record<string, unknown>,
): Record<string, unknown> {
  let changed: Record<string, unknown> | null = null;
  for (const key in value) {
    const item = value[key];
    if (!mayDiffer(item)) continue;
    const one = change(item);
    if (one !== item) (changed ??= copy(value))[key] = one;
  }
  return changed ?? value;
}

/**
 * As JSON.parse, of which it throws the SyntaxError, but numbers are those that are written. Whole numbers of more digits
 * than anything has are infinite.
 */
export function parseExactly(text: string): unknown {
  const json = withBoxes(text);
  const exact = exactNumbers(json, ({ $type, _value }) => {
    if ($type === 'Integer' && _value.length > EXACT_DIGITS) return _value.startsWith('-') ? '-1e999' : '1e999';
    return JSON.stringify({ [$type === 'Integer' ? INTEGER : FLOAT]: _value });
  });
  return exact === text ? JSON.parse(text) : JSON.parse(exact, lastingReviver);
}

/** Python writes NaN and Infinity, which are no JSON. */
const withBoxes = (json: string): string =>
  /\b(NaN|Infinity)\b/.test(json)
    ? json.replace(STRING_OR_NAME, (token) => (token.startsWith('"') ? token : JSON.stringify({ [FLOAT]: token })))
    : json;
const STRING_OR_NAME = /"[^"\\]*(?:\\[^][^"\\]*)*"|-?\b(?:NaN|Infinity)\b/g;

/** NaN and infinity stay in their boxes, which tells them from numbers that are too large. */
function lastingReviver(key: string, value: unknown): unknown {
  const revived = reviver(key, value);
  return revived !== value && typeof revived === 'number' && !Number.isFinite(revived) ? new Float(revived) : revived;
}

const NUMBER = /\{"\\u0001(?:integer|float)":"([^"]+)"\}/g;

/** As JSON.stringify; bigints are plain digits, and floats that are whole numbers are written as such. */
export const stringifyExactly = (value: unknown): string => JSON.stringify(value, replacer).replace(NUMBER, '$1');
