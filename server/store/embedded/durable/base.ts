/** The base of a generation: the whole graph, written once and never changed. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { GraphBuilder } from '../../../../cypher/engine/graph/GraphBuilder.js';
import { damaged } from './diskErrors.js';
import { syncFolder } from './folderFiles.js';
import { frameBytes, readFrames } from './frames.js';
import { HEADER_BYTES, headerBytes, readHeader } from './header.js';
import { readPart } from './readPart.js';

/** `parts` of one whole graph. The file has its name only once it is finished and on disk. Gives its size in bytes. */
export async function writeBase(path: string, generation: number, parts: Iterable<Buffer>): Promise<number> {
  const unfinished = `${path}.part`;
  const file = await open(unfinished, 'w', 0o600);
  let bytes = 0;
  try {
    bytes += (await file.write(headerBytes('base', generation))).bytesWritten;
    let held: Buffer | null = null;
    let place = 0;
    const write = async (part: Buffer, isLast: boolean): Promise<void> => {
      const frame = frameBytes({ change: 0, place: place++, isLast }, part);
      await file.writeFile(frame);
      bytes += frame.length;
    };
    for (const part of parts) {
      if (held) await write(held, false);
      held = part;
    }
    if (held) await write(held, true);
    await file.sync();
    await file.close();
    await rename(unfinished, path);
    syncFolder(dirname(path));
    return bytes;
  } catch (error) {
    await file.close().catch(() => undefined);
    // Under its name, too: who opens the folder takes the last base, and the log goes on behind the one before.
    for (const begun of [unfinished, path]) await rm(begun, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Gives its size in bytes; throws StoreError 'away' when it is damaged. */
export function readBase(
  path: string,
  generation: number,
  graph: GraphBuilder,
  shared: (text: string) => string,
): number {
  const { size } = statSync(path);
  const file = openSync(path, 'r');
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    readSync(file, header, 0, HEADER_BYTES, 0);
    if (readHeader('base', header)?.generation !== generation)
      throw damaged(path, 'its beginning is not as it was written');
    let end = HEADER_BYTES;
    let isWhole = false;
    for (const frame of readFrames(file, HEADER_BYTES, size, 0)) {
      readPart(frame.part, graph, shared);
      end = frame.end;
      isWhole = frame.isLast;
      if (isWhole) break;
    }
    if (!isWhole || end !== size) throw damaged(path, `it cannot be read from byte ${end} of ${size} on`);
    return size;
  } catch (error) {
    throw error instanceof RangeError ? damaged(path, error.message) : error;
  } finally {
    closeSync(file);
  }
}
