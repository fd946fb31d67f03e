/** The text of a file that has to be held in memory whole. */
import { FileRefused } from '../ProblemLog.js';
import { WHOLE_BYTES } from '../limits.js';
import type { SniffedFile } from './sniffFile.js';
import { textChunks, type ReadOptions } from './textChunks.js';

/** `what`: the format, for people. Throws FileRefused for a file that is too large. */
export async function wholeText(file: SniffedFile, what: string, options: ReadOptions): Promise<string> {
  if (file.bytes > WHOLE_BYTES) {
    const [found, most] = [file.bytes, WHOLE_BYTES].map((bytes) => Math.round(bytes / 1024 ** 2));
    const why = `the file has ${found} MB, and ${what} is held in memory whole, so at most ${most} MB are read`;
    throw new FileRefused(`${why}: give it as CSV, GEXF or GraphML, which are streamed`);
  }
  const parts: string[] = [];
  for await (const part of textChunks(file, options)) parts.push(part);
  return parts.join('');
}
