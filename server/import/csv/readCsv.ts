/** Reads a CSV file whose columns are known: nodes, or edges. Knows nothing of the graph they go to. */
import type { ReadOptions } from '../files/textChunks.js';
import type { SniffedFile } from '../files/sniffFile.js';
import type { ProblemLog } from '../ProblemLog.js';
import type { Properties, RecordSink } from '../records.js';
import { BadCell, cellReader, type CellReader } from './cellReader.js';
import type { Column, CsvContent } from './Column.js';
import { csvRows } from './csvRows.js';
import type { CsvShape } from './csvShape.js';

export interface CsvPlan {
  file: SniffedFile;
  shape: CsvShape;
  columns: Column[];
  content: CsvContent;
  arrayDelimiter: string;
}

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
  const { file, columns } = plan;
  const width = plan.shape.headers.length;
  const take = plan.content === 'nodes' ? nodeTaker(plan, sink, log) : edgeTaker(plan, sink, log);
  const cells = columns
    .filter((c) => c.role === 'property')
    .map((column) => ({ ...column, read: cellReader(column.valueType, plan.arrayDelimiter) }));
  let [count, blank, first] = [0, 0, true];
  for await (const { rows, lines } of csvRows(file, plan.shape, options)) {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] ?? [];
      const line = lines[i] ?? 0;
      if (first) {
        first = false;
        continue;
      }
      if (row.length === 1 && row[0] === '') continue;
      if (row.length !== width) {
        if (isBlank(row)) {
          blank++;
          continue;
        }
        log.add(
          file.name,
          line,
          null,
          row.length > width
            ? `${row.length} fields, but the header names ${width}: put a value that holds the separator between quotes`
            : `${row.length} ${row.length === 1 ? 'field' : 'fields'}, but the header names ${width}: add the missing ones, empty if need be`,
        );
        continue;
      }
      if (row[0] === '' && isBlank(row)) {
        blank++;
        continue;
      }
      count++;
      const properties = readProperties(row, line, cells, file.name, log);
      if (properties) take(row, line, properties);
    }
    await sink.settle();
  }
  if (blank > 0) log.remark(`${file.name}: ${blank} empty ${blank === 1 ? 'row' : 'rows'} left out`);
  return count;
}

const isBlank = (row: string[]): boolean => row.every((field) => field.trim() === '');

type PropertyCell = Column & { read: CellReader };

/** Null when a cell is bad. */
function readProperties(
  row: string[],
  line: number,
  cells: PropertyCell[],
  file: string,
  log: ProblemLog,
): Properties | null {
  const properties: Properties = {};
  let bad = false;
  for (const cell of cells) {
    const value = cell.read(row[cell.index] ?? '');
    if (value === undefined) continue;
    if (value instanceof BadCell) {
      log.add(file, line, cell.header, value.reason);
      bad = true;
    } else properties[cell.name] = value;
  }
  return bad ? null : properties;
}

type Taker = (row: string[], line: number, properties: Properties) => void;

const spaced = (space: string | null, id: string): string => (space === null ? id : `${space}:${id}`);

function nodeTaker({ file, columns, arrayDelimiter }: CsvPlan, sink: RecordSink, log: ProblemLog): Taker {
  const ids = columns.filter((c) => c.role === 'id');
  const [id] = ids;
  const at = (role: Column['role']): number => columns.find((c) => c.role === role)?.index ?? -1;
  const [name, nameFr, aliases] = [at('name'), at('nameFr'), at('aliases')];
  const labels = columns.filter((c) => c.role === 'label').map((c) => c.index);
  const list = cellReader('list', arrayDelimiter);
  return (row, line, properties) => {
    const value = ids.map((c) => (row[c.index] ?? '').trim()).join('/');
    if (!id || value === '')
      return log.add(file.name, line, id?.header ?? null, 'the id is empty: every node needs one');
    if (id.idField !== null) properties[id.idField] = value;
    const found = aliases < 0 ? undefined : list(row[aliases] ?? '');
    sink.node({
      line,
      id: spaced(id.idSpace, value),
      properties,
      labels: labels.flatMap((index) => labelsOf(row[index] ?? '', arrayDelimiter)),
      name: textAt(row, name),
      nameFr: textAt(row, nameFr),
      aliases: Array.isArray(found) ? (found as string[]) : null,
    });
  };
}

/** `Person;Actor`, also as `:Person:Actor`, which some exports write. */
function labelsOf(text: string, separator: string): string[] {
  if (text === '') return [];
  return text
    .split(separator)
    .flatMap((part) => (part.trim().startsWith(':') ? part.split(':') : [part]))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function edgeTaker({ file, columns }: CsvPlan, sink: RecordSink, log: ProblemLog): Taker {
  const of = (role: Column['role']): Column | undefined => columns.find((c) => c.role === role);
  const [source, target] = [of('source'), of('target')];
  const [type, fact, date, status] = [
    of('type')?.index ?? -1,
    of('fact')?.index ?? -1,
    of('date')?.index ?? -1,
    of('status')?.index ?? -1,
  ];
  return (row, line, properties) => {
    const from = (row[source?.index ?? -1] ?? '').trim();
    const to = (row[target?.index ?? -1] ?? '').trim();
    if (from === '' || to === '')
      return log.add(
        file.name,
        line,
        (from === '' ? source : target)?.header ?? null,
        'an end of the relation is empty: both ends need an id',
      );
    sink.edge({
      line,
      source: spaced(source?.idSpace ?? null, from),
      target: spaced(target?.idSpace ?? null, to),
      properties,
      type: textAt(row, type),
      fact: textAt(row, fact),
      date: textAt(row, date),
      status: textAt(row, status),
    });
  };
}

function textAt(row: string[], index: number): string | null {
  if (index < 0) return null;
  const text = (row[index] ?? '').trim();
  return text === '' ? null : text;
}
