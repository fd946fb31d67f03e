/** Reads a CSV file whose columns are known: nodes, or edges. Knows nothing of the graph they go to. */
import type { ReadOptions } from '../files/textChunks.js';
import { BadValue, isListType, NoValue, valueReader, type ValueReader } from '../model/valueReader.js';
import type { ProblemLog } from '../ProblemLog.js';
import type { Properties, PropertyValue, RecordSink } from '../records.js';
import type { CsvColumn } from './CsvColumn.js';
import type { CsvPlan } from './CsvPlan.js';
import { csvRows } from './csvRows.js';
import { edgeRowReader } from './edgeRow.js';
import { EMPTY_TEXT, withoutEmptyMarks } from './emptyTexts.js';
import { isTextFormula, withoutFormula, withoutMark } from './formulaMark.js';
import { COLUMNS } from '../limits.js';
import { nodeRowReader } from './nodeRow.js';

/**
 * Resolves with the number of data rows. Problems of single rows are logged; throws FileRefused when the file cannot be
 * read on.
 */
export async function readCsv(
  plan: CsvPlan,
  sink: RecordSink,
  log: ProblemLog,
  options: ReadOptions = {},
): Promise<number> {
  const { name } = plan.file;
  const { own } = plan;
  const width = plan.shape.headers.length;
  const readProperties = propertiesReader(plan, log);
  const readRow = plan.content === 'nodes' ? nodeRowReader(plan, sink, log) : edgeRowReader(plan, sink, log);
  let [count, blank, repeated, formulas] = [0, 0, 0, 0];
  let header: string[] | null = null;
  for await (const { rows, lines } of csvRows(plan.file, plan.shape, options)) {
    for (let i = 0; i < rows.length; i++) {
      let row: string[] = rows[i] ?? [];
      if (own && header !== null) row = row.map(withoutMark);
      else if (row.some(isTextFormula)) {
        row = row.map(withoutFormula);
        formulas++;
      }
      const line = lines[i] ?? 0;
      if (header === null) header = row;
      else if (row.length === 1 && row[0] === '') continue;
      else if ((row.length !== width || row[0] === '' || row[0] === EMPTY_TEXT) && isBlank(row)) blank++;
      else if (row[0] === header[0] && width > 1 && isSameRow(row, header)) repeated++;
      else if (row.length !== width) log.addRow(name, line, null, widthFault(row.length, width));
      else {
        count++;
        const properties = readProperties(row, line);
        if (properties) readRow(withoutEmptyMarks(row), line, properties);
      }
    }
    await sink.settle();
  }
  if (formulas > 0) log.remark(`${name}: of cells such as ="007" the text between the quotes is taken`);
  if (blank > 0) log.remark(`${name}: ${blank} empty ${blank === 1 ? 'row' : 'rows'} left out`);
  if (repeated > 0)
    log.remark(`${name}: ${repeated} ${repeated === 1 ? 'row that repeats' : 'rows that repeat'} the header left out`);
  return count;
}

/** Files that were joined, or written in pieces, have their header again. */
const isSameRow = (row: readonly string[], header: readonly string[]): boolean =>
  row.length === header.length && row.every((field, i) => field === header[i]);

/** Of more fields than any file has not all are there. */
const isBlank = (row: string[]): boolean =>
  row.length <= COLUMNS && row.every((field) => field === EMPTY_TEXT || field.trim() === '');

function widthFault(found: number, width: number): string {
  const number = found > COLUMNS ? `more than ${COLUMNS.toLocaleString('en')}` : found;
  const counts = `${number} ${found === 1 ? 'field' : 'fields'}, but the header names ${width}`;
  return found > width
    ? `${counts}: put a value that holds the separator between quotes`
    : `${counts}: add the missing ones, empty if need be`;
}

type Cell = CsvColumn & { read: ValueReader; empty: PropertyValue | undefined };

/** What `""` means: a text or list where the header or the user says that it is one, as for neo4j-admin. */
const emptyValue = ({ typed, valueType }: CsvColumn): PropertyValue | undefined =>
  !typed ? undefined : valueType === 'string' ? '' : isListType(valueType) ? [] : undefined;
const NO_TEXT =
  '"" is taken for no value; where it is a text, name its type in the header (name:string) or the mapping';

const NO_VALUE = '"" is taken for no value';

/** Null, with problems logged, when a cell cannot be read. */
type PropertiesReader = (row: string[], line: number) => Properties | null;

function propertiesReader({ file, columns, arrayDelimiter, dateFormat }: CsvPlan, log: ProblemLog): PropertiesReader {
  const cells = columns
    .filter((column) => column.role === 'property')
    .map((column): Cell => ({
      ...column,
      read: valueReader(column.valueType, {
        separator: arrayDelimiter,
        decimal: column.decimal,
        dateFormat,
        zone: column.zone,
        exact: column.typed,
      }),
      empty: emptyValue(column),
    }));
  return (row, line) => {
    const properties: Properties = {};
    let bad = false;
    for (const cell of cells) {
      const text = row[cell.index] ?? '';
      const value = text === EMPTY_TEXT ? cell.empty : cell.read(text);
      if (value === undefined) {
        if (text === EMPTY_TEXT) log.loss(file.name, line, cell.header, cell.typed ? NO_VALUE : NO_TEXT);
        continue;
      }
      if (value instanceof NoValue) log.loss(file.name, line, cell.header, value.loss);
      else if (value instanceof BadValue) {
        log.addRow(file.name, line, cell.header, value.reason, bad);
        if (value.remedy) log.suggest(value.remedy);
        bad = true;
      } else properties[cell.name] = value;
    }
    return bad ? null : properties;
  };
}
