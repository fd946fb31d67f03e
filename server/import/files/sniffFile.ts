/** What a file is, before it is read: its encoding, from all of its bytes, and its format. */
import { open } from 'node:fs/promises';
import type { Encoding, ImportFormat, ValueType } from '../../../contract/index.js';
import { FileRefused } from '../ProblemLog.js';
import { detectEncoding } from './detectEncoding.js';
import { detectFormat, tableFormat } from './detectFormat.js';
import { binaryOf } from './otherFormats.js';

/** Bytes looked at: a long comment may stand before what says the format. */
export const HEAD_LENGTH = 1 << 16;

/** A file as it was given: the name its sender knows it by, and where it is on disk. */
export interface GivenFile {
  name: string;
  path: string;
  /** It was a sheet of a workbook, and is a table. */
  isSheet?: boolean;
  /** Of a table that was a sheet: what the cells of each column are, as far as they agree. */
  columnTypes?: readonly (ValueType | undefined)[];
  /** Of such a table, the columns that are texts because their cells do not agree. */
  mixedColumns?: readonly number[];
  /** Why it cannot be looked at. */
  fault?: FileRefused;
}
export interface SniffedFile extends GivenFile {
  bytes: number;
  format: ImportFormat;
  /** As TextDecoder names it. */
  encoding: string;
  /** That is a guess which looks wrong. */
  doubtful: boolean;
  remarks: string[];
}

/** `chosen`: its encoding. Throws FileRefused when the file is empty, binary or of no format Entente reads. */
export async function sniffFile(given: GivenFile, chosen?: Encoding): Promise<SniffedFile> {
  if (given.fault) throw given.fault;
  const handle = await open(given.path, 'r');
  try {
    const { size } = await handle.stat();
    const head = Buffer.alloc(Math.min(HEAD_LENGTH, size));
    await handle.read(head, 0, head.length, 0);
    if (size === 0) throw new FileRefused('the file is empty');
    refuseBinary(head);
    const { encoding, remark, doubtful = false } = await detectEncoding(handle, head, given.isSheet ? 'UTF-8' : chosen);
    const text = new TextDecoder(encoding)
      .decode(head, { stream: true })
      .replace(/^\uFEFF/, '')
      .trimStart();
    const more = size > HEAD_LENGTH;
    return {
      ...given,
      bytes: size,
      format: given.isSheet ? tableFormat(text, more) : detectFormat(given.name, text, more),
      encoding,
      doubtful,
      remarks: remark ? [`${given.name}: ${remark} or choose another encoding`] : [],
    };
  } finally {
    await handle.close();
  }
}

function refuseBinary(head: Buffer): void {
  const binary = binaryOf(head);
  if (binary) throw new FileRefused(`the file is ${binary.what}: ${binary.remedy}`);
}
