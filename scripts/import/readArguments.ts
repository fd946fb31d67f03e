/** Reads the command line of `npm run import`. Touches nothing but to see whether files are there. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import {
  DatasetName,
  DateFormat,
  DEFAULT_LIST_SEPARATOR,
  DEFAULT_RELATION_TYPE,
  Encoding,
  MERGE_BY,
  type DecimalMark,
} from '../../contract/index.js';
import type { GivenFile } from '../../server/import/files/sniffFile.js';
import type { ImportOptions } from '../../server/import/ImportService.js';
import { commandLine } from '../commandLine.js';
import { mapArguments } from './mapArgument.js';

export const HELP = `Import files: CSV, TSV, XLSX (nodes and relationships, or an edge list), GEXF, GraphML, GML, Pajek, DOT,
GDF, SIF, edge lists, lists of neighbours, matrices, JSON of many kinds, JSON Lines, FollowTheMoney, Entente's own
scripts of Cypher; also packed with gzip or as ZIP. A folder stands for the files in it. An import lands whole or not at all, and can be taken back.

  npm run import -- FILE|FOLDER… --dataset NAME [options]
  npm run import -- --list
  npm run import -- --undo ID
  npm run import -- --delete-dataset NAME

  --dataset NAME           data set the files go to: lower-case letters, digits and hyphens
  --preview                show what would come of it and write nothing
  --type TYPE              relation type for rows that name none (default ${DEFAULT_RELATION_TYPE})
  --encoding NAME          of files without a byte order mark (default: detected in each file), as browsers call it:
                           windows-1250, iso-8859-2, koi8-r, shift_jis, gb18030 and the like
  --delimiter CHAR         separator of CSV fields (default: detected in the file; \\t for a tab)
  --array-delimiter CHAR   separator of lists within a field (default ;)
  --quotes-are-letters     quotes in CSV enclose no values (default: they do, unless a file parted by tabs
                           shows that they do not)
  --decimal MARK           what stands before the decimals of numbers in CSV: . or , (default: detected in
                           each column)
  --map [FILE:]COLUMN=ROLE[:NAME[:TYPE]]
                           what a column holds where its header does not say; may be repeated.
                           Roles: id, label, name, nameFr, aliases, source, target, type, fact,
                           date, status, claims, property, ignore. TYPE: string, integer, float,
                           boolean, date, localtime, time, localdatetime, datetime, duration, point;
                           list, or integerList and so on.
  --merge-by none|id|name  merge entities into those of other data sets that have the same id, or
                           the same name and kind (default none: data sets stay apart)
  --date-format ORDER      order of dates in CSV that are not written as 2024-06-19: dmy (19/06/2024), mdy, ymd
  --skip-bad-rows          leave out rows with problems, and list each, instead of importing nothing
  --skipped FILE           with it, write what was left out, and why, to a CSV file
  --create-missing-ends    ends that no file describes become entities known by their ids alone
  --list                   the imports so far
  --undo ID                take an import back: what it added goes, what it changed is restored
  --delete-dataset NAME    delete an imported data set and what only it holds
  --help

It imports into the Neo4j of NEO4J_URI (with NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE) or, without
that, into the embedded engine under ENTENTE_DATA (default ./data). While a running Entente holds that,
the files are sent to it. Ctrl-C cancels and leaves the graph as it was. docs/import.md says more.

Exit code: 0 done (or a preview without problems), 1 refused or failed, 130 cancelled.
`;

export type Task =
  | { do: 'help'; asked: boolean }
  | { do: 'list' }
  | { do: 'undo'; id: string }
  | { do: 'delete'; dataset: string }
  /** `skipped`: the file to write what was left out to. */
  | { do: 'preview' | 'commit'; files: GivenFile[]; options: ImportOptions; skipped?: string };

