/** Looks into a CSV file before it is read whole: its layout, the roles of its columns, its first rows. */
import type { ColumnMapping, ImportedFile, ImportRequest } from '../../../contract/index.js';
import { toMapping, type CsvColumn } from '../csv/CsvColumn.js';
import { csvRows } from '../csv/csvRows.js';
import { withoutEmptyMarks } from '../csv/emptyTexts.js';
import { csvShape, type CsvShape } from '../csv/csvShape.js';
import { inferColumns } from '../csv/inferColumns.js';
import { encodingName } from '../files/detectEncoding.js';
import type { SniffedFile } from '../files/sniffFile.js';
import { SAMPLE_ROWS } from '../limits.js';
import { PropertyNames } from '../model/PropertyNames.js';
import { FileRefused, type ProblemLog } from '../ProblemLog.js';
import type { PlannedFile } from './PlannedFile.js';

export interface ReadingOptions extends Pick<
  ImportRequest,
  'encoding' | 'delimiter' | 'decimal' | 'dateFormat' | 'quotesAreLetters'
> {
  /** Roles of columns or attributes that the user gave, by file name. */
  mappings: Record<string, ColumnMapping[]>;
  /** Stands between the items of a list. */
  arrayDelimiter: string;
}

const MIXED_CELLS = 'columns whose cells are of several kinds are read as text';

const QUOTES_ARE_LETTERS =
  'quotes are kept as letters of their values: some stand where they cannot enclose a whole value';

/** Rows that roles are inferred from. */
const FIRST_ROWS = 100;

/**
 * Throws FileRefused when the file has no header or no rows. A file whose columns are neither those of nodes nor of
 * relations is planned all the same, with a problem logged and no `csv`: the user says next what its columns hold.
 */
export async function planCsv(
  file: SniffedFile,
  mapping: readonly ColumnMapping[],
  options: ReadingOptions,
  log: ProblemLog,
): Promise<PlannedFile> {
  const shape = await csvShape(file, options);
  if (shape.quotesAreLetters && !options.quotesAreLetters) log.remark(`${file.name}: ${QUOTES_ARE_LETTERS}`);
  const { rows, ragged } = await firstRows(file, shape);
  const { columns, content, own, remarks, datesInOrder } = inferColumns(shape.headers, rows, mapping, {
    ...options,
    types: file.columnTypes,
  });
  if (datesInOrder) log.suggest('dateFormat');
  for (const remark of remarks) log.remark(`${file.name}: ${remark}`);
  const mixed = columns.filter(({ index, role }) => role === 'property' && file.mixedColumns?.includes(index));
  if (mixed.length > 0) log.remark(`${file.name}: ${MIXED_CELLS}: ${mixed.map(({ header }) => header).join(', ')}`);
  refuseUnknownColumns(file, shape, mapping, log);
  if (content === null) {
    const roles = columns.map(({ role }) => role);
    log.add(file.name, 1, null, missingRoles(roles, shape.headers, rows, ragged));
    return { file, csv: null, mapping, summary: summaryOf(file, shape, rows, columns, 'edges') };
  }
  nameProperties(columns, content === 'nodes' ? 'entity' : 'fact', file, log);
  const csv = {
    file,
    shape,
    columns,
    content,
    own,
    arrayDelimiter: options.arrayDelimiter,
    dateFormat: options.dateFormat,
  };
  return { file, csv, mapping, summary: summaryOf(file, shape, rows, columns, content) };
}

/** The first rows after the header that have as many fields as it; `ragged`: others have not. */
async function firstRows(file: SniffedFile, shape: CsvShape): Promise<{ rows: string[][]; ragged: boolean }> {
  const rows: string[][] = [];
  for await (const batch of csvRows(file, shape, { rowLimit: FIRST_ROWS + 1 }))
    rows.push(...batch.rows.map(withoutEmptyMarks));
  if (rows.length <= 1)
    throw new FileRefused(
      'the file names columns but has no rows: where they are the columns of another file, write them above its rows',
      1,
    );
  const data = rows.slice(1);
  const whole = data.filter((row) => row.length === shape.headers.length);
  return { rows: whole, ragged: whole.length < data.length };
}

function refuseUnknownColumns(
  { name }: SniffedFile,
  { headers }: CsvShape,
  mapping: readonly ColumnMapping[],
  log: ProblemLog,
): void {
  for (const { column } of mapping) {
    if (headers.includes(column)) continue;
    log.add(name, 1, column, `the mapping names this column, but the header has only ${headers.join(', ')}`);
  }
}

/** Gives property columns the names they are stored under. */
function nameProperties(columns: CsvColumn[], owner: 'entity' | 'fact', file: SniffedFile, log: ProblemLog): void {
  const properties = columns.filter(({ role }) => role === 'property');
  const names = new PropertyNames(
    owner,
    properties.map(({ name }) => name),
    (remark) => log.remark(`${file.name}: ${remark}`),
  );
  for (const column of properties) {
    const stored = names.stored(column.name);
    if (typeof stored === 'string') column.name = stored;
    else log.add(file.name, 1, column.header.slice(0, 60), stored.reason);
  }
}

function summaryOf(
  file: SniffedFile,
  { headers }: CsvShape,
  rows: readonly string[][],
  columns: readonly CsvColumn[],
  content: ImportedFile['content'],
): ImportedFile {
  const shown = (row: string[]): Record<string, string> =>
    Object.fromEntries(headers.map((header, i) => [header, (row[i] ?? '').slice(0, 200)]));
  return {
    name: file.name,
    format: 'csv',
    bytes: file.bytes,
    encoding: encodingName(file.encoding),
    content,
    rows: 0,
    mapping: columns.map(toMapping),
    sample: rows.slice(0, SAMPLE_ROWS).map(shown),
  };
}

function missingRoles(
  roles: readonly string[],
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  ragged: boolean,
): string {
  const missing = roles.includes('source')
    ? 'the target of each relation'
    : roles.includes('target')
      ? 'the source of each relation'
      : 'ids of nodes, or source and target of relations';
  const columns = `${headers.slice(0, 20).join(', ')}${headers.length > 20 ? ', …' : ''}`;
  const isRow = headers.some((header) => header !== '' && Number.isFinite(Number(header)));
  const remedy = isTwoMode(headers, rows)
    ? `${MATRIX}; otherwise ${MAP}`
    : isRow
      ? 'that is a row, it seems: name the columns in a line above it (source,target,weight)'
      : ragged
        ? `${MAP}; where each row is a node and its neighbours, let the file's name end in .adjlist`
        : MAP;
  return `no column tells ${missing}; the columns are ${columns}: ${remedy}`;
}

const MAP = 'map one to id (nodes), or two to source and target (relations)';
const MATRIX =
  'where it is a matrix of two kinds of nodes, write it as an edge list, a row and a column a line (source,target,weight)';

/** Nothing names the column of the rows' names, and numbers are all the others hold. */
const isTwoMode = ([corner, ...headers]: readonly string[], rows: readonly (readonly string[])[]): boolean =>
  corner === 'column 1' &&
  headers.length > 1 &&
  rows.length > 0 &&
  rows.every(([name = '', ...cells]) => !isNumeric(name) && cells.every(isNumeric));
const isNumeric = (cell: string): boolean => Number.isFinite(Number(cell.replace(',', '.')));
