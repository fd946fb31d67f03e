/** Makes every line end in bytes of text a line feed, whichever of them a row has. */

const [LF, CR, QUOTE] = [10, 13, 0x22];

/**
 * CR LF becomes LF, but between quotes, where it is part of a text; where `bareReturns` (the file knows no LF), CR does
 * too.
 */
export async function* withLineFeeds(chunks: AsyncIterable<Buffer>, bareReturns: boolean): AsyncGenerator<Buffer> {
  let [held, quoted] = [false, false];
  for await (const chunk of chunks) {
    if (!held && chunk.indexOf(CR) < 0) {
      if (countOf(chunk, QUOTE) % 2 === 1) quoted = !quoted;
      yield chunk;
      continue;
    }
    const made = Buffer.allocUnsafe(chunk.length + 1);
    let size = 0;
    for (const byte of chunk) {
      if (held) {
        held = false;
        if (byte !== LF) made[size++] = CR;
      }
      if (byte === QUOTE) quoted = !quoted;
      if (byte !== CR || (quoted && !bareReturns)) made[size++] = byte;
      else if (bareReturns) made[size++] = LF;
      else held = true;
    }
    yield made.subarray(0, size);
  }
  if (held) yield Buffer.from([CR]);
}

function countOf(chunk: Buffer, byte: number): number {
  let count = 0;
  for (let at = chunk.indexOf(byte); at >= 0; at = chunk.indexOf(byte, at + 1)) count++;
  return count;
}
