/** JSON that carries whole numbers beyond 2^53, as bigints. */
import { typeLargeIntegers } from '../../../contract/index.js';

/** No property of a file is called so: names hold no control characters. */
const BIG = '\u0001integer';
const replacer = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? { [BIG]: String(value) } : value;
const reviver = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, BIG)
    ? BigInt((value as Record<string, string>)[BIG] ?? '0')
    : value;
const marked = (digits: string): string => JSON.stringify({ [BIG]: digits });

/** One line; those with big numbers are marked, because reading them is slower. */
export function bigStringify(value: unknown): string {
  try {
    return `N${JSON.stringify(value)}`;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return `B${JSON.stringify(value, replacer)}`;
  }
}
export const bigParse = (line: string): unknown =>
  JSON.parse(line.slice(1), line.startsWith('B') ? reviver : undefined);

/** As JSON.parse, of which it throws the SyntaxError, but whole numbers beyond 2^53 keep their digits. */
export function parseExactly(json: string): unknown {
  const exact = typeLargeIntegers(json, marked);
  return exact === json ? JSON.parse(json) : JSON.parse(exact, reviver);
}

const MARKED = /\{"\\u0001integer":"(-?\d+)"\}/g;

/** As JSON.stringify; bigints are plain digits. */
export const stringifyExactly = (value: unknown): string => JSON.stringify(value, replacer).replace(MARKED, '$1');
