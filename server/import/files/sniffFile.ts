/** What a file is, before it is read: its encoding, from all of its bytes, and its format. */
import { open } from 'node:fs/promises';
import type { ImportFormat } from '../../../contract/index.js';
import { FileRefused } from '../ProblemLog.js';
import { detectEncoding } from './detectEncoding.js';
import { detectFormat } from './detectFormat.js';

/** A file as it was given: the name its sender knows it by, and where it is on disk. */
export interface GivenFile {
  name: string;
  path: string;
}
export interface SniffedFile extends GivenFile {
  bytes: number;
  format: ImportFormat;
  /** As TextDecoder names it. */
  encoding: string;
  remarks: string[];
}

const HEAD_BYTES = 4096;

/** What files begin with that are no text, and what to do with them. */
const BINARIES: [bytes: number[], what: string, remedy: string][] = [
  [[0x1f, 0x8b], 'compressed with gzip', 'unpack it first (gunzip)'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive or a spreadsheet workbook', 'unpack it, or save the sheet as CSV (UTF-8)'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old spreadsheet workbook', 'save the sheet as CSV (UTF-8)'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'compressed with zstd', 'unpack it first'],
  [[0x42, 0x5a, 0x68], 'compressed with bzip2', 'unpack it first'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'compressed with xz', 'unpack it first'],
  [[0x50, 0x41, 0x52, 0x31], 'a Parquet file', 'write it out as CSV first'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF', 'give the data as CSV, JSON, GEXF or GraphML'],
];

/** Throws FileRefused when the file is empty, binary or of no format Entente reads. */
export async function sniffFile(given: GivenFile): Promise<SniffedFile> {
  const handle = await open(given.path, 'r');
  try {
    const { size } = await handle.stat();
    const head = Buffer.alloc(Math.min(HEAD_BYTES, size));
    await handle.read(head, 0, head.length, 0);
    if (size === 0) throw new FileRefused('the file is empty');
    refuseBinary(head);
    const { encoding, remark } = await detectEncoding(handle, head);
    const text = new TextDecoder(encoding).decode(head, { stream: true });
    return {
      ...given,
      bytes: size,
      format: detectFormat(given.name, text.replace(/^\uFEFF/, '').trimStart(), size > HEAD_BYTES),
      encoding,
      remarks: remark ? [`${given.name}: ${remark}`] : [],
    };
  } finally {
    await handle.close();
  }
}

function refuseBinary(head: Buffer): void {
  const binary = binaryOf(head);
  if (binary) throw new FileRefused(`the file is ${binary.what}: ${binary.remedy}`);
}

/** What a file that begins with these bytes is, and how its data are got at; null when it may be text. */
export function binaryOf(head: Buffer): { what: string; remedy: string } | null {
  const found = BINARIES.find(([bytes]) => bytes.every((byte, i) => head[i] === byte));
  return found ? { what: found[1], remedy: found[2] } : null;
}
