/**
 * What the reader has chosen so far of an import, and what came of it: files, the data set's name, columns, options.
 * Comes with the import dialog's code.
 */
import { computed, signal } from '@preact/signals';
import {
  DEFAULT_LIST_SEPARATOR,
  DEFAULT_RELATION_TYPE,
  type ColumnMapping,
  type DateFormat,
  type DecimalMark,
  type Encoding,
  type ImportPreview,
  type ImportRecord,
  type MatchAnswer,
  type MergeBy,
} from '../../contract/index.js';
import type { ApiError } from '../api/ApiError.js';
import { importWork, type ImportWork } from '../state/imports.js';

export interface ReadingOptions {
  /** Relation type for rows that name none. */
  defaultType: string;
  /** Of all files without a byte order mark; null: recognised in each. Not kept for the next import. */
  encoding: Encoding | null;
  /** Between CSV fields; null: recognised in each file. */
  delimiter: string | null;
  /** Between the values of a list; empty: the default. */
  arrayDelimiter: string;
  /** Before the decimals of numbers; null: detected in each column. */
  decimal: DecimalMark | null;
  /** Of dates that are not written as ISO has them; null: those are texts. */
  dateFormat: DateFormat | null;
  /** Quotes enclose no values. Not kept for the next import. */
  quotesAreLetters: boolean;
  /** Rows with problems are left out. Not kept for the next import. */
  skipBadRows: boolean;
  /** Ends that no file describes become entities. Not kept for the next import. */
  createMissingEnds: boolean;
}
export interface ImportDraft {
  files: readonly File[];
  dataset: string;
  /** True once the reader typed the data set's name: none is suggested any more. */
  named: boolean;
  /** The server's key for these files since a preview sent them; null before, and when the files changed. */
  upload: string | null;
  /** What the reader changed of columns, by name of the file. */
  mappings: Readonly<Record<string, ColumnMapping[]>>;
  options: ReadingOptions;
  /** Which entities of other data sets are taken for the same by rule. */
  mergeBy: MergeBy;
  /** What the reader says of proposed matches. */
  answers: readonly MatchAnswer[];
  /** What the import would change; null before the server was asked. */
  preview: ImportPreview | null;
  /** The import, once it has landed. */
  landed: ImportRecord | null;
  /** Names of files that cannot be read any more, as the last preview or import found. */
  unread: readonly string[];
  /** Why the last preview or import failed. */
  error: ApiError | null;
  /** Whether the reader cancelled the last preview or import. */
  cancelled: ImportWork['mode'] | null;
}
const EMPTY_DRAFT: ImportDraft = {
  files: [],
  dataset: '',
  named: false,
  upload: null,
  mappings: {},
  mergeBy: 'none',
  answers: [],
  options: {
    defaultType: DEFAULT_RELATION_TYPE,
    encoding: null,
    delimiter: null,
    arrayDelimiter: DEFAULT_LIST_SEPARATOR,
    decimal: null,
    dateFormat: null,
    quotesAreLetters: false,
    skipBadRows: false,
    createMissingEnds: false,
  },
  preview: null,
  landed: null,
  unread: [],
  error: null,
  cancelled: null,
};

export const draft = signal<ImportDraft>(EMPTY_DRAFT);
/** Which of the dialog's steps the reader is at. */
export const step = computed<'files' | 'check' | 'done'>(() =>
  draft.value.landed !== null ? 'done' : draft.value.preview !== null ? 'check' : 'files',
);
/** Changes part of the draft. */
export const changeDraft = (part: Partial<ImportDraft>): void => {
  draft.value = { ...draft.value, ...part };
};

/** What the reader changed of a file's columns; empty when nothing. A file may be called `constructor`. */
export const mappingOf = (file: string): ColumnMapping[] =>
  Object.hasOwn(draft.value.mappings, file) ? (draft.value.mappings[file] ?? []) : [];

/** Forgets everything but how files are read. */
export function startOver(): void {
  importWork.value?.cancel();
  const { encoding, quotesAreLetters, skipBadRows, createMissingEnds } = EMPTY_DRAFT.options;
  const options = { ...draft.value.options, encoding, quotesAreLetters, skipBadRows, createMissingEnds };
  changeDraft({ ...EMPTY_DRAFT, options });
}

/**
 * Adds files, in place of those of the same name; after an import that landed a new one begins. `suggest` names the
 * data set by a file.
 */
export function addFiles(added: readonly File[], suggest: (fileName: string) => string): void {
  if (added.length === 0) return;
  if (draft.value.landed !== null) startOver();
  const names = new Set(added.map(({ name }) => name));
  const files = [...draft.value.files.filter(({ name }) => !names.has(name)), ...added];
  const { named, dataset } = draft.value;
  changeDraft({
    files,
    upload: null,
    preview: null,
    unread: [],
    error: null,
    cancelled: null,
    dataset: named ? dataset : suggest(files[0]!.name),
  });
}
export function removeFile(name: string): void {
  const { [name]: _, ...mappings } = draft.value.mappings;
  changeDraft({
    files: draft.value.files.filter((file) => file.name !== name),
    mappings,
    upload: null,
    preview: null,
    unread: [],
    error: null,
  });
}
export const nameDataset = (dataset: string): void => changeDraft({ dataset, named: true, error: null });
export const backToFiles = (): void => {
  importWork.value?.cancel();
  changeDraft({ preview: null, error: null, cancelled: null });
};
