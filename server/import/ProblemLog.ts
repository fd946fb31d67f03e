/** Collects what is wrong with the files of an import, and what is worth a remark. */
import type { ImportProblem, ImportRemedy } from '../../contract/index.js';
import { EntenteError } from '../EntenteError.js';
import { LISTED, SKIPPED_LISTED } from './limits.js';

/** `people.csv, line 12, column age: …` */
export function problemText({ file, line, column, message }: ImportProblem): string {
  return `${file}${line === null ? '' : `, line ${line}`}${column === null ? '' : `, column ${column}`}: ${message}`;
}

/** A log as it goes from one thread to another. */
export interface ProblemLogState {
  skipsRows: boolean;
  problems: ImportProblem[];
  total: number;
  rows: number;
  ofRows: number;
  remedies: ReadonlySet<ImportRemedy>;
  remarks: ReadonlyMap<string, number>;
  losses: ReadonlyMap<string, { line: number | null; count: number }>;
}

export class ProblemLog {
  /** Rows at fault are left out, and do not stop the import. */
  readonly skipsRows: boolean;
  /** The first hundred, or 10,000 where rows at fault are left out. */
  readonly problems: ImportProblem[] = [];
  total = 0;
  /** Rows at fault. */
  rows = 0;
  /** Of all problems, those that are of a row each. */
  #ofRows = 0;
  /** By file, the role whose values are too many different names. */
  readonly tooManyNames = new Map<string, 'label' | 'type'>();
  #remedies = new Set<ImportRemedy>();
  #remarks = new Map<string, number>();
  #losses = new Map<string, { line: number | null; count: number }>();

  constructor(skipsRows = false) {
    this.skipsRows = skipsRows;
  }

  static of({ skipsRows, problems, total, rows, ofRows, remedies, remarks, losses }: ProblemLogState): ProblemLog {
    const log = new ProblemLog(skipsRows);
    for (const problem of problems) log.problems.push(problem);
    [log.total, log.rows, log.#ofRows] = [total, rows, ofRows];
    [log.#remedies, log.#remarks, log.#losses] = [new Set(remedies), new Map(remarks), new Map(losses)];
    return log;
  }

  /** `tooManyNames` is not in it. */
  get state(): ProblemLogState {
    const { skipsRows, problems, total, rows } = this;
    const [ofRows, remedies, remarks, losses] = [this.#ofRows, this.#remedies, this.#remarks, this.#losses];
    return { skipsRows, problems, total, rows, ofRows, remedies, remarks, losses };
  }

  /** What stops the import. */
  add(file: string, line: number | null, column: string | null, message: string): void {
    this.total += 1;
    const most = this.skipsRows ? SKIPPED_LISTED : LISTED;
    if (this.problems.length < most) this.problems.push({ file, line, column, message });
  }

  /** A file that cannot be read, or not to its end. */
  refused(file: string, { line, column, message, remedy }: FileRefused): void {
    this.add(file, line, column, message);
    if (remedy) this.suggest(remedy);
  }

  /**
   * What is wrong with a row, which is left out; that stops the import unless such rows are to be skipped. `sameRow`:
   * as the problem before.
   */
  addRow(file: string, line: number | null, column: string | null, message: string, sameRow = false): void {
    this.add(file, line, column, message);
    this.#ofRows++;
    if (!sameRow) this.rows++;
  }

  /** Notes that another request would have less problems, or read more. */
  suggest(remedy: ImportRemedy): void {
    this.#remedies.add(remedy);
  }

  /** That rows at fault can be skipped goes without saying, where nothing else is wrong. */
  get remedies(): ImportRemedy[] {
    const skippable = this.total > 0 && this.total === this.#ofRows && !this.skipsRows;
    return [...this.#remedies, ...(skippable ? ['skipBadRows' as const] : [])];
  }

  get stopped(): boolean {
    return this.total > (this.skipsRows ? this.#ofRows : 0);
  }

  /** The same remark counts once. */
  remark(text: string): void {
    this.#remarks.set(text, (this.#remarks.get(text) ?? 0) + 1);
  }
  /** A value, or part of one, that is not kept as it is written: reported with its first place and how often. */
  loss(file: string, line: number | null, column: string, what: string): void {
    const text = `${file}, column ${column}: ${what}`;
    const known = this.#losses.get(text);
    if (known) known.count++;
    else this.#losses.set(text, { line, count: 1 });
  }

  get remarks(): string[] {
    const losses = [...this.#losses].map(([text, { line, count }]) => {
      const place = line === null ? '' : count === 1 ? `line ${line}` : `first in line ${line}`;
      const places = [place, ...(count === 1 ? [] : [`${count} times`])].filter((part) => part !== '').join(', ');
      return places === '' ? text : `${text} (${places})`;
    });
    return [...this.#remarks.keys(), ...losses];
  }

  /** Throws `import.invalid` when a problem stops the import. */
  refuse(): void {
    if (this.stopped) throw new ImportInvalid(this.problems, this.total, this.remedies);
  }
}

/** The files cannot be imported; the problems say why. */
export class ImportInvalid extends EntenteError {
  override name = 'ImportInvalid';
  constructor(
    readonly problems: readonly ImportProblem[],
    readonly total: number,
    readonly remedies: readonly ImportRemedy[] = [],
  ) {
    const [first] = problems;
    super(
      'import.invalid',
      total === 1 && first
        ? problemText(first)
        : `The files have ${total} problems; the first: ${first ? problemText(first) : ''}`,
      {
        hint: 'Nothing was imported. Mend what is named, or look at all problems in the preview.',
        ...(first?.line ? { position: { line: first.line, column: 1 } } : {}),
      },
    );
  }
}

/** A file that cannot be read on: its remaining rows are unknown. */
export class FileRefused extends Error {
  override name = 'FileRefused';
  constructor(
    message: string,
    readonly line: number | null = null,
    readonly column: string | null = null,
    /** With which the file may be read after all. */
    readonly remedy?: ImportRemedy,
  ) {
    super(message);
  }
}
