/**
 * The letters of a text: one code point each, so that no emoji is cut in half. Long texts are gone through piece by
 * piece, between which others may have their turn.
 */
import type { Stepping } from '../values/Work.js';

/** Units of a piece. */
const PIECE = 65_536;
const STEPS = 64;

/** The one that begins at `at`. */
export const letterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) as number);

/** The one that ends before `end`. */
export const letterBefore = (text: string, end: number): string =>
  text.slice(end > 1 && isPair(text, end - 2) ? end - 2 : end - 1, end);

/** Whether the text may be cut there: not in the midst of a letter. */
const isBetweenLetters = (text: string, at: number): boolean => !isPair(text, at - 1);

/** `mayCut`: a piece ends only where it says so, or so far on that nobody writes that. */
export function* piecesOf(text: string, stepping: Stepping, mayCut = isBetweenLetters): Iterable<string> {
  for (let from = 0; from < text.length;) {
    stepping.step(STEPS);
    let to = from + PIECE;
    while (to < text.length && !mayCut(text, to)) to++;
    yield from === 0 && to >= text.length ? text : text.slice(from, to);
    from = to;
  }
}

/** All letters, one by one. */
export function* lettersOf(text: string, stepping: Stepping): Iterable<string> {
  for (const piece of piecesOf(text, stepping)) yield* piece;
}

/** Where so many letters end that begin at `from`, or the end of the text. */
export function endOfLetters(text: string, from: number, letters: number, stepping: Stepping): number {
  let [at, left] = [from, letters];
  while (left > 0 && at < text.length) {
    stepping.step(STEPS);
    const end = Math.min(text.length, at + PIECE);
    const plain = hasPairs(text.slice(at, end)) ? 0 : Math.min(left, end - at);
    [at, left] = [at + plain, left - plain];
    if (plain === 0) for (; left > 0 && at < end; left--) at += isPair(text, at) ? 2 : 1;
  }
  return at;
}

/** Where the last letters begin, so many, or the beginning of the text. */
export function startOfLetters(text: string, letters: number, stepping: Stepping): number {
  let [at, left] = [text.length, letters];
  while (left > 0 && at > 0) {
    stepping.step(STEPS);
    const start = Math.max(0, at - PIECE);
    const plain = hasPairs(text.slice(start, at)) ? 0 : Math.min(left, at - start);
    [at, left] = [at - plain, left - plain];
    if (plain === 0) for (; left > 0 && at > start; left--) at -= letterBefore(text, at).length;
  }
  return at;
}

export function charactersIn(text: string, stepping: Stepping): number {
  let count = 0;
  for (const piece of piecesOf(text, stepping)) {
    count += piece.length;
    // Each pair is one letter.
    if (hasPairs(piece)) for (let at = 1; at < piece.length; at++) if (isPair(piece, at - 1)) count--;
  }
  return count;
}

const hasPairs = (text: string): boolean => /[\uD800-\uDFFF]/.test(text);
const isPair = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;

/** From the last letter to the first. As one array of letters a long text would take twenty times its room. */
export function backwards(text: string, stepping: Stepping): string {
  const parts: string[] = [];
  for (const piece of piecesOf(text, stepping)) parts.push([...piece].reverse().join(''));
  return parts.reverse().join('');
}
