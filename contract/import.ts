/** Other people's data: what an import is asked for, what its preview shows, how it went, and how it is taken back. */
import { z } from 'zod';
import { Encoding } from './encoding.js';
import { ErrorBody } from './error.js';
import { JudgedEntity, JudgementAnswer } from './judgement.js';
import { DatasetName, Key } from './model.js';

export const ImportFormat = z.enum([
  'csv',
  'json',
  'gexf',
  'graphml',
  'gml',
  'pajek',
  'dot',
  'gdf',
  'edgelist',
  'sif',
  'matrix',
  'adjacency',
  'jsonl',
  'ftm',
  'statements',
  'apoc',
  'cypher',
]);
export type ImportFormat = z.infer<typeof ImportFormat>;

/** Endings of files that hold data. What a file is, its content says; `txt` may be an article too. */
export const DATA_ENDINGS =
  'csv tsv tab xlsx json jsonl ndjson ijson gexf graphml gml xml net paj dot gv gdf edgelist adjlist edges ncol sif cypher cql gz zip mtgx'.split(
    ' ',
  );

/**
 * What a CSV column holds. `property` keeps it under `name`; `ignore` leaves it out. Neo4j's header conventions are
 * understood without a mapping.
 */
export const ColumnRole = z.enum([
  'id',
  'label',
  'name',
  'nameFr',
  'aliases',
  'source',
  'target',
  'type',
  'fact',
  'date',
  'status',
  'claims',
  'property',
  'ignore',
]);
export type ColumnRole = z.infer<typeof ColumnRole>;
/**
 * What a property's values are. `list` holds texts, the others hold what they are named for; dates and the like as
 * Cypher has them.
 */
export const ValueType = z.enum([
  'string',
  'integer',
  'float',
  'boolean',
  'date',
  'localtime',
  'time',
  'localdatetime',
  'datetime',
  'duration',
  'point',
  'list',
  'integerList',
  'floatList',
  'booleanList',
  'dateList',
  'localtimeList',
  'timeList',
  'localdatetimeList',
  'datetimeList',
  'durationList',
  'pointList',
]);
export type ValueType = z.infer<typeof ValueType>;
export const ColumnMapping = z.object({
  /** Column as its header names it; a header that occurs twice is `name` and `name (2)`. */
  column: z.string().max(10_000),
  role: ColumnRole,
  /** Property name for `property`; default: the column's. */
  name: z.string().max(10_000).optional(),
  /** Lists are parted by `arrayDelimiter`. Absent: as the file declares them, else text. */
  valueType: ValueType.optional(),
});
export type ColumnMapping = z.infer<typeof ColumnMapping>;

/** Parts the values of a list in one CSV field, unless another separator is chosen. */
export const DEFAULT_LIST_SEPARATOR = ';';
/** Relation type of rows that name none, unless another is chosen. */
export const DEFAULT_RELATION_TYPE = 'RELATED_TO';

/**
 * Which entities of other data sets an import's entities are merged into: none, those of the same id, or those of the
 * same name and kind. Within a data set ids always match.
 */
export const MERGE_BY = ['none', 'id', 'name'] as const;
export type MergeBy = (typeof MERGE_BY)[number];
/** Answers that one import takes. */
const MOST_ANSWERS = 10_000;
/** What the reader says of one entity of the files and one that is there. */
export const MatchAnswer = z.object({ entity: Key, existing: Key, answer: JudgementAnswer });
export type MatchAnswer = z.infer<typeof MatchAnswer>;
export const DecimalMark = z.enum(['.', ',']);
export type DecimalMark = z.infer<typeof DecimalMark>;

/** In which order dates have day, month and year where they are not written as 2024-06-19: 19/06/2024 is `dmy`. */
export const DateFormat = z.enum(['dmy', 'mdy', 'ymd']);
export type DateFormat = z.infer<typeof DateFormat>;

