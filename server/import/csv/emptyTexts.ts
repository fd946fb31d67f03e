/**
 * Marks what a CSV parser would not tell apart, or not take: a text between quotes that is empty, `""`, and quotes within
 * a value that is not quoted (`5" disk`). Bytes go through; rows and fields are not made here.
 */
import { placeBehind, separatorByte, type Place } from './quotePlace.js';

/** A character that no text holds: Unicode keeps it free. */
export const EMPTY_TEXT = '\uFDD0';
const MARK = Buffer.from(EMPTY_TEXT);
/** The same for a quote that is a letter of its value. */
const INNER_QUOTE = '\uFDD1';
const INNER_MARK = Buffer.from(INNER_QUOTE);
const [QUOTE, LINE_FEED, BLANK] = [0x22, 0x0a, 0x20];

/** What the marks have been needed for so far. */
export interface Marked {
  innerQuotes: boolean;
}

/**
 * `chunks`: UTF-8 from the beginning of a row, every line ending in a line feed. `trims`: blanks that a value begins
 * with are none of it.
 */
export async function* markEmptyTexts(
  chunks: AsyncIterable<Buffer>,
  delimiter: string,
  marked: Marked,
  trims = false,
): AsyncGenerator<Buffer> {
  const separator = separatorByte(delimiter);
  let place: Place = 'start';
  for await (const chunk of chunks) {
    const made = Buffer.allocUnsafe(chunk.length * 3 + MARK.length);
    let size = 0;
    for (const byte of chunk) {
      if (trims && byte === BLANK && place === 'start') continue;
      const ends = byte === separator || byte === LINE_FEED;
      if (place === 'pair') {
        if (ends) size += MARK.copy(made, size);
        else made[size++] = made[size++] = QUOTE;
      } else if (place === 'opened' && byte !== QUOTE) made[size++] = QUOTE;
      const held = byte === QUOTE && (place === 'start' || place === 'opened');
      if (byte === QUOTE && place === 'plain') {
        size += INNER_MARK.copy(made, size);
        marked.innerQuotes = true;
      } else if (!held) made[size++] = byte;
      place = placeBehind(place, byte, separator);
    }
    yield made.subarray(0, size);
  }
  if (place === 'pair') yield MARK;
  else if (place === 'opened') yield Buffer.from([QUOTE]);
}

/**
 * Whether text follows a quote that closes, or one is never closed: by CSV's rules the file is broken. `chunks` as
 * above.
 */
export async function breaksQuotes(chunks: AsyncIterable<Buffer>, delimiter: string): Promise<boolean> {
  const separator = separatorByte(delimiter);
  let place: Place = 'start';
  for await (const chunk of chunks) {
    for (const byte of chunk) {
      const ends = byte === separator || byte === LINE_FEED;
      if ((place === 'pair' || place === 'closed') && byte !== QUOTE && !ends) return true;
      place = placeBehind(place, byte, separator);
    }
  }
  return place === 'opened' || place === 'quoted';
}

/** The row with the quotes that are letters. */
export const withInnerQuotes = (row: string[]): string[] => row.map((field) => field.replaceAll(INNER_QUOTE, '"'));

/** The row as its file has it. */
export const withoutEmptyMarks = (row: string[]): string[] =>
  row.includes(EMPTY_TEXT) ? row.map((field) => (field === EMPTY_TEXT ? '' : field)) : row;
