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

export interface TextBlock {
  lines: string[];
  width: number;
  height: number;
}

/**
 * Breaks text at spaces (and after hyphens) into the fewest lines no wider than `maxWidth`, then evens their lengths; a
 * word is never cut. Words longer than `maxWidth` make the block wider.
 */
export function wrapText(
  text: string,
  options: { size: number; weight?: FontWeight; maxWidth: number; lineHeight: number },
): TextBlock {
  const { size, weight = 400, maxWidth, lineHeight } = options;
  const words = text.trim().match(/[^\s-]+-*\s*|-+\s*/g) ?? [];
  const fill = (limit: number): string[] => {
    const lines: string[] = [];
    for (const word of words) {
      const last = lines.at(-1);
      if (last !== undefined && textWidth((last + word).trimEnd(), size, weight) <= limit)
        lines[lines.length - 1] = last + word;
      else lines.push(word);
    }
    return lines.map((line) => line.trimEnd());
  };
  let lines = fill(maxWidth);
  for (let limit = maxWidth * 0.95; lines.length > 1 && limit > maxWidth / 3; limit *= 0.95) {
    const tighter = fill(limit);
    if (tighter.length > lines.length || widest(tighter, size, weight) > widest(lines, size, weight)) break;
    lines = tighter;
  }
  if (lines.length === 0) lines = [''];
  return { lines, width: widest(lines, size, weight), height: lines.length * lineHeight };
}
const widest = (lines: readonly string[], size: number, weight: FontWeight): number =>
  Math.max(0, ...lines.map((line) => textWidth(line, size, weight)));

/**
 * The text, or its beginning with an ellipsis, no wider than `maxWidth`. For lists and titles; names on the graph are
 * never cut.
 */
export function clipText(text: string, maxWidth: number, size: number, weight: FontWeight = 400): string {
  if (textWidth(text, size, weight) <= maxWidth) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('').trimEnd()}…`, size, weight) > maxWidth) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
