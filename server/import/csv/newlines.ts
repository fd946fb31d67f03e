/** Makes every line end in bytes of text a line feed, whichever of them a row has. */

const [LF, CR] = [10, 13];

/** CR LF becomes LF; where `bareReturns` (the file knows no LF), CR does too. */
export async function* withLineFeeds(chunks: AsyncIterable<Buffer>, bareReturns: boolean): AsyncGenerator<Buffer> {
  let held = false;
  for await (const chunk of chunks) {
    if (!held && chunk.indexOf(CR) < 0) {
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
      if (byte !== CR) made[size++] = byte;
      else if (bareReturns) made[size++] = LF;
      else held = true;
    }
    yield made.subarray(0, size);
  }
  if (held) yield Buffer.from([CR]);
}
