/** Where each staged id was first read: file and line, to point at when the id comes again. */
import { NumberColumn } from './NumberColumn.js';

export class Origins {
  readonly #fileNames: readonly string[];
  readonly #files = new NumberColumn();
  /** 0 where the format has no lines. */
  readonly #lines = new NumberColumn();

  constructor(fileNames: readonly string[]) {
    this.#fileNames = fileNames;
  }

  set(ordinal: number, file: number, line: number | null): void {
    this.#files.set(ordinal, file);
    this.#lines.set(ordinal, line ?? 0);
  }

  fileOf(ordinal: number): number {
    return this.#files.get(ordinal);
  }

  /** `line 3`, `line 3 of people.csv`, `another`, as seen from the file `here`. */
  describe(ordinal: number, here: number): string {
    const [file, line] = [this.#files.get(ordinal), this.#lines.get(ordinal)];
    return `${line === 0 ? 'another' : `line ${line}`}${file === here ? '' : ` of ${this.#fileNames[file]}`}`;
  }
}
