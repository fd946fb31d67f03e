/** Streams a file of lines. */
import type { SniffedFile } from '../../files/sniffFile.js';
import { textChunks, type ReadOptions } from '../../files/textChunks.js';
import { ROW_LENGTH } from '../../limits.js';
import { FileRefused } from '../../ProblemLog.js';
import type { RecordSink } from '../../records.js';

/**
 * Calls `onLine` for every line, without its end and counted from 1; `sink` is let settle between chunks. Throws
 * FileRefused at a line that is too long.
 */
export async function eachLine(
  file: SniffedFile,
  sink: Pick<RecordSink, 'settle'>,
  options: ReadOptions,
  onLine: (line: string, number: number) => void,
): Promise<void> {
  let [rest, number] = ['', 0];
  for await (const chunk of textChunks(file, options)) {
    const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line, ++number);
    if (rest.length > ROW_LENGTH) {
      const fault = `the line is longer than ${ROW_LENGTH.toLocaleString('en')} characters`;
      throw new FileRefused(`${fault}: the file is damaged, or of another format than it seems`, number + 1);
    }
    options.signal?.throwIfAborted();
    await sink.settle();
  }
  if (rest !== '') onLine(rest.replace(/\r$/, ''), ++number);
}
