/**
 * The form in which two copies of a paragraph are the same: without spaces, with one kind of quotation mark, apostrophe
 * and dash, and its checksum. Letters, their case and punctuation count. Pure.
 */
import { createHash } from 'node:crypto';

const DOUBLE_QUOTES = /[«»“”„‟″〝〞＂]/g;
const SINGLE_QUOTES = /[‘’‚‛′‹›`´ʼ＇]/g;
const DASHES = /[\p{Pd}−]/gu;
/** Spaces of any width, line breaks, and what is not seen at all, such as soft hyphens and byte order marks. */
const UNSEEN = /[\s\p{Cc}\p{Cf}]+/gu;

/** Folds to itself: most words. */
const PLAIN = /^[!-_a-~]*$/;

/** Copies differ in spaces (French punctuation above all), marks and ligatures; none of these is left. */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(DOUBLE_QUOTES, '"')
    .replace(SINGLE_QUOTES, "'")
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'Oe')
    .replace(/æ/g, 'ae')
    .replace(/Æ/g, 'Ae')
    .normalize('NFKC')
    .replace(DASHES, '-')
    .replace(UNSEEN, '');
}

/** The first 128 bits of SHA-256 over a folded text, in hex. */
export const checksumOf = (folded: string): string => createHash('sha256').update(folded).digest('hex').slice(0, 32);
