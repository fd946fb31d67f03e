/** The bytes of a file as UTF-8, whatever its encoding, with progress and cancelling; a byte order mark is left out. */
import { createReadStream } from 'node:fs';
import type { SniffedFile } from './sniffFile.js';

export interface ReadOptions {
  signal?: AbortSignal;
  /** Bytes of the file read since the last call. */
  onBytes?: (bytes: number) => void;
}

/** Others have no turn while a chunk is read. */
const CHUNK = 1 << 16;

/** Chunks of text; surrogates and characters are never cut. */
export async function* textChunks(file: SniffedFile, options: ReadOptions = {}): AsyncGenerator<string> {
  const decoder = new TextDecoder(file.encoding);
  for await (const chunk of createReadStream(file.path, { highWaterMark: CHUNK, signal: options.signal })) {
    options.onBytes?.((chunk as Buffer).length);
    const text = decoder.decode(chunk as Buffer, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/** Chunks of UTF-8 bytes: the file's own where it is UTF-8 already (a byte order mark then stays). */
export async function* utf8Chunks(file: SniffedFile, options: ReadOptions = {}): AsyncGenerator<Buffer> {
  if (file.encoding !== 'utf-8') {
    for await (const text of textChunks(file, options)) yield Buffer.from(text, 'utf8');
    return;
  }
  for await (const chunk of createReadStream(file.path, { highWaterMark: CHUNK, signal: options.signal })) {
    options.onBytes?.((chunk as Buffer).length);
    yield chunk as Buffer;
  }
}
