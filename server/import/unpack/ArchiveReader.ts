/** The bytes of an archive's file, for yauzl, whose own reader lets what an archive says of itself end the thread. */
import { close, createReadStream, fstatSync, openSync, read } from 'node:fs';
import type { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';

type Done = (error: Error | null) => void;

export class ArchiveReader extends RandomAccessReader {
  readonly #path: string;
  /** Open until the archive is closed. */
  readonly #file: number;
  /** Bytes of the file. */
  readonly size: number;

  constructor(path: string) {
    super();
    this.#path = path;
    this.#file = openSync(path, 'r');
    this.size = fstatSync(this.#file).size;
  }

  override read(buffer: Buffer, offset: number, length: number, position: number, callback: Done): void {
    if (position + length > this.size) setImmediate(callback, new Error('unexpected EOF'));
    else read(this.#file, buffer, offset, length, position, (error) => callback(error));
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return createReadStream(this.#path, { start, end: end - 1 });
  }

  override close(callback: Done): void {
    close(this.#file, callback);
  }
}
