/** Makes every line end in bytes of text a line feed, whichever of them a row has. */

const [LF, CR, QUOTE, BLANK] = [10, 13, 0x22, 0x20];
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

export interface LineEnds {
  /** Stands between values. */
  delimiter: string;
  /** The text knows no LF: CR alone ends its lines. */
  bareReturns: boolean;
  /** Quotes enclose no values. */
  quotesAreLetters?: boolean;
}

/**
 * CR LF becomes LF, but between quotes, where it is part of a text; where `bareReturns`, CR does too. A quote within a
 * value that is not quoted encloses nothing.
 */
export async function* withLineFeeds(
  chunks: AsyncIterable<Buffer>,
  { delimiter, bareReturns, quotesAreLetters = false }: LineEnds,
): AsyncGenerator<Buffer> {
  const before = new Set([delimiter.charCodeAt(0), LF, CR, QUOTE]);
  let [held, quoted, last, first] = [false, false, LF, true];
  for await (const chunk of chunks) {
    // What comes behind a byte order mark stands at the beginning, too.
    const begin = first && chunk.subarray(0, 3).equals(BYTE_ORDER_MARK) ? 3 : 0;
    first = false;
    if (!held && chunk.indexOf(CR) < 0 && (quotesAreLetters || chunk.indexOf(QUOTE) < 0)) {
      last = lastOf(chunk.subarray(begin), last);
      yield chunk;
      continue;
    }
    const made = Buffer.allocUnsafe(chunk.length + 1);
    let size = 0;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i] ?? 0;
      if (held) {
        held = false;
        if (byte !== LF) made[size++] = CR;
      }
      if (byte === QUOTE && !quotesAreLetters) quoted = !quoted && before.has(last);
      if (byte !== CR || (quoted && !bareReturns)) made[size++] = byte;
      else if (bareReturns) made[size++] = LF;
      else held = true;
      if (i >= begin && byte !== BLANK) last = byte;
    }
    yield made.subarray(0, size);
  }
  if (held) yield Buffer.from([CR]);
}

/** The last byte that is no blank, or what it was before. */
function lastOf(chunk: Buffer, before: number): number {
  for (let at = chunk.length - 1; at >= 0; at--) {
    const byte = chunk[at];
    if (byte !== undefined && byte !== BLANK) return byte;
  }
  return before;
}
