/** Texts in other letters: small, capital, or of a normal form. Piece by piece, so that others have their turn. */
import type { Stepping } from '../values/Work.js';
import { joinTexts } from './gather.js';
import { piecesOf } from './letters.js';
import type { FunctionContext } from './FunctionEntry.js';

type Form = 'NFC' | 'NFD' | 'NFKC' | 'NFKD';

const made = (
  text: string,
  context: Pick<FunctionContext, 'hold' | 'step'>,
  make: (piece: string) => string,
  mayCut?: (text: string, at: number) => boolean,
): string => joinTexts(mapped(piecesOf(text, context, mayCut), make), '', context);
function* mapped(pieces: Iterable<string>, make: (piece: string) => string): Iterable<string> {
  for (const piece of pieces) yield make(piece);
}

export const capitals = (text: string, context: Pick<FunctionContext, 'hold' | 'step'>): string =>
  made(text, context, (piece) => piece.toUpperCase());

/** A sigma is another at the end of a word. */
export const smallLetters = (text: string, context: Pick<FunctionContext, 'hold' | 'step'>): string =>
  made(text, context, (piece) => piece.toLowerCase(), text.includes('Σ') ? isBesidesWords : undefined);
const isBesidesWords = (text: string, at: number): boolean => /[\s\d,;]/.test(text.charAt(at));

export const normalForm = (text: string, form: Form, context: Pick<FunctionContext, 'hold' | 'step'>): string =>
  made(text, context, (piece) => piece.normalize(form), beginsLetter);

/** As `text.normalize(form) === text`. */
export function isNormalForm(text: string, form: Form, stepping: Stepping): boolean {
  for (const piece of piecesOf(text, stepping, beginsLetter)) if (piece.normalize(form) !== piece) return false;
  return true;
}
/** Nothing there joins what stands before it: neither an accent nor the later part of a Korean syllable. */
const beginsLetter = (text: string, at: number): boolean =>
  !/^[\p{M}\u1160-\u11FF\uD800-\uDFFF]/u.test(text.charAt(at).normalize('NFKD'));
