/** Makes every line end in bytes of text a line feed, whichever of them a row has. */
import { placeBehind, separatorByte, type Place } from './quotePlace.js';

const [LF, CR, QUOTE, BLANK] = [10, 13, 0x22, 0x20];
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

export interface LineEnds {
  /** Stands between values. */
  delimiter: string;
  /** The text knows no LF: CR alone ends its lines. */
  bareReturns: boolean;
  /** Blanks may stand between a separator and the quote that begins a value. Default: no. */
  blanksBeforeQuotes?: boolean;
  /** Quotes enclose no values. Default: they do. */
  quotesAreLetters?: boolean;
}

/**
 * CR LF becomes LF, but between quotes, where it is part of a text; where `bareReturns`, CR does too. A quote within a
 * value that is not quoted encloses nothing.
 */
export async function* withLineFeeds(
  chunks: AsyncIterable<Buffer>,
  { delimiter, bareReturns, blanksBeforeQuotes = false, quotesAreLetters = false }: LineEnds,
): AsyncGenerator<Buffer> {
  const separator = separatorByte(delimiter);
  const behind = (place: Place, byte: number): Place => {
    if (quotesAreLetters || (blanksBeforeQuotes && byte === BLANK && place === 'start')) return place;
    return placeBehind(place, byte, separator);
  };
  let [held, first]: boolean[] = [false, true];
  let place: Place = 'start';
  for await (const chunk of chunks) {
    // What comes behind a byte order mark stands at the beginning, too.
    const begin = first && chunk.subarray(0, 3).equals(BYTE_ORDER_MARK) ? 3 : 0;
    first = false;
    if (!held && chunk.indexOf(CR) < 0 && (quotesAreLetters || chunk.indexOf(QUOTE) < 0)) {
      const inQuotes = place === 'opened' || place === 'quoted';
      const end = inQuotes ? -1 : Math.max(chunk.lastIndexOf(LF), chunk.lastIndexOf(separator));
      if (end >= 0) place = 'start';
      for (const byte of chunk.subarray(Math.max(begin, end + 1))) place = behind(place, byte);
      yield chunk;
      continue;
    }
    const made = Buffer.allocUnsafe(chunk.length + 1);
    let size = chunk.copy(made, 0, 0, begin);
    for (let i = begin; i < chunk.length; i++) {
      let byte = chunk[i] ?? 0;
      if (held) {
        held = false;
        if (byte !== LF) {
          made[size++] = CR;
          place = behind(place, CR);
        }
      }
      if (byte === CR && bareReturns) byte = LF;
      if (byte === CR && place !== 'opened' && place !== 'quoted') held = true;
      else {
        made[size++] = byte;
        place = behind(place, byte);
      }
    }
    yield made.subarray(0, size);
  }
  if (held) yield Buffer.from([CR]);
}