/** Sent as the `options` field of the form, beside one or more `file` fields. */
export const ImportRequest = z.object({
  dataset: DatasetName,
  /** `preview` reads and compares, writes nothing; `commit` lands the whole or nothing. */
  mode: z.enum(['preview', 'commit']).default('preview'),
  /** Files of an earlier preview, instead of sending them again. */
  upload: z.string().max(100).optional(),
  /** By file name; absent: read from the header. */
  mappings: z.record(z.string(), z.array(ColumnMapping).max(1_000)).default({}),
  /** Relation type for rows that name none. */
  defaultType: z.string().max(200).default(DEFAULT_RELATION_TYPE),
  /** Of all files but those with a byte order mark; absent: detected in each file. */
  encoding: Encoding.optional(),
  /** Separator of CSV fields; absent: detected in the file. */
  delimiter: z.string().length(1).optional(),
  /** Separator of the values of a list. */
  arrayDelimiter: z.string().length(1).default(DEFAULT_LIST_SEPARATOR),
  /** Ends of facts that nobody knows become entities known by their ids alone, instead of problems. */
  createMissingEnds: z.boolean().default(false),
  mergeBy: z.enum(MERGE_BY).default('none'),
  /** Stand above `mergeBy` and above what was answered before; each is remembered. */
  answers: z.array(MatchAnswer).max(MOST_ANSWERS).default([]),
  /** What stands before the decimals of numbers in CSV; absent: detected in each column of numbers. */
  decimal: DecimalMark.optional(),
  /** Quotes in CSV enclose no values; absent: they do, unless a file parted by tabs shows that they do not. */
  quotesAreLetters: z.boolean().optional(),
  /** Of dates in CSV; absent: only 2024-06-19, 2024-06 and 2024 are dates. */
  dateFormat: DateFormat.optional(),
  /** Rows with problems are left out and each is reported, instead of stopping the import. */
  skipBadRows: z.boolean().default(false),
});
export type ImportRequest = z.input<typeof ImportRequest>;

/** One thing wrong: file, line (from 1), column as its header names it, and the reason with the remedy. */
export const ImportProblem = z.object({
  file: z.string(),
  line: z.int().nullable(),
  column: z.string().nullable(),
  message: z.string(),
});
export type ImportProblem = z.infer<typeof ImportProblem>;

export const ImportRemedy = z.enum(['skipBadRows', 'createMissingEnds', 'dateFormat', 'quotesAreLetters', 'encoding']);
export type ImportRemedy = z.infer<typeof ImportRemedy>;

export const ImportedFile = z.object({
  name: z.string(),
  format: ImportFormat,
  bytes: z.int(),
  encoding: z.string(),
  /** What its rows are: nodes, relationships, or an edge list that brings both. */
  content: z.enum(['nodes', 'relationships', 'edges', 'graph']),
  rows: z.int(),
  mapping: z.array(ColumnMapping),
  sample: z.array(z.record(z.string(), z.string())),
});
export type ImportedFile = z.infer<typeof ImportedFile>;

/**
 * `added`: not there before; `merged`: there already and taken over or updated; `conflicts`: another data set holds a
 * different value, which stays.
 */
export const ImportCounts = z.object({ added: z.int(), merged: z.int(), unchanged: z.int(), conflicts: z.int() });
export type ImportCounts = z.infer<typeof ImportCounts>;
export const ImportConflict = z.object({ entity: Key, property: z.string(), kept: z.string(), offered: z.string() });
export type ImportConflict = z.infer<typeof ImportConflict>;

