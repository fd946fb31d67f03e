/** The sheets of a workbook (.xlsx) as CSV files. Knows nothing of what their columns mean. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { GivenFile } from '../files/sniffFile.js';
import { FileRefused } from '../ProblemLog.js';
import { ColumnTypes } from './ColumnTypes.js';
import { Expansion } from './Expansion.js';
import { NO_CELL, sheetRows, type SheetCell, type SheetRow } from './sheetRows.js';
import { isNodeXl, withoutGroups } from './nodeXl.js';
import type { Unpacking } from './unpackFiles.js';
import { readWorkbook } from './workbook.js';
import type { ZipArchive } from './ZipArchive.js';

/** Sheets that are hidden, or have no two rows, are left out with a remark. */
export async function sheetsOf(file: GivenFile, archive: ZipArchive, work: Unpacking): Promise<GivenFile[]> {
  const workbook = await readWorkbook(archive, work.expansion);
  const files: GivenFile[] = [];
  const skipped: string[] = [];
  const ofNodeXl = new Set<string>();
  /** A cell far to the right makes a long row of its sheet. */
  const written = new Expansion();
  for (const { name, path, hidden } of workbook.sheets) {
    const to = work.newPath();
    const types = new ColumnTypes();
    const rows = hidden ? [] : withoutGroups(sheetRows(archive, path, workbook, work.expansion), name, ofNodeXl);
    const called = workbook.sheets.length === 1 ? file.name : `${file.name}/${name}`;
    const onLoss: OnLoss = (line, column, what) => work.log.loss(called, line, column, what);
    const bounded = (text: AsyncIterable<Buffer>): AsyncIterable<Buffer> => written.bounded(text, archive.packed(path));
    const count = await writeSheet(rows, types, to, { onLoss, bounded, signal: work.signal });
    if (count < 2) {
      skipped.push(name);
      continue;
    }
    files.push({ name: called, path: to, isSheet: true, columnTypes: types.all(), mixedColumns: types.mixed() });
  }
  if (files.length === 0) throw new FileRefused('no sheet of the workbook has a header and a row');
  if (isNodeXl(ofNodeXl)) {
    work.log.remark(`${file.name}: of a workbook of NodeXL the sheets ${[...ofNodeXl].join(' and ')} are read`);
    return files.filter(({ name }) => [...ofNodeXl].some((sheet) => name === `${file.name}/${sheet}`));
  }
  if (skipped.length > 0)
    work.log.remark(`${file.name}: sheets that are hidden or empty were not read: ${skipped.join(', ')}`);
  return files;
}

type OnLoss = (line: number, column: string, what: string) => void;
interface Writing {
  onLoss: OnLoss;
  /** Passes on what is written, and throws where it is too much. */
  bounded(text: AsyncIterable<Buffer>): AsyncIterable<Buffer>;
  signal: AbortSignal | undefined;
}

/** Gives the number of rows that hold something; those after the header are added to `types`. */
async function writeSheet(
  rows: AsyncIterable<SheetRow> | Iterable<SheetRow>,
  types: ColumnTypes,
  path: string,
  { onLoss, bounded, signal }: Writing,
): Promise<number> {
  let [line, count, width] = [1, 0, 0];
  let names: string[] = [];
  async function* text(): AsyncGenerator<Buffer> {
    for await (const { number, cells } of rows) {
      cells.forEach(({ loss }, i) => {
        if (loss !== undefined) onLoss(number, names[i] || `column ${i + 1}`, loss);
      });
      if (cells.every(({ text: cell }) => cell === '')) continue;
      // The first row names the columns; cells at the end of a row that are blank are not in the file.
      if (count === 0) [width, names] = [cells.length, cells.map(({ text: cell }) => cell)];
      else types.add(cells);
      count++;
      while (cells.length < width) cells.push(NO_CELL);
      // A row keeps its number as its line, as long as no cell holds a line end and none comes again.
      const breaks = Math.max(count === 1 ? 0 : 1, number - line);
      yield Buffer.from('\n'.repeat(breaks) + cells.map(field).join(','));
      line += breaks;
    }
  }
  await pipeline(Readable.from(bounded(text())), createWriteStream(path), { signal });
  return count;
}

const field = ({ text }: SheetCell): string => (text === '' ? '' : `"${text.replaceAll('"', '""')}"`);
