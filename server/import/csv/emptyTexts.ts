/**
 * Tells an empty text, `""`, from an empty field before a CSV parser makes them one: a text between quotes that is
 * empty is replaced by a mark. Bytes go through; rows and fields are not made here.
 */

/** A character that no text holds: Unicode keeps it free. */
export const EMPTY_TEXT = '\uFDD0';
const MARK = Buffer.from(EMPTY_TEXT);
const [QUOTE, LINE_FEED, BLANK] = [0x22, 0x0a, 0x20];

/** Where in a row the bytes are. `opened`: behind a quote that begins a field; `pair`: behind two. */
type Place = 'start' | 'plain' | 'opened' | 'pair' | 'quoted' | 'closed';

/**
 * `chunks`: UTF-8 from the beginning of a row, every line ending in a line feed. `trims`: blanks that a value begins
 * with are none of it.
 */
export async function* markEmptyTexts(
  chunks: AsyncIterable<Buffer>,
  delimiter: string,
  trims = false,
): AsyncGenerator<Buffer> {
  const separator = delimiter.length === 1 ? delimiter.charCodeAt(0) : -1;
  let place: Place = 'start';
  for await (const chunk of chunks) {
    const made = Buffer.allocUnsafe(chunk.length * 2 + MARK.length);
    let size = 0;
    for (const byte of chunk) {
      if (trims && byte === BLANK && place === 'start') continue;
      const ends = byte === separator || byte === LINE_FEED;
      if (place === 'pair') {
        if (ends) size += MARK.copy(made, size);
        else made[size++] = made[size++] = QUOTE;
      } else if (place === 'opened' && byte !== QUOTE) made[size++] = QUOTE;
      const held = byte === QUOTE && (place === 'start' || place === 'opened');
      if (!held) made[size++] = byte;
      place = next(place, byte === QUOTE, ends);
    }
    yield made.subarray(0, size);
  }
  if (place === 'pair') yield MARK;
  else if (place === 'opened') yield Buffer.from([QUOTE]);
}

function next(place: Place, quote: boolean, ends: boolean): Place {
  switch (place) {
    case 'start':
      return quote ? 'opened' : ends ? 'start' : 'plain';
    case 'plain':
      return ends ? 'start' : 'plain';
    case 'opened':
      return quote ? 'pair' : 'quoted';
    // A third quote belongs to the text.
    case 'pair':
      return quote ? 'quoted' : ends ? 'start' : 'plain';
    case 'quoted':
      return quote ? 'closed' : 'quoted';
    case 'closed':
      return quote ? 'quoted' : ends ? 'start' : 'plain';
  }
}

/** The row as its file has it. */
export const withoutEmptyMarks = (row: string[]): string[] =>
  row.includes(EMPTY_TEXT) ? row.map((field) => (field === EMPTY_TEXT ? '' : field)) : row;
