/**
 * Measures text set in the bundled type, without a browser, so that page, worker and server agree to the pixel. Kerning
 * is left out: words come out a hair narrower than measured.
 */
import { INTER_WIDTHS } from './interWidths.js';

export type FontWeight = keyof typeof INTER_WIDTHS;
/** The family as CSS and SVG name it; `sans-serif` stands in for scripts it lacks. */
export const FONT_FAMILY = 'Inter, sans-serif';

/** Thousandths of the type size for a letter that the table lacks: as wide as it is high, like most of those. */
const UNKNOWN = 1000;

function decode(table: string): Map<number, number> {
  const widths = new Map<number, number>();
  for (const run of table.split(' ')) {
    const [first, list] = run.split(':');
    let [code, width] = [Number.parseInt(first ?? '', 36), 0];
    for (const item of (list ?? '').split(',')) {
      if (item !== '') width = Number.parseInt(item, 36);
      widths.set(code++, width);
    }
  }
  return widths;
}
const tables = new Map<FontWeight, Map<number, number>>();
function widthsOf(weight: FontWeight): Map<number, number> {
  const known = tables.get(weight);
  if (known) return known;
  const decoded = decode(INTER_WIDTHS[weight]);
  tables.set(weight, decoded);
  return decoded;
}

/** Width of one line of text in pixels at the given type size. Combining marks take no room. */
export function textWidth(text: string, size: number, weight: FontWeight = 400): number {
  const widths = widthsOf(weight);
  let sum = 0;
  for (const letter of text.normalize('NFC'))
    sum += widths.get(letter.codePointAt(0) ?? 0) ?? (/^[\p{M}\p{Cf}]$/u.test(letter) ? 0 : UNKNOWN);
  return (sum * size) / 1000;
}

/** Characters of the text that the bundled type lacks, each once. Spaces, marks of direction and the like need none. */
export function missingCharacters(text: string, weight: FontWeight = 400): string[] {
  const widths = widthsOf(weight);
  return [...new Set(text.normalize('NFC'))].filter(
    (character) => !widths.has(character.codePointAt(0) ?? 0) && !/[\s\p{C}\ufe0f]/u.test(character),
  );
}

export interface TextBlock {
  lines: string[];
  width: number;
  height: number;
}

/** A word stays whole up to this many times the width of its block. */
const WHOLE_WORD = 1.5;

interface WrapOptions {
  size: number;
  /** Default 400. */
  weight?: FontWeight;
  /** Pixels, as are all of these. */
  maxWidth: number;
  lineHeight: number;
  /** What does not fit ends with an ellipsis. Default: as many lines as it takes. */
  maxLines?: number;
  /** Running text: every line is filled, and what is wider than the block is folded. Default false. */
  paragraph?: boolean;
}

/**
 * Breaks text at spaces (and after hyphens) into the fewest lines no wider than `maxWidth`, then evens their lengths.
 * A word a little wider than that makes the block wider; one that is far wider is folded into even pieces.
 */
export function wrapText(text: string, options: WrapOptions): TextBlock {
  const { size, weight = 400, maxWidth, lineHeight, maxLines = Infinity, paragraph = false } = options;
  const widthOf = (line: string): number => textWidth(line, size, weight);
  const widest = (lines: readonly string[]): number => Math.max(0, ...lines.map(widthOf));
  const whole = paragraph ? maxWidth : maxWidth * WHOLE_WORD;
  const words = wordsOf(text).flatMap((word) =>
    widthOf(word.trimEnd()) <= whole ? [word] : folded(word, maxWidth, widthOf),
  );
  let lines = fill(words, maxWidth, widthOf);
  if (lines.length > maxLines) {
    const rest = lines.slice(maxLines - 1).join(' ');
    lines = [...lines.slice(0, maxLines - 1), clipText(`${rest}…`, maxWidth, size, weight)];
  } else if (!paragraph)
    for (let limit = maxWidth * 0.95; lines.length > 1 && limit > maxWidth / 3; limit *= 0.95) {
      const tighter = fill(words, limit, widthOf);
      if (tighter.length > lines.length || widest(tighter) > widest(lines)) break;
      lines = tighter;
    }
  if (lines.length === 0) lines = [''];
  return { lines, width: widest(lines), height: lines.length * lineHeight };
}

/** Each with the hyphens and the space after it; a space that does not break is part of its word. */
const wordsOf = (text: string): string[] =>
  text
    .trim()
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .match(/[^ -]+-* *|-+ */g) ?? [];

/** As many words to a line as there is room for. */
function fill(words: readonly string[], maxWidth: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf((last + word).trimEnd()) <= maxWidth) lines[lines.length - 1] = last + word;
    else lines.push(word);
  }
  return lines.map((line) => line.trimEnd());
}

/** In even pieces no wider than the block. */
function folded(word: string, maxWidth: number, widthOf: (line: string) => number): string[] {
  const width = widthOf(word.trimEnd());
  const share = width / Math.ceil(width / (maxWidth * 0.95));
  const pieces: string[] = [''];
  let taken = 0;
  for (const letter of lettersOf(word)) {
    const next = widthOf(letter);
    // A letter goes where its middle falls, so that no piece is wider than its share by more than half a letter.
    if (taken + next / 2 > share * pieces.length) pieces.push('');
    pieces[pieces.length - 1] += letter;
    taken += next;
  }
  return pieces;
}

/** Made when first needed: it takes longer than all else that a process loads of the kernel. */
let segmenter: Intl.Segmenter | undefined;
/** What a reader takes for one letter: with its marks, or an emoji of several. */
function lettersOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The text, or its beginning with an ellipsis, no wider than `maxWidth` pixels; one letter at least. */
export function clipText(text: string, maxWidth: number, size: number, weight: FontWeight = 400): string {
  if (textWidth(text, size, weight) <= maxWidth) return text;
  const room = maxWidth - textWidth('…', size, weight);
  let [clipped, width] = ['', 0];
  for (const letter of lettersOf(text)) {
    width += textWidth(letter, size, weight);
    if (width > room && clipped !== '') break;
    clipped += letter;
  }
  return `${clipped.trimEnd()}…`;
}
