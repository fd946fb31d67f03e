/** Reads a log into the graph that its base gave. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { GraphBuilder } from '../../../../cypher/engine/graph/GraphBuilder.js';
import { damaged } from './diskErrors.js';
import { readFrames } from './frames.js';
import { HEADER_BYTES, readHeader } from './header.js';
import { readPart } from './readPart.js';

export interface LogRead {
  changes: number;
  /** Up to where its mark says that changes were acknowledged. */
  acknowledged: number;
  /** Where the last whole change ends. */
  end: number;
  /** Bytes behind it: of a change that was being written when the process ended, and never acknowledged. */
  torn: number;
}

/** Throws StoreError 'away' when anything is damaged or missing that was acknowledged. */
export function readLog(
  path: string,
  generation: number,
  graph: GraphBuilder,
  shared: (text: string) => string,
): LogRead {
  const { size } = statSync(path);
  const file = openSync(path, 'r');
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    readSync(file, header, 0, HEADER_BYTES, 0);
    const known = readHeader('log', header);
    if (known?.generation !== generation || known.acknowledged === null)
      throw damaged(path, 'its beginning is not as it was written');
    let changes = 0;
    let end = HEADER_BYTES;
    let parts: Buffer[] = [];
    for (const frame of readFrames(file, HEADER_BYTES, size, 0)) {
      parts.push(frame.part);
      if (!frame.isLast) continue;
      for (const part of parts) readPart(part, graph, shared);
      parts = [];
      changes++;
      end = frame.end;
    }
    if (end < known.acknowledged) throw damaged(path, shortfall(end, known.acknowledged, size));
    return { changes, acknowledged: known.acknowledged, end, torn: size - end };
  } catch (error) {
    throw error instanceof RangeError ? damaged(path, error.message) : error;
  } finally {
    closeSync(file);
  }
}

const shortfall = (end: number, acknowledged: number, size: number): string =>
  size < acknowledged
    ? `it ends at byte ${size}, and changes were kept up to byte ${acknowledged}`
    : `the change at byte ${end} is not as it was written`;
