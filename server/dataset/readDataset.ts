/** Reads a data set's files and checks each record by itself. What records mean together is checkDataset's business. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { projectPath } from '../paths.js';
import { DatasetError, type Problem } from './DatasetError.js';
import {
  DatasetHead,
  HEAD_FILE,
  OPTIONAL_LISTS,
  RECORD_FILES,
  type RecordList,
  type TextDataset,
} from './textDataset.js';

/** Folder of the data set that comes with the program. */
export const bundledDatasetDir = (): string => projectPath('cypher', 'dataset');

/**
 * Reads `dataset.json` and the six JSONL files of `dir` (`passages.jsonl` and `ambiguous.jsonl` may be missing).
 * Throws DatasetError with every problem found in any file: missing, not UTF-8, not JSON, an unknown or ill-formed
 * field.
 */
export async function readDataset(dir: string = bundledDatasetDir()): Promise<TextDataset> {
  const problems: Problem[] = [];
  const head = await readHead(dir, problems);
  const lists = {
    articles: await readRecords(dir, 'articles', problems),
    passages: await readRecords(dir, 'passages', problems),
    entities: await readRecords(dir, 'entities', problems),
    vocabulary: await readRecords(dir, 'vocabulary', problems),
    claims: await readRecords(dir, 'claims', problems),
    ambiguous: await readRecords(dir, 'ambiguous', problems),
  };
  if (head === null || problems.length > 0) throw new DatasetError(problems);
  return { ...head, ...lists };
}

type RecordOf<L extends RecordList> = TextDataset[L][number];

async function readRecords<L extends RecordList>(dir: string, list: L, problems: Problem[]): Promise<RecordOf<L>[]> {
  const { file, schema }: { file: string; schema: z.ZodType } = RECORD_FILES[list];
  const content = await readText(dir, file, problems, OPTIONAL_LISTS.has(list));
  const lines = content.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  const records: RecordOf<L>[] = [];
  lines.forEach((line, index) => {
    const record = parseRecord(line, schema, { file, line: index + 1 }, problems);
    if (record !== null) records.push(record as RecordOf<L>);
  });
  return records;
}

async function readHead(dir: string, problems: Problem[]): Promise<DatasetHead | null> {
  const content = await readText(dir, HEAD_FILE, problems);
  return content === '' ? null : parseRecord(content, DatasetHead, { file: HEAD_FILE, line: null }, problems);
}
type DatasetHead = z.infer<typeof DatasetHead>;

function parseRecord<T>(
  line: string,
  schema: z.ZodType<T>,
  place: { file: string; line: number | null },
  problems: Problem[],
): T | null {
  if (line.trim() === '') {
    problems.push({ ...place, record: null, field: null, reason: 'an empty line: one JSON object a line, no gaps' });
    return null;
  }
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    problems.push({ ...place, record: null, field: null, reason: `not JSON: ${(error as Error).message}` });
    return null;
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const record = keyOf(value);
  for (const issue of parsed.error.issues) {
    problems.push({
      ...place,
      record,
      field: fieldPath(issue.path),
      reason: isMissing(value, issue.path) ? 'missing' : issue.message,
    });
  }
  return null;
}

/** The text of a file, or '' with a problem noted. */
async function readText(dir: string, file: string, problems: Problem[], optional = false): Promise<string> {
  const note = (reason: string): string => {
    problems.push({ file, line: null, record: null, field: null, reason });
    return '';
  };
  let bytes: Buffer;
  try {
    bytes = await readFile(join(dir, file));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && optional) return '';
    return note(code === 'ENOENT' ? `missing from ${dir}` : `cannot be read: ${message}`);
  }
  try {
    const content = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return content.trim() === '' && !optional ? note('empty') : content;
  } catch {
    return note('not UTF-8: save the file as UTF-8');
  }
}

const isMissing = (value: unknown, path: readonly PropertyKey[]): boolean =>
  path.length > 0 &&
  path.reduce<unknown>((part, name) => (part as Record<PropertyKey, unknown> | null | undefined)?.[name], value) ===
    undefined;

/** `['evidence', 0, 'passage']` → `evidence[0].passage` */
function fieldPath(path: readonly PropertyKey[]): string | null {
  if (path.length === 0) return null;
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i === 0 ? '' : '.'}${String(part)}`))
    .join('');
}

function keyOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, type, alias, article } = value as Record<string, unknown>;
  const found = [id, type, alias, article].find((k) => typeof k === 'string');
  return typeof found === 'string' ? found : null;
}
