/** How much packed files may expand to: a small file can hold more than any disk. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EXPANDED_BYTES, EXPANSION_FREE, EXPANSION_RATIO } from '../limits.js';
import { FileRefused } from '../ProblemLog.js';

/** The bounds of one import, whose files it counts together. */
export class Expansion {
  #left = EXPANDED_BYTES;

  /**
   * Passes bytes on. Throws FileRefused where `packed` bytes, of a file or of an entry of an archive, expand to too
   * many.
   */
  async *bounded(chunks: AsyncIterable<Buffer>, packed: number): AsyncGenerator<Buffer> {
    let expanded = 0;
    for await (const chunk of chunks) {
      expanded += chunk.length;
      this.#left -= chunk.length;
      if (this.#left < 0) {
        const most = Math.round(EXPANDED_BYTES / 1024 ** 2).toLocaleString('en');
        throw new FileRefused(`what is packed expands to more than ${most} MB: unpack it, and give less at a time`);
      }
      if (expanded > EXPANSION_FREE && expanded > packed * EXPANSION_RATIO)
        throw new FileRefused(`what is packed expands to more than ${EXPANSION_RATIO} times its size: unpack it first`);
      yield chunk;
    }
  }

  async toFile(chunks: AsyncIterable<Buffer>, packed: number, path: string, signal?: AbortSignal): Promise<void> {
    await pipeline(Readable.from(this.bounded(chunks, packed)), createWriteStream(path), { signal });
  }
}
