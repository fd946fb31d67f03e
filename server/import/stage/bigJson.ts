/** JSON that carries whole numbers beyond 2^53 (bigints), floats that are whole numbers, dates and the like. */
import { exactNumbers } from '../../../contract/index.js';
import { asFloat, Float, TypedText } from '../../store/boxed.js';

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

/** One line; those with values that JSON does not know are marked, because reading them is slower. */
export function bigStringify(value: unknown): string {
  try {
    const text = JSON.stringify(value);
    // Boxes write themselves so; quotes within strings are escaped.
    if (!text.includes('{"$type":"')) return `N${text}`;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  return `B${JSON.stringify(value, replacer)}`;
}
export const bigParse = (line: string): unknown =>
  JSON.parse(line.slice(1), line.startsWith('B') ? reviver : undefined);

/** As JSON.parse, of which it throws the SyntaxError, but numbers are those that are written. */
export function parseExactly(text: string): unknown {
  const json = withBoxes(text);
  const exact = exactNumbers(json, ({ $type, _value }) =>
    JSON.stringify({ [$type === 'Integer' ? INTEGER : FLOAT]: _value }),
  );
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
