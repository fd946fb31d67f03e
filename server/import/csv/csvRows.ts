/** The rows of a CSV file as texts, with the line each begins on. Knows nothing of what columns mean. */
import { CsvError } from 'csv-parse';
import type { SniffedFile } from '../files/sniffFile.js';
import { utf8Chunks, type ReadOptions } from '../files/textChunks.js';
import type { CsvShape } from './csvShape.js';
import { markEmptyTexts, withInnerQuotes } from './emptyTexts.js';
import { withLineFeeds } from './newlines.js';
import { innerLines, parsedRows } from './parsedRows.js';
import { quotingFault } from './quotingFault.js';
import { UnquotedRows } from './UnquotedRows.js';

/** `lines[i]` is the line `rows[i]` begins on, from 1. */
export interface CsvBatch {
  rows: string[][];
  lines: number[];
}

export interface CsvRowsOptions extends ReadOptions {
  /** Rows read at most. Default: all. */
  rowLimit?: number;
}

/**
 * Throws FileRefused where the file's quoting is broken. An empty line is a row of one empty field; a field that is an
 * empty text between quotes is EMPTY_TEXT.
 */
export async function* csvRows(
  file: SniffedFile,
  shape: CsvShape,
  { rowLimit = Infinity, ...options }: CsvRowsOptions = {},
): AsyncGenerator<CsvBatch> {
  let before = shape.rowsBefore;
  for await (const batch of allRows(file, shape, { ...options, rowLimit: rowLimit + before })) {
    if (before === 0) yield batch;
    else if (batch.rows.length > before) yield { rows: batch.rows.slice(before), lines: batch.lines.slice(before) };
    before -= Math.min(before, batch.rows.length);
  }
}

/** With those before the header. */
async function* allRows(file: SniffedFile, shape: CsvShape, options: CsvRowsOptions = {}): AsyncGenerator<CsvBatch> {
  const { rowLimit = Infinity } = options;
  const chunks = withLineFeeds(utf8Chunks(file, options), shape);
  const unquoted = new UnquotedRows(chunks, shape.delimiter, shape.quotesAreLetters);
  let [line, count] = [1, 0];
  try {
    for await (const all of unquoted.batches()) {
      const rows = all.length > rowLimit - count ? all.slice(0, rowLimit - count) : all;
      count += rows.length;
      yield { rows, lines: rows.map(() => line++) };
      if (count >= rowLimit) return;
    }
    if (unquoted.rest === null) return;
    const marked = { innerQuotes: false };
    const rest = markEmptyTexts(unquoted.rest, shape.delimiter, marked, shape.blanksBeforeQuotes);
    for await (const parsed of parsedRows(rest, shape.delimiter, rowLimit - count)) {
      const rows = marked.innerQuotes ? parsed.map(withInnerQuotes) : parsed;
      const lines: number[] = [];
      for (const row of rows) {
        lines.push(line);
        line += 1 + innerLines(row);
      }
      yield { rows, lines };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const rowsBefore = count + Number((error as { records?: unknown }).records ?? 0);
    throw quotingFault(error, await lineAfter(file, shape, rowsBefore), shape.headers);
  } finally {
    await chunks.return(undefined);
  }
}

/** The line that follows the first `count` rows: the parser only knows where it stopped, not where its row began. */
async function lineAfter(file: SniffedFile, shape: CsvShape, count: number): Promise<number> {
  let after = 1;
  if (count === 0) return after;
  for await (const { rows, lines } of allRows(file, shape, { rowLimit: count }))
    after = (lines.at(-1) ?? 1) + 1 + innerLines(rows.at(-1) ?? []);
  return after;
}