/** Throws an Error whose message says what to write instead. */
export function readArguments(argv: readonly string[]): Task {
  const { values, positionals } = commandLine(
    argv,
    {
      dataset: { type: 'string' },
      preview: { type: 'boolean', default: false },
      type: { type: 'string', default: DEFAULT_RELATION_TYPE },
      delimiter: { type: 'string' },
      'array-delimiter': { type: 'string', default: DEFAULT_LIST_SEPARATOR },
      encoding: { type: 'string' },
      'quotes-are-letters': { type: 'boolean', default: false },
      decimal: { type: 'string' },
      'date-format': { type: 'string' },
      'skip-bad-rows': { type: 'boolean', default: false },
      skipped: { type: 'string' },
      map: { type: 'string', multiple: true, default: [] },
      'merge-by': { type: 'string', default: 'none' },
      'create-missing-ends': { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      undo: { type: 'string' },
      'delete-dataset': { type: 'string' },
    },
    true,
  );
  const { list, undo, 'delete-dataset': gone } = values;
  const aside = [list, undo !== undefined, gone !== undefined].filter(Boolean).length;
  if (values.help || (positionals.length === 0 && aside === 0)) return { do: 'help', asked: values.help };
  if (aside > 1 || (aside > 0 && positionals.length > 0))
    throw new Error('Give either files, or one of --list, --undo and --delete-dataset.\nTry --help.');
  if (list) return { do: 'list' };
  if (undo !== undefined) return { do: 'undo', id: undo };
  if (gone !== undefined) return { do: 'delete', dataset: gone };
  const files = positionals.flatMap(filesAt);
  if (values.dataset === undefined) throw new Error('Name the data set the files go to: --dataset NAME.');
  if (!DatasetName.safeParse(values.dataset).success)
    throw new Error(
      `--dataset ${values.dataset}: a name is made of lower-case letters, digits and hyphens, at most 63.`,
    );
  if (values.skipped !== undefined && !values['skip-bad-rows'])
    throw new Error('--skipped names a file for rows that are left out: give --skip-bad-rows, too.');
  const delimiter = values.delimiter === undefined ? undefined : character(values.delimiter, 'delimiter');
  const mergeBy = MERGE_BY.find((one) => one === values['merge-by']);
  if (mergeBy === undefined) throw new Error(`--merge-by ${values['merge-by']}: it is one of ${MERGE_BY.join(', ')}.`);
  return {
    do: values.preview ? 'preview' : 'commit',
    files,
    ...(values.skipped === undefined ? {} : { skipped: values.skipped }),
    options: {
      dataset: values.dataset,
      mappings: mapArguments(
        values.map,
        files.map((file) => file.name),
      ),
      defaultType: values.type,
      arrayDelimiter: character(values['array-delimiter'], 'array-delimiter'),
      mergeBy,
      createMissingEnds: values['create-missing-ends'],
      skipBadRows: values['skip-bad-rows'],
      ...(values.encoding === undefined ? {} : { encoding: encoding(values.encoding) }),
      ...(delimiter === undefined ? {} : { delimiter }),
      ...(values['quotes-are-letters'] ? { quotesAreLetters: true } : {}),
      ...(values.decimal === undefined ? {} : { decimal: decimalMark(values.decimal) }),
      ...(values['date-format'] === undefined ? {} : { dateFormat: dateFormat(values['date-format']) }),
    },
  };
}

/** By any of the names that browsers know it by: `latin2` is ISO-8859-2. */
function encoding(text: string): Encoding {
  const known = Encoding.options.find((name) => name.toLowerCase() === decoderName(text));
  if (known === undefined)
    throw new Error(`--encoding ${text}: it is one of ${Encoding.options.join(', ').toLowerCase()}.`);
  return known;
}
function decoderName(text: string): string | null {
  try {
    return new TextDecoder(text).encoding;
  } catch {
    return null;
  }
}

function dateFormat(text: string): DateFormat {
  const format = DateFormat.safeParse(text);
  if (!format.success) throw new Error(`--date-format ${text}: it is one of ${DateFormat.options.join(', ')}.`);
  return format.data;
}

function decimalMark(text: string): DecimalMark {
  if (text !== '.' && text !== ',') throw new Error(`--decimal takes . or , and not "${text}".`);
  return text;
}

function character(text: string, option: string): string {
  const one = text === '\\t' ? '\t' : text;
  if (one.length !== 1) throw new Error(`--${option} takes one character, not "${text}".`);
  return one;
}

/** The file, or all files in the folder and in its folders, but hidden ones. */
function filesAt(path: string): GivenFile[] {
  const full = resolve(path);
  if (!existsSync(full)) throw new Error(`There is no file ${path}.`);
  if (statSync(full).isFile()) return [{ name: basename(full), path: full }];
  const files = readdirSync(full, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.split(sep).some((part) => part.startsWith('.')))
    .sort()
    .map((name) => ({ name: basename(name), path: join(full, name) }))
    .filter((file) => statSync(file.path).isFile());
  if (files.length === 0) throw new Error(`There is no file in the folder ${path}.`);
  return files;
}
