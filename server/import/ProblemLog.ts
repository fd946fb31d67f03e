/** Collects what is wrong with the files of an import, and what is worth a remark. */
import type { ImportProblem } from '../../contract/index.js';
import { EntenteError } from '../EntenteError.js';
import { LISTED } from './limits.js';

/** `people.csv, line 12, column age: …` */
export function problemText({ file, line, column, message }: ImportProblem): string {
  return `${file}${line === null ? '' : `, line ${line}`}${column === null ? '' : `, column ${column}`}: ${message}`;
}

export class ProblemLog {
  /** The first hundred. */
  readonly problems: ImportProblem[] = [];
  total = 0;
  readonly #remarks = new Map<string, number>();

  add(file: string, line: number | null, column: string | null, message: string): void {
    this.total += 1;
    if (this.problems.length < LISTED) this.problems.push({ file, line, column, message });
  }

  /** The same remark counts once. */
  remark(text: string): void {
    this.#remarks.set(text, (this.#remarks.get(text) ?? 0) + 1);
  }
  get remarks(): string[] {
    return [...this.#remarks.keys()];
  }

  /** Throws `import.invalid` when there is any problem. */
  refuse(): void {
    if (this.total > 0) throw new ImportInvalid(this.problems, this.total);
  }
}

/** The files cannot be imported; the problems say why. */
export class ImportInvalid extends EntenteError {
  override name = 'ImportInvalid';
  constructor(
    readonly problems: readonly ImportProblem[],
    readonly total: number,
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
  ) {
    super(message);
  }
}
