/**
 * Tells what a file is before it is read: its encoding, from all of its bytes, and its format, from how it begins and
 * what it is called.
 */
import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import type { ImportFormat } from '../../../contract/index.js';
import { FileRefused } from '../ProblemLog.js';
import { xmlEncoding, xmlRoot } from './xmlHead.js';

/** A file as it was given: the name its sender knows it by, and where it lies. */
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

const CHUNK = 1 << 20;
const HEAD = 4096;
const ENCODING_NAMES: Record<string, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  'windows-1252': 'Windows-1252',
};
export const encodingName = (encoding: string): string => ENCODING_NAMES[encoding] ?? encoding;

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
    const head = Buffer.alloc(Math.min(HEAD, size));
    await handle.read(head, 0, head.length, 0);
    if (size === 0) throw new FileRefused('the file is empty');
    for (const [bytes, what, remedy] of BINARIES)
      if (bytes.every((byte, i) => head[i] === byte)) throw new FileRefused(`the file is ${what}: ${remedy}`);
    const marked = markedEncoding(head);
    const found = marked ? { encoding: marked, remark: null } : (declaredXml(head) ?? (await scanBytes(handle, head)));
    const text = new TextDecoder(found.encoding)
      .decode(head, { stream: true })
      .replace(/^\uFEFF/, '')
      .trimStart();
    return {
      ...given,
      bytes: size,
      format: tellFormat(given.name, text, size > HEAD),
      encoding: found.encoding,
      remarks: found.remark ? [`${given.name}: ${found.remark}`] : [],
    };
  } finally {
    await handle.close();
  }
}

interface Found {
  encoding: string;
  remark: string | null;
}
type Handle = Awaited<ReturnType<typeof open>>;

function markedEncoding(head: Buffer): string | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return null;
}

/** XML says its own encoding; UTF-8 need not be said. */
function declaredXml(head: Buffer): Found | null {
  const declared = xmlEncoding(head.toString('latin1'));
  if (declared === null || /^utf-?8$/i.test(declared)) return null;
  try {
    return { encoding: new TextDecoder(declared).encoding, remark: null };
  } catch {
    throw new FileRefused(
      `the XML declaration names the encoding ${declared}, which is unknown: save the file as UTF-8`,
      1,
    );
  }
}

/** Reads every byte: UTF-8 when it is valid throughout, UTF-16 when every second byte is NUL, else Windows-1252. */
async function scanBytes(handle: Handle, head: Buffer): Promise<Found> {
  const wide = unmarkedUtf16(head);
  if (wide)
    return {
      encoding: wide,
      remark: `no byte order mark, read as ${encodingName(wide)}; if letters look wrong, save the file as UTF-8`,
    };
  const buffer = Buffer.alloc(CHUNK + 4);
  let [kept, at, line] = [0, 0, 1];
  let invalidLine: number | null = null;
  for (;;) {
    const { bytesRead } = await handle.read(buffer, kept, CHUNK, at);
    at += bytesRead;
    const filled = buffer.subarray(0, kept + bytesRead);
    const nul = filled.indexOf(0);
    if (nul >= 0)
      throw new FileRefused(
        'the row holds a NUL byte, so this is not a text file or it is damaged: save it as text again',
        line + countLines(filled.subarray(0, nul)),
      );
    const whole = bytesRead === 0 ? filled : filled.subarray(0, characterEnd(filled));
    if (invalidLine === null && !isUtf8(whole)) invalidLine = line + firstInvalidLine(whole);
    line += countLines(whole);
    if (bytesRead === 0) break;
    kept = filled.copy(buffer, 0, whole.length);
  }
  return invalidLine === null
    ? { encoding: 'utf-8', remark: null }
    : {
        encoding: 'windows-1252',
        remark: `not UTF-8 (from line ${invalidLine} on), read as Windows-1252; if letters look wrong, save the file as UTF-8`,
      };
}

function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}

function firstInvalidLine(bytes: Buffer): number {
  let lines = 0;
  for (let start = 0; start < bytes.length; lines++) {
    const end = bytes.indexOf(10, start);
    if (!isUtf8(bytes.subarray(start, end < 0 ? bytes.length : end))) return lines;
    if (end < 0) break;
    start = end + 1;
  }
  return lines;
}

/** Where the last whole character of UTF-8 bytes ends. */
function characterEnd(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function unmarkedUtf16(head: Buffer): string | null {
  const nuls = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) nuls[i % 2] = (nuls[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  if (odd > head.length / 4 && even === 0) return 'utf-16le';
  if (even > head.length / 4 && odd === 0) return 'utf-16be';
  return null;
}

const OF_EXTENSION: Record<string, ImportFormat> = { '.json': 'json', '.gexf': 'gexf', '.graphml': 'graphml' };

function tellFormat(name: string, text: string, more: boolean): ImportFormat {
  if (text === '' && !more) throw new FileRefused('the file holds nothing but white space');
  if (text.startsWith('<')) {
    const root = xmlRoot(text);
    if (root === 'gexf' || root === 'graphml') return root;
    throw new FileRefused(
      root === null
        ? 'the file looks like XML but no element was found in its beginning'
        : `the file is XML of another kind (<${root}>): GEXF and GraphML are read`,
      1,
    );
  }
  if (/^[{[]/.test(text)) return 'json';
  const expected = OF_EXTENSION[extname(name).toLowerCase()];
  if (expected)
    throw new FileRefused(
      `the name ends in ${extname(name)} but the content is not ${expected === 'json' ? 'JSON' : 'XML'}: give it its right name, or export it again`,
      1,
    );
  return 'csv';
}
