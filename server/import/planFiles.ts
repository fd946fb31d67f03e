/**
 * Looks into every file of an import before any is read whole: format, encoding, columns, and in which order they are
 * to be read.
 */
import type { ColumnMapping, ImportedFile, ImportRequest } from '../../contract/index.js';
import { toMapping } from './csv/Column.js';
import { csvRows } from './csv/csvRows.js';
import { csvShape } from './csv/csvShape.js';
import type { CsvPlan } from './csv/readCsv.js';
import { tellColumns } from './csv/tellColumns.js';
import { encodingName, sniffFile, type GivenFile, type SniffedFile } from './files/sniffFile.js';
import { SAMPLE_ROWS } from './limits.js';
import { PropertyNames } from './model/PropertyNames.js';
import { FileRefused, type ProblemLog } from './ProblemLog.js';

export interface PlannedFile {
  file: SniffedFile;
  /**
   * Null for the graph formats, which say themselves what is what, and for a CSV file whose columns tell neither nodes
   * nor relations: it is not read.
   */
  csv: CsvPlan | null;
  given: readonly ColumnMapping[];
  /** What a preview tells of it; `rows` is known once it is read. */
  told: ImportedFile;
}

export interface ReadingOptions extends Pick<ImportRequest, 'delimiter'> {
  mappings: Record<string, ColumnMapping[]>;
  arrayDelimiter: string;
}

const TOLD_ROWS = 100;

/** Files that cannot be read are logged as problems and left out. Nodes come first, edge lists last. */
export async function planFiles(
  given: readonly GivenFile[],
  options: ReadingOptions,
  log: ProblemLog,
): Promise<PlannedFile[]> {
  const planned: PlannedFile[] = [];
  for (const one of named(given)) {
    try {
      const file = await sniffFile(one);
      for (const remark of file.remarks) log.remark(remark);
      planned.push(file.format === 'csv' ? await planCsv(file, options, log) : planGraph(file, options));
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      log.add(one.name, error.line, error.column, error.message);
    }
  }
  for (const name of Object.keys(options.mappings))
    if (!given.some((one) => one.name === name))
      log.add(name, null, null, 'a mapping was given for this file, but it is not among the files: check its name');
  // An edge list beside a file of nodes has to keep to those nodes.
  if (planned.some(({ told }) => told.content === 'nodes')) {
    for (const { csv, told } of planned)
      if (csv && told.content === 'edges') told.content = csv.content = 'relationships';
  }
  const rank = { nodes: 0, graph: 1, relationships: 2, edges: 3 };
  return planned.sort((a, b) => rank[a.told.content] - rank[b.told.content]);
}

/** Two files of one name are told apart by a number. */
function named(given: readonly GivenFile[]): GivenFile[] {
  const taken = new Set<string>();
  return given.map(({ name, path }) => {
    let unique = name;
    for (let n = 2; taken.has(unique); n++) unique = `${name} (${n})`;
    taken.add(unique);
    return { name: unique, path };
  });
}

function planGraph(file: SniffedFile, { mappings }: ReadingOptions): PlannedFile {
  return {
    file,
    csv: null,
    given: mappings[file.name] ?? [],
    told: {
      name: file.name,
      format: file.format,
      bytes: file.bytes,
      encoding: encodingName(file.encoding),
      content: 'graph',
      rows: 0,
      mapping: [],
      sample: [],
    },
  };
}

async function planCsv(file: SniffedFile, options: ReadingOptions, log: ProblemLog): Promise<PlannedFile> {
  const given = options.mappings[file.name] ?? [];
  const shape = await csvShape(file, options.delimiter);
  const rows: string[][] = [];
  for await (const batch of csvRows(file, shape, { rowLimit: TOLD_ROWS + 1 })) rows.push(...batch.rows);
  const body = rows.slice(1).filter((row) => row.length === shape.headers.length);
  if (rows.length <= 1) throw new FileRefused('the file names columns but has no rows', 1);
  const { columns, content, remarks } = tellColumns(shape.headers, body, given);
  for (const remark of remarks) log.remark(`${file.name}: ${remark}`);
  for (const { column } of given)
    if (!shape.headers.includes(column))
      log.add(
        file.name,
        1,
        column,
        `the mapping names this column, but the header has only ${shape.headers.join(', ')}`,
      );
  const told = {
    name: file.name,
    format: 'csv' as const,
    bytes: file.bytes,
    encoding: encodingName(file.encoding),
    rows: 0,
    sample: body
      .slice(0, SAMPLE_ROWS)
      .map((row) => Object.fromEntries(shape.headers.map((header, i) => [header, (row[i] ?? '').slice(0, 200)]))),
  };
  if (content === null) {
    // Told all the same, not read: its sender says next what the columns hold.
    log.add(
      file.name,
      1,
      null,
      unmapped(
        columns.map((c) => c.role),
        shape.headers,
      ),
    );
    return { file, csv: null, given, told: { ...told, content: 'edges', mapping: columns.map(toMapping) } };
  }
  const names = new PropertyNames(
    content === 'nodes' ? 'entity' : 'fact',
    columns.filter((c) => c.role === 'property').map((c) => c.name),
    (remark) => log.remark(`${file.name}: ${remark}`),
  );
  for (const column of columns.filter((c) => c.role === 'property')) {
    const stored = names.stored(column.name);
    if (stored === null) column.role = 'ignore';
    else if (typeof stored === 'string') column.name = stored;
    else log.add(file.name, 1, column.header.slice(0, 60), stored.reason);
  }
  const csv: CsvPlan = { file, shape, columns, content, arrayDelimiter: options.arrayDelimiter };
  return { file, csv, given, told: { ...told, content, mapping: columns.map(toMapping) } };
}

function unmapped(roles: string[], headers: readonly string[]): string {
  const missing = roles.includes('source')
    ? 'the target of each relation'
    : roles.includes('target')
      ? 'the source of each relation'
      : 'ids of nodes, or source and target of relations';
  return `no column tells ${missing}; the columns are ${headers.slice(0, 20).join(', ')}${headers.length > 20 ? ', …' : ''}: map one to id (nodes), or two to source and target (relations)`;
}
