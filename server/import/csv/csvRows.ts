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

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** `lines[i]` is the line `rows[i]` begins on, from 1. */
export interface RowBatch {
  rows: string[][];
  lines: number[];
}

/** Throws FileRefused where the file's quoting is broken. An empty line is a row of one empty field. */
export async function* csvRows(
  file: SniffedFile,
  shape: CsvShape,
  options: ReadOptions & { rowLimit?: number } = {},
): AsyncGenerator<RowBatch> {
  const { rowLimit = Infinity } = options;
  const chunks = withLineFeeds(utf8Chunks(file, options), shape.bareReturns);
  const plain = new PlainRows(chunks, shape.delimiter);
  let [line, count] = [1, 0];
  try {
    for await (const all of plain.batches()) {
      const rows = all.length > rowLimit - count ? all.slice(0, rowLimit - count) : all;
      count += rows.length;
      yield { rows, lines: rows.map(() => line++) };
      if (count >= rowLimit) return;
    }
    if (plain.rest === null) return;
    for await (const rows of parsedRows(plain.rest, shape.delimiter, rowLimit - count)) {
      const lines: number[] = [];
      for (const row of rows) {
        lines.push(line);
        line += 1 + innerLines(row);
      }
      yield { rows, lines };
    }
  } catch (error) {
    throw error instanceof CsvError ? await quotingFault(error, count, file, shape) : error;
  } finally {
    await chunks.return(undefined);
  }
}

/**
 * Rows of a file that has no quotes are what lies between line feeds and separators: that is read without the parser,
 * several times as fast.
 */
class PlainRows {
  /** What follows from the row on that is left to the parser; null when there is nothing. */
  rest: AsyncIterable<Buffer> | null = null;
  constructor(
    private readonly chunks: AsyncGenerator<Buffer>,
    private readonly delimiter: string,
  ) {}

  async *batches(): AsyncGenerator<string[][]> {
    let begun: Buffer<ArrayBufferLike> = Buffer.alloc(0);
    let first = true;
    for (let next = await this.chunks.next(); next.done !== true; next = await this.chunks.next()) {
      const chunk = first && next.value.subarray(0, 3).equals(BYTE_ORDER_MARK) ? next.value.subarray(3) : next.value;
      first = false;
      if (chunk.includes(QUOTE) || begun.length > ROW_LENGTH) {
        this.rest = joined([begun, chunk], this.chunks);
        return;
      }
      const end = chunk.lastIndexOf(LINE_FEED);
      if (end < 0) {
        begun = Buffer.concat([begun, chunk]);
        continue;
      }
      yield this.#split(Buffer.concat([begun, chunk.subarray(0, end)]));
      begun = chunk.subarray(end + 1);
    }
    if (begun.length > 0) yield this.#split(begun);
  }

  #split(bytes: Buffer): string[][] {
    return bytes
      .toString('utf8')
      .split('\n')
      .map((row) => row.split(this.delimiter));
  }
}

async function* joined(begin: readonly Buffer[], rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield* begin;
  yield* rest;
}

async function* parsedRows(
  chunks: AsyncIterable<Buffer>,
  delimiter: string,
  rowLimit: number,
): AsyncGenerator<string[][]> {
  const parser = parse({
    ...READ_AHEAD,
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    bom: true,
    max_record_size: ROW_LENGTH,
    ...(rowLimit === Infinity ? {} : { to: rowLimit }),
  });
  const source = Readable.from(chunks, { objectMode: true, highWaterMark: 2 });
  // A failure of the file reaches the reader through the parser.
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    yield* batchesOf(parser);
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
  parser.on('end', () => {
    ended = true;
    wake();
  });
  parser.on('error', (error) => {
    failure = error;
    wake();
  });
  parser.on('close', () => {
    ended = true;
    wake();
  });
  for (;;) {
    if (failure !== null) throw failure;
    const rows: string[][] = [];
    for (let row = parser.read() as string[] | null; row !== null; row = parser.read() as string[] | null)
      rows.push(row);
    if (rows.length > 0) yield rows;
    else if (ended) return;
    else
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
  }
}

/** Line ends inside a row's quoted fields. */
function innerLines(row: string[]): number {
  let count = 0;
  for (const field of row) for (let at = field.indexOf('\n'); at >= 0; at = field.indexOf('\n', at + 1)) count++;
  return count;
}

/** Says where the row with the fault begins; the parser only knows where it stopped. */
async function quotingFault(error: CsvError, before: number, file: SniffedFile, shape: CsvShape): Promise<FileRefused> {
  const whole = before + Number((error as unknown as { records?: number }).records ?? 0);
  let start = 1;
  if (whole > 0) {
    for await (const { rows, lines } of csvRows(file, shape, { rowLimit: whole }))
      start = (lines.at(-1) ?? 1) + 1 + innerLines(rows.at(-1) ?? []);
  }
  const field = (error as unknown as { column?: unknown }).column;
  const column = typeof field === 'number' ? (shape.headers[field] ?? null) : null;
  switch (String(error.code)) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return new FileRefused(
        'a quote is opened in the row that begins here and never closed: close it, or double it ("") where it belongs to the text',
        start,
        null,
      );
    case 'CSV_MAX_RECORD_SIZE':
      return new FileRefused(
        `the row that begins here is longer than ${ROW_LENGTH.toLocaleString('en')} characters, so a quote is most likely not closed: close it, or double it ("") where it belongs to the text`,
        start,
        null,
      );
    case 'CSV_INVALID_CLOSING_QUOTE':
      return new FileRefused(
        'text follows a closing quote: put the whole value between quotes and double those inside ("")',
        start,
        column,
      );
    case 'INVALID_OPENING_QUOTE':
      return new FileRefused(
        'a quote stands inside a value that is not quoted: put the whole value between quotes and double those inside ("")',
        start,
        column,
      );
    default:
      return new FileRefused(`the row cannot be read as CSV: ${error.message}`, start, column);
  }
}
