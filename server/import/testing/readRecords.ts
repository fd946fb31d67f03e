/** Reads files as an import does, up to the records, without a store. Entities have the ids of their files. */
import { join } from 'node:path';
import type {
  ColumnMapping,
  DateFormat,
  DecimalMark,
  Encoding,
  ImportedFile,
  ImportProblem,
} from '../../../contract/index.js';
import { mkdir } from 'node:fs/promises';
import { afterAll, beforeAll } from 'vitest';
import { planFiles } from '../plan/planFiles.js';
import { ProblemLog, problemText } from '../ProblemLog.js';
import type { Properties } from '../records.js';
import { readFiles } from '../readFiles.js';
import { EntityKeys } from '../stage/EntityKeys.js';
import { StagedImport } from '../stage/StagedImport.js';
import { unpackFiles } from '../unpack/unpackFiles.js';
import { testFiles, type TestFiles } from './files.js';

export interface Read {
  entities: { labels: string[]; given: number; properties: Properties }[];
  facts: { type: string; source: string; target: string; line: number | null; properties: Properties }[];
  /** Claims on properties, each with the id of its entity or fact. */
  claims: ({ about: string } & Properties)[];
  problems: ImportProblem[];
  /** As one line each. */
  problemLines: string[];
  problemTotal: number;
  /** Rows at fault. */
  badRows: number;
  remedies: string[];
  remarks: string[];
  files: ImportedFile[];
  /** Every file was read to its end. */
  whole: boolean;
}
export interface ReadOptions {
  mappings?: Record<string, ColumnMapping[]>;
  encoding?: Encoding;
  delimiter?: string;
  quotesAreLetters?: boolean;
  decimal?: DecimalMark;
  dateFormat?: DateFormat;
  skipBadRows?: boolean;
  arrayDelimiter?: string;
  defaultType?: string;
  dataset?: string;
}

/** Reads files in a folder of the test file's own, which goes when its tests have ended. */
export function recordReader(): (
  contents: Record<string, string | Uint8Array>,
  options?: ReadOptions,
) => Promise<Read> {
  let files: TestFiles;
  beforeAll(async () => {
    files = await testFiles();
  });
  afterAll(() => files.remove());
  return (contents, options) => readRecords(files, contents, options);
}

let runs = 0;

async function readRecords(
  files: TestFiles,
  contents: Record<string, string | Uint8Array>,
  options: ReadOptions = {},
): Promise<Read> {
  const folder = join(files.folder, `stage-${runs++}`);
  await mkdir(folder);
  const log = new ProblemLog(options.skipBadRows);
  const unpacked = await unpackFiles(await files.give(contents), folder, log);
  const planned = await planFiles(
    unpacked,
    {
      mappings: options.mappings ?? {},
      arrayDelimiter: options.arrayDelimiter ?? ';',
      ...(options.encoding ? { encoding: options.encoding } : {}),
      ...(options.delimiter ? { delimiter: options.delimiter } : {}),
      ...(options.quotesAreLetters ? { quotesAreLetters: true } : {}),
      ...(options.dateFormat ? { dateFormat: options.dateFormat } : {}),
      ...(options.decimal ? { decimal: options.decimal } : {}),
    },
    log,
  );
  const staged = new StagedImport(folder);
  const keys = new EntityKeys(options.dataset ?? 'mine');
  const stager = { keys, defaultType: options.defaultType ?? 'RELATED_TO' };
  const complete = await readFiles(planned, staged, log, stager);
  const read: Read = {
    entities: [],
    facts: [],
    claims: [],
    problems: log.problems,
    problemLines: log.problems.map(problemText),
    problemTotal: log.total,
    badRows: log.rows,
    remedies: log.remedies,
    remarks: log.remarks,
    files: planned.map(({ summary }) => summary),
    whole: complete && planned.length === unpacked.length,
  };
  for await (const { group, rows } of staged.entities.batches())
    for (const { given, properties } of rows) {
      const id = keys.idOf(String(properties['id']));
      read.entities.push({ labels: group.labels, given, properties: { ...properties, id } });
    }
  for await (const { group, rows } of staged.facts.batches())
    for (const { line, source, target, properties } of rows)
      read.facts.push({ type: group.type, source: keys.idOf(source), target: keys.idOf(target), line, properties });
  for await (const { rows } of staged.claims.batches())
    for (const { owner, properties } of rows)
      read.claims.push({ about: keys.idOf('entity' in owner ? owner.entity : owner.factId), ...properties });
  await staged.remove();
  return read;
}
