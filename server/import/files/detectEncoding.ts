/**
 * The encoding of a text file: by its byte order mark, else the one chosen, else by its XML declaration, else UTF-16 or
 * UTF-8 where its bytes are that, else Windows-1252, with a remark.
 */
import { isUtf8 } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';
import { Encoding } from '../../../contract/index.js';
import { FileRefused } from '../ProblemLog.js';
import { DoubtfulLetters } from './doubtfulLetters.js';
import { NUL_FAULT, strayLine } from './strayBytes.js';
import { xmlEncoding } from './xmlHead.js';

export interface DetectedEncoding {
  /** As TextDecoder names it. */
  encoding: string;
  /** What the file's owner should know; null when the file says it itself. */
  remark: string | null;
  /** It is a guess that looks wrong. */
  doubtful?: boolean;
}

const CHUNK = 1 << 20;
const SAVE = 'save the file as UTF-8';
const IF_WRONG = `if letters look wrong, ${SAVE}`;
/** For people. */
export const encodingName = (encoding: string): string =>
  Encoding.options.find((name) => name.toLowerCase() === encoding) ?? encoding;

/**
 * Throws FileRefused when the file holds NUL bytes or declares an unknown encoding. `head`: its first bytes; `chosen`: by
 * the user.
 */
export async function detectEncoding(handle: FileHandle, head: Buffer, chosen?: Encoding): Promise<DetectedEncoding> {
  const marked = fromMark(head) ?? fromChoice(chosen);
  const declared = marked === null ? fromXmlDeclaration(head) : null;
  // The declaration could be read a byte a letter: programs write a text that says so into a file of UTF-8.
  if (declared?.encoding.startsWith('utf-16')) return besidesDeclaration(declared, await fromAllBytes(handle));
  const known = marked ?? declared ?? fromNulBytes(head);
  return known === null ? fromAllBytes(handle) : checked(handle, known);
}

function besidesDeclaration({ encoding: declared }: DetectedEncoding, found: DetectedEncoding): DetectedEncoding {
  const [said, is] = [encodingName(declared), encodingName(found.encoding)];
  return { ...found, remark: `the XML declares ${said}, which it is not, and is read as ${is}; ${IF_WRONG}` };
}

const fromChoice = (chosen: Encoding | undefined): DetectedEncoding | null =>
  chosen === undefined ? null : { encoding: chosen.toLowerCase(), remark: null };

/** Tells of bytes that are no letters of the encoding. */
async function checked(handle: FileHandle, declared: DetectedEncoding): Promise<DetectedEncoding> {
  const line = declared.encoding === 'utf-8' ? await invalidUtf8(handle) : await strayLine(handle, declared.encoding);
  if (line === null) return declared;
  const fault = `bytes that are no letters in ${encodingName(declared.encoding)} (from line ${line} on) are read as \uFFFD`;
  return { ...declared, remark: [declared.remark, `${fault}; ${IF_WRONG}`].filter(Boolean).join('; '), doubtful: true };
}

function fromMark(head: Buffer): DetectedEncoding | null {
  const marked = (encoding: string): DetectedEncoding => ({ encoding, remark: null });
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return marked('utf-8');
  if (head[0] === 0xff && head[1] === 0xfe) return marked('utf-16le');
  if (head[0] === 0xfe && head[1] === 0xff) return marked('utf-16be');
  return null;
}

/** XML says its own encoding; UTF-8 need not be said. */
function fromXmlDeclaration(head: Buffer): DetectedEncoding | null {
  const declared = xmlEncoding(head.toString('latin1'));
  if (declared === null || /^utf-?8$/i.test(declared)) return null;
  try {
    return { encoding: new TextDecoder(declared).encoding, remark: null };
  } catch {
    const fault = `the XML declaration names the encoding ${declared}, which is unknown`;
    throw new FileRefused(`${fault}: save the file as UTF-8`, 1);
  }
}

/** From every byte: UTF-8 when it is valid throughout, else Windows-1252. Throws FileRefused at a NUL byte. */
async function fromAllBytes(handle: FileHandle): Promise<DetectedEncoding> {
  const doubt = new DoubtfulLetters();
  const line = await invalidUtf8(handle, (bytes) => doubt.add(bytes));
  if (line === null) return { encoding: 'utf-8', remark: null };
  const advice = doubt.many ? `, which seems wrong: ${SAVE}` : `; ${IF_WRONG}`;
  const remark = `not UTF-8 (from line ${line} on), read as Windows-1252${advice}`;
  return { encoding: 'windows-1252', remark, doubtful: doubt.many };
}

/**
 * The line of the first bytes that are no UTF-8; null where all are. `onBytes` has all from there on, a piece at a time.
 * Throws FileRefused at a NUL byte.
 */
async function invalidUtf8(handle: FileHandle, onBytes?: (bytes: Buffer) => void): Promise<number | null> {
  const buffer = Buffer.alloc(CHUNK + 4);
  let [kept, at, line] = [0, 0, 1];
  let invalidLine: number | null = null;
  for (;;) {
    const { bytesRead } = await handle.read(buffer, kept, CHUNK, at);
    at += bytesRead;
    const filled = buffer.subarray(0, kept + bytesRead);
    refuseNul(filled, line);
    const whole = bytesRead === 0 ? filled : filled.subarray(0, characterEnd(filled));
    if (invalidLine === null && !isUtf8(whole)) invalidLine = line + firstInvalidLine(whole);
    if (invalidLine !== null) onBytes?.(whole);
    line += countLines(whole);
    if (bytesRead === 0) return invalidLine;
    kept = filled.copy(buffer, 0, whole.length);
  }
}

function refuseNul(bytes: Buffer, firstLine: number): void {
  const nul = bytes.indexOf(0);
  if (nul < 0) return;
  throw new FileRefused(NUL_FAULT, firstLine + countLines(bytes.subarray(0, nul)));
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

/** UTF-16 without a mark: nearly every second byte of Latin text is NUL. */
function fromNulBytes(head: Buffer): DetectedEncoding | null {
  const nuls = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) nuls[i % 2] = (nuls[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  const many = head.length / 4;
  const encoding = odd > many && even === 0 ? 'utf-16le' : even > many && odd === 0 ? 'utf-16be' : null;
  if (encoding === null) return null;
  return { encoding, remark: `no byte order mark, read as ${encodingName(encoding)}; ${IF_WRONG}` };
}
