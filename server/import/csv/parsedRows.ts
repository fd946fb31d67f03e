/** Rows of CSV text by way of csv-parse, which understands quotes. */
import { Readable } from 'node:stream';
import { parse, type Parser } from 'csv-parse';
import { ROW_LENGTH } from '../limits.js';

/** Rows the parser holds ready: an option of its stream, which its types leave out. */
const READ_AHEAD: object = { readableHighWaterMark: 4096 };

/** Throws CsvError where the quoting is broken. `rowLimit`: Infinity for all. */
export async function* parsedRows(
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
  const end = (): void => {
    ended = true;
    wake();
  };
  parser.on('readable', () => wake());
  parser.on('end', end);
  parser.on('close', end);
  parser.on('error', (error) => {
    failure = error;
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
export function innerLines(row: readonly string[]): number {
  let count = 0;
  for (const field of row) for (let at = field.indexOf('\n'); at >= 0; at = field.indexOf('\n', at + 1)) count++;
  return count;
}
