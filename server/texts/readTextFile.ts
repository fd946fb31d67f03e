/** A file as text, whatever its encoding: what is too large for an article or no text at all is refused. */
import { open } from 'node:fs/promises';
import { TEXT_FILES } from '../../contract/index.js';
import { decoded } from '../import/files/decoded.js';
import { detectEncoding } from '../import/files/detectEncoding.js';
import { binaryOf } from '../import/files/otherFormats.js';
import type { GivenFile } from '../import/files/sniffFile.js';
import { FileRefused } from '../import/ProblemLog.js';

const HEAD_BYTES = 4096;

/** `remark`: what its owner should know of how it was read. Throws FileRefused. */
export async function readTextFile({ path }: GivenFile): Promise<{ text: string; remark: string | null }> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    if (size > TEXT_FILES.bytes)
      throw new FileRefused(`the file has more than ${TEXT_FILES.bytes / 1024 ** 2} MB, which no article has`);
    const bytes = Buffer.alloc(size);
    await handle.read(bytes, 0, size, 0);
    const head = bytes.subarray(0, HEAD_BYTES);
    const binary = binaryOf(head);
    if (binary) throw new FileRefused(`the file is ${binary.what}: save the article as plain text (.txt)`);
    const { encoding, remark } = await detectEncoding(handle, head);
    return { text: decoded(bytes, encoding), remark };
  } finally {
    await handle.close();
  }
}
