/** Puts in the place of packed files what is in them: gzip, ZIP archives, and workbooks, whose sheets become CSV. */
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { GivenFile } from '../files/sniffFile.js';
import { FileRefused, type ProblemLog } from '../ProblemLog.js';
import { refusalOf } from '../refusalOf.js';
import { Expansion } from './Expansion.js';
import { undamaged } from './undamaged.js';

/** Names a file yet to be written. */
export type NewPath = () => string;

/**
 * `folder`: where to, it is the caller's to remove. A file that cannot be unpacked stays, with its fault. Remarks go to
 * the log.
 */
export async function unpackFiles(
  given: readonly GivenFile[],
  folder: string,
  log: ProblemLog,
  signal?: AbortSignal,
): Promise<GivenFile[]> {
  const expansion = new Expansion();
  const files: GivenFile[] = [];
  let count = 0;
  const newPath: NewPath = () => join(folder, `unpacked-${count++}`);
  for (const file of given) {
    try {
      files.push(...(await unpacked(file, { newPath, expansion, log, signal })));
    } catch (error) {
      files.push({ ...file, fault: refusalOf(error) });
    }
  }
  return files;
}

export interface Unpacking {
  newPath: NewPath;
  expansion: Expansion;
  log: ProblemLog;
  signal: AbortSignal | undefined;
}

async function unpacked(file: GivenFile, work: Unpacking): Promise<GivenFile[]> {
  const head = await firstBytes(file.path);
  if (head.equals(Buffer.from([0x1f, 0x8b, 0x08, head[3] ?? 0]))) return [await gunzipped(file, work)];
  if (!head.equals(Buffer.from('PK\x03\x04'))) return [file];
  const { unpackZip } = await import('./unpackZip.js');
  return unpackZip(file, work);
}

async function firstBytes(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function gunzipped(file: GivenFile, { newPath, expansion, signal }: Unpacking): Promise<GivenFile> {
  const path = newPath();
  const { size } = await stat(file.path);
  const gunzip = createGunzip();
  // What goes wrong with the file ends `gunzip`, whose reader is given it.
  pipeline(createReadStream(file.path), gunzip, () => undefined);
  await expansion.toFile(undamaged(gunzip, damagedGzip), size, path, signal);
  return { name: basename(file.name).replace(/\.(gz|gzip)$/i, ''), path };
}
const damagedGzip = (): FileRefused =>
  new FileRefused('the gzip file is damaged or cut off: fetch it, or pack it, again');
