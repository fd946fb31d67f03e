/**
 * The files of a zip archive (a jar is one), read whole. Knows no Zip64 and no encryption, which the kit does not use.
 */
import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const STORED = 0;

/** By their paths within it. Throws an Error when `archive` is no zip archive. */
export function readZip(archive: Buffer, wanted: (path: string) => boolean): Map<string, string> {
  const end = archive.lastIndexOf(littleEndian(END));
  if (end < 0 || end + END_BYTES > archive.length) throw new Error('This is no zip archive.');
  const files = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (archive.readUInt32LE(at) !== ENTRY) throw new Error('The list of files in the zip archive is broken.');
    const nameBytes = archive.readUInt16LE(at + 28);
    const path = archive.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes);
    if (wanted(path)) files.set(path, textOf(archive, at));
    at += ENTRY_BYTES + nameBytes + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return files;
}

function textOf(archive: Buffer, entry: number): string {
  const local = archive.readUInt32LE(entry + 42);
  const start = local + LOCAL_BYTES + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + archive.readUInt32LE(entry + 20));
  const isStored = archive.readUInt16LE(entry + 10) === STORED;
  return (isStored ? packed : inflateRawSync(packed)).toString('utf8');
}

function littleEndian(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}
