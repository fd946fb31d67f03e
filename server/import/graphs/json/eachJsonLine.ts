/** Streams a file that has a JSON object on each line. */
import type { SniffedFile } from '../../files/sniffFile.js';
import type { ReadOptions } from '../../files/textChunks.js';
import { FileRefused } from '../../ProblemLog.js';
import type { RecordSink } from '../../records.js';
import { eachLine } from '../text/eachLine.js';
import { isItem, type JsonItem } from './JsonGraph.js';
import { parseJson } from './parseJson.js';

/** Throws FileRefused, with the line, where it is broken. */
export const eachJsonLine = (
  file: SniffedFile,
  sink: Pick<RecordSink, 'settle'>,
  options: ReadOptions,
  onItem: (item: JsonItem, line: number) => void,
): Promise<void> =>
  eachLine(file, sink, options, (text, line) => {
    const row = line === 1 ? text.replace(/^\uFEFF/, '') : text;
    if (row.trim() === '') return;
    const item = parseJson(row, line);
    if (!isItem(item)) throw new FileRefused('each line has to be a JSON object', line);
    onItem(item, line);
  });
