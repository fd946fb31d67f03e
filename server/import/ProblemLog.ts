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
  readonly #losses = new Map<string, { line: number | null; count: number }>();

  add(file: string, line: number | null, column: string | null, message: string): void {
    this.total += 1;
    if (this.problems.length < LISTED) this.problems.push({ file, line, column, message });
  }

  /** The same remark counts once. */
  remark(text: string): void {
    this.#remarks.set(text, (this.#remarks.get(text) ?? 0) + 1);
  }
  /** A value, or part of one, that is not kept as it is written: told with its first place and how often. */
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
