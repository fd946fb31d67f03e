/** The letters of a text: one code point each, so that no emoji is cut in half. */

import type { FunctionContext } from './FunctionEntry.js';

/** The one that begins at `at`. */
export const letterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) as number);

/** The one that ends before `end`. */
export function letterBefore(text: string, end: number): string {
  const pair = end > 1 ? text.slice(end - 2, end) : '';
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair) ? pair : text.slice(end - 1, end);
}

/** Where so many letters end that begin at `from`, or the end of the text. Not by taking the text apart: it may be long. */
export function endOfLetters(text: string, from: number, letters: number): number {
  // Without surrogates a letter is one unit.
  if (!/[\uD800-\uDFFF]/.test(text)) return Math.min(text.length, from + letters);
  let at = from;
  for (let left = letters; left > 0 && at < text.length; left--) at += isPair(text, at) ? 2 : 1;
  return at;
}

export function charactersIn(text: string): number {
  if (!/[\uD800-\uDFFF]/.test(text)) return text.length;
  let count = 0;
  for (let at = 0; at < text.length; at += isPair(text, at) ? 2 : 1) count++;
  return count;
}

const isPair = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;

/** Units turned round at once: as one array of letters a long text would take twenty times its room. */
const PIECE = 65_536;

/** From the last letter to the first; others may have their turn meanwhile. */
export function backwards(text: string, context: Pick<FunctionContext, 'hold'>): string {
  const parts: string[] = [];
  for (let end = text.length; end > 0;) {
    context.hold(PIECE);
    let from = Math.max(0, end - PIECE);
    // Not in the midst of a letter.
    if (from > 0 && letterBefore(text, from + 1).length === 2) from--;
    parts.push([...text.slice(from, end)].reverse().join(''));
    end = from;
  }
  return parts.join('');
}
