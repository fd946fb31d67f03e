/** The rows of a CSV file as texts, with the line each begins on. Knows nothing of what columns mean. */
import { Readable } from 'node:stream';
import { CsvError, parse, type Parser } from 'csv-parse';
import { utf8Chunks, type ReadOptions } from '../files/textChunks.js';
import type { SniffedFile } from '../files/sniffFile.js';
import { ROW_LENGTH } from '../limits.js';
import { FileRefused } from '../ProblemLog.js';
import type { CsvShape } from './csvShape.js';
import { withLineFeeds } from './newlines.js';

/** Rows the parser holds ready: an option of its stream, which its types leave out. */
const READ_AHEAD: object = { readableHighWaterMark: 4096 };

/** `lines[i]` is the line `rows[i]` begins on, from 1. */
export interface RowBatch { rows: string[][]; lines: number[] }

/** Throws FileRefused where the file's quoting is broken. An empty line is a row of one empty field. */
export async function* csvRows(file: SniffedFile, shape: CsvShape, options: ReadOptions & { rowLimit?: number } = {}): AsyncGenerator<RowBatch> {
  const parser = parse({
    ...READ_AHEAD, delimiter: shape.delimiter, record_delimiter: '\n', relax_column_count: true, bom: true, max_record_size: ROW_LENGTH,
    ...(options.rowLimit === undefined ? {} : { to: options.rowLimit }),
  });
  const source = Readable.from(withLineFeeds(utf8Chunks(file, options), shape.bareReturns), { objectMode: true, highWaterMark: 2 });
  // A failure of the file reaches the reader through the parser.
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let line = 1;
  try {
    for await (const rows of batchesOf(parser)) {
      const lines: number[] = [];
      for (const row of rows) {
        lines.push(line);
        line += 1 + innerLines(row);
      }
      yield { rows, lines };
    }
  } catch (error) {
    throw error instanceof CsvError ? await quotingFault(error, file, shape) : error;
  } finally {
    parser.destroy();
    source.destroy();
  }
}

/** What the parser has ready, in as large pieces as it comes. */
async function* batchesOf(parser: Parser): AsyncGenerator<string[][]> {
  let [ended, failure]: [boolean, unknown] = [false, null];
  let wake: () => void = () => undefined;
  parser.on('readable', () => wake());
  parser.on('end', () => { ended = true; wake(); });
  parser.on('error', (error) => { failure = error; wake(); });
  parser.on('close', () => { ended = true; wake(); });
  for (;;) {
    if (failure !== null) throw failure;
    const rows: string[][] = [];
    for (let row = parser.read() as string[] | null; row !== null; row = parser.read() as string[] | null) rows.push(row);
    if (rows.length > 0) yield rows;
    else if (ended) return;
    else await new Promise<void>((resolve) => { wake = resolve; });
  }
}

/** Line ends inside a row's quoted fields. */
function innerLines(row: string[]): number {
  let count = 0;
  for (const field of row) for (let at = field.indexOf('\n'); at >= 0; at = field.indexOf('\n', at + 1)) count++;
  return count;
}

/** Says where the row with the fault begins; the parser only knows where it stopped. */
async function quotingFault(error: CsvError, file: SniffedFile, shape: CsvShape): Promise<FileRefused> {
  const whole = Number((error as unknown as { records?: number }).records ?? 0);
  let start = 1;
  if (whole > 0) {
    for await (const { rows, lines } of csvRows(file, shape, { rowLimit: whole })) start = (lines.at(-1) ?? 1) + 1 + innerLines(rows.at(-1) ?? []);
  }
  const field = (error as unknown as { column?: unknown }).column;
  const column = typeof field === 'number' ? shape.headers[field] ?? null : null;
  switch (String(error.code)) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return new FileRefused('a quote is opened in the row that begins here and never closed: close it, or double it ("") where it belongs to the text', start, null);
    case 'CSV_MAX_RECORD_SIZE':
      return new FileRefused(`the row that begins here is longer than ${ROW_LENGTH.toLocaleString('en')} characters, so a quote is most likely not closed: close it, or double it ("") where it belongs to the text`, start, null);
    case 'CSV_INVALID_CLOSING_QUOTE':
      return new FileRefused('text follows a closing quote: put the whole value between quotes and double those inside ("")', start, column);
    case 'INVALID_OPENING_QUOTE':
      return new FileRefused('a quote stands inside a value that is not quoted: put the whole value between quotes and double those inside ("")', start, column);
    default:
      return new FileRefused(`the row cannot be read as CSV: ${error.message}`, start, column);
  }
}
