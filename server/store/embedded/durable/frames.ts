/**
 * A file of frames: each a length, a checksum over length and content, and the content, which begins with the number of
 * the change it belongs to, its place among that change's frames, and whether it is the last of them. What an earlier,
 * failed writing left behind never passes for the change that should follow.
 */
import { readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { ByteReader } from '../bytes/ByteReader.js';
import { ByteWriter } from '../bytes/ByteWriter.js';

const HEAD_BYTES = 8;
const WINDOW_BYTES = 4 * 1024 * 1024;

export interface FrameName {
  change: number;
  place: number;
  isLast: boolean;
}
export interface Frame extends FrameName {
  part: Buffer;
  /** Where the next one begins. */
  end: number;
}

export function frameBytes({ change, place, isLast }: FrameName, part: Buffer): Buffer {
  const frame = new ByteWriter(HEAD_BYTES + 20 + part.length);
  frame.append(Buffer.alloc(HEAD_BYTES));
  frame.whole(change);
  frame.whole(place);
  frame.byte(isLast ? 1 : 0);
  frame.append(part);
  const bytes = frame.written();
  const content = bytes.subarray(HEAD_BYTES);
  bytes.writeUInt32LE(content.length, 0);
  bytes.writeUInt32LE(checksum(content), 4);
  return bytes;
}

/** The frames of an open file from `start` on, up to the first that is not whole and the one to be expected. */
export function* readFrames(file: number, start: number, size: number, firstChange: number): Generator<Frame> {
  const window = new Window(file, size);
  let expected = { change: firstChange, place: 0 };
  for (let at = start; ;) {
    const head = window.bytes(at, HEAD_BYTES);
    const content = head && window.bytes(at + HEAD_BYTES, head.readUInt32LE(0));
    if (!content || checksum(content) !== head.readUInt32LE(4)) return;
    const frame = frameOf(content, (at += HEAD_BYTES + content.length));
    if (!frame || frame.change !== expected.change || frame.place !== expected.place) return;
    expected = frame.isLast ? { change: frame.change + 1, place: 0 } : { change: frame.change, place: frame.place + 1 };
    yield frame;
  }
}

function frameOf(content: Buffer, end: number): Frame | null {
  try {
    const from = new ByteReader(content);
    return { change: from.whole(), place: from.whole(), isLast: from.byte() === 1, part: from.rest(), end };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A frame of nothing is none: so a stretch of zeros, as a crash may leave, is no frame either. */
const checksum = (content: Buffer): number => crc32(content, content.length);

/** Reads a file a few megabytes ahead. What it gives stays good. */
class Window {
  #bytes: Buffer = Buffer.alloc(0);
  #start = 0;
  constructor(
    private readonly file: number,
    private readonly size: number,
  ) {}

  /** Null where the file ends sooner. */
  bytes(start: number, length: number): Buffer | null {
    if (start + length > this.size) return null;
    if (start < this.#start || start + length > this.#start + this.#bytes.length) {
      this.#bytes = Buffer.allocUnsafe(Math.min(Math.max(length, WINDOW_BYTES), this.size - start));
      this.#start = start;
      for (let read = 0; read < this.#bytes.length;) {
        const more = readSync(this.file, this.#bytes, read, this.#bytes.length - read, start + read);
        if (more === 0) return null;
        read += more;
      }
    }
    return this.#bytes.subarray(start - this.#start, start - this.#start + length);
  }
}