/** One of the two entities of a match, with what is known of it. */
export const MatchedEntity = JudgedEntity.extend({
  aliases: z.array(z.string()),
  role: z.string().nullable(),
  roleFr: z.string().nullable(),
  /** Facts it takes part in: of the files, or in the graph. */
  facts: z.int(),
  /** The first few of its other properties, as words. */
  known: z.record(z.string(), z.string()),
});
export type MatchedEntity = z.infer<typeof MatchedEntity>;
/** An entity of the files that may be one that another data set has. */
export const ImportMatch = z.object({
  entity: MatchedEntity,
  existing: MatchedEntity,
  /** What they share; `answer`: nothing but what was answered before. */
  by: z.enum(['name', 'alias', 'id', 'answer']),
  /** That name or id. */
  shared: z.string(),
  /** Given with the request, or remembered from before. */
  answer: JudgementAnswer.nullable(),
  /** Whether landing the import as it was asked for merges the two. */
  merge: z.boolean(),
});
export type ImportMatch = z.infer<typeof ImportMatch>;

export const ImportPreview = z.object({
  upload: z.string(),
  dataset: DatasetName,
  files: z.array(ImportedFile),
  entities: ImportCounts,
  facts: ImportCounts,
  /** Claims on properties of both; none of them is ever in conflict. */
  claims: ImportCounts,
  conflicts: z.array(ImportConflict),
  /** At most 200; `matchTotal` counts them all, `mergeTotal` those that landing would merge. */
  matches: z.array(ImportMatch),
  matchTotal: z.int(),
  mergeTotal: z.int(),
  /** At most 100, with `skipBadRows` 10,000; `problemTotal` counts them all. */
  problems: z.array(ImportProblem),
  problemTotal: z.int(),
  /** Nothing can be landed because of problems. */
  stopped: z.boolean(),
  /** Rows that `skipBadRows` leaves out. */
  skipped: z.int(),
  /** Parts of the request that would take away problems, or read more. */
  remedies: z.array(ImportRemedy),
  /** Remarks that do not stop the import, such as a guessed encoding. */
  remarks: z.array(z.string()),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

export const ImportRecord = z.object({
  id: Key,
  dataset: DatasetName,
  at: z.string(),
  files: z.array(z.string()),
  entities: ImportCounts,
  facts: ImportCounts,
  claims: ImportCounts,
  /** Rows that `skipBadRows` left out. */
  skipped: z.int(),
  elapsedMs: z.number(),
  /**
   * `landed`, or `undone` by the user; an import that failed leaves no record, nor does one that found everything
   * `unchanged`.
   */
  state: z.enum(['landed', 'undone', 'unchanged']),
  /** Only in the answer to the commit itself. */
  remarks: z.array(z.string()).optional(),
  /** Why rows were left out, of at most 10,000; only in the answer to the commit itself. */
  problems: z.array(ImportProblem).optional(),
});
export type ImportRecord = z.infer<typeof ImportRecord>;
export const ImportsResponse = z.object({ imports: z.array(ImportRecord) });

/**
 * With `Accept: application/x-ndjson` an import reports its progress: lines of these, the last one `preview`, `landed`
 * or
 * `error`.
 */
export const ImportProgress = z.object({
  phase: z.enum(['receiving', 'reading', 'comparing', 'writing', 'finishing']),
  done: z.number(),
  total: z.number().nullable(),
  unit: z.enum(['bytes', 'rows']),
});
export type ImportProgress = z.infer<typeof ImportProgress>;
/** One line of that stream. */
export const ImportStreamLine = z.union([
  z.object({ progress: ImportProgress }),
  z.object({ preview: ImportPreview }),
  z.object({ landed: ImportRecord }),
  z.object({ error: ErrorBody }),
]);
export type ImportStreamLine = z.infer<typeof ImportStreamLine>;

const cell = (value: string | number | null): string => {
  // What a spreadsheet would take for a formula is marked as text.
  const text = String(value ?? '').replace(/^(?=[=+\-@\t\r])/, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
/** Problems as a CSV file, for the person who corrects the files. */
export const problemTable = (problems: readonly ImportProblem[]): string =>
  [
    'file,line,column,problem',
    ...problems.map((one) => [one.file, one.line, one.column, one.message].map(cell).join(',')),
  ]
    .join('\r\n')
    .concat('\r\n');
