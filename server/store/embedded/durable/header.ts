/**
 * How each file begins: what it is, in which form, and of which generation. In a log two marks follow, written in turn,
 * each with a checksum: up to where changes have been acknowledged. What is missing before it is damage; what is torn
 * behind it was never acknowledged.
 */
import { crc32 } from 'node:zlib';

const TITLES = { base: 'ENTENTE BASE 1\n\0', log: 'ENTENTE LOG 1\n\0\0' } as const;
export type FileKind = keyof typeof TITLES;

const TITLE_BYTES = 16;
export const MARK_BYTES = 16;
const FIRST_MARK = 32;
export const HEADER_BYTES = FIRST_MARK + 2 * MARK_BYTES;

export interface Header {
  generation: number;
  /** Null where neither mark is whole. */
  acknowledged: number | null;
}

export function headerBytes(kind: FileKind, generation: number): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES);
  bytes.write(TITLES[kind], 0, 'latin1');
  bytes.writeUInt32LE(generation, TITLE_BYTES);
  bytes.writeUInt32LE(crc32(bytes.subarray(0, TITLE_BYTES + 4)), TITLE_BYTES + 4);
  for (const turn of [0, 1]) bytes.set(markBytes(HEADER_BYTES), markPlace(turn));
  return bytes;
}

/** Where mark number `turn` stands: they take turns, so that one is whole whatever happens to the other. */
export const markPlace = (turn: number): number => FIRST_MARK + (turn % 2) * MARK_BYTES;

export function markBytes(acknowledged: number): Buffer {
  const bytes = Buffer.alloc(MARK_BYTES);
  bytes.writeDoubleLE(acknowledged, 0);
  bytes.writeUInt32LE(crc32(bytes.subarray(0, 8)), 8);
  return bytes;
}

/** Null where `bytes` are not the beginning of such a file. */
export function readHeader(kind: FileKind, bytes: Buffer): Header | null {
  if (bytes.length < HEADER_BYTES || bytes.toString('latin1', 0, TITLE_BYTES) !== TITLES[kind]) return null;
  if (crc32(bytes.subarray(0, TITLE_BYTES + 4)) !== bytes.readUInt32LE(TITLE_BYTES + 4)) return null;
  const marks = [0, 1].flatMap((turn) => {
    const mark = bytes.subarray(markPlace(turn), markPlace(turn) + MARK_BYTES);
    return crc32(mark.subarray(0, 8)) === mark.readUInt32LE(8) ? [mark.readDoubleLE(0)] : [];
  });
  const acknowledged = marks.length === 0 ? null : Math.max(...marks);
  return { generation: bytes.readUInt32LE(TITLE_BYTES), acknowledged };
}
