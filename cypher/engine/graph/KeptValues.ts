/**
 * Values of one property as they were last read from their records, where rows are ordered by it: whoever asks for the first
 * in the same order reads the same rows again. Only so many, and only short ones.
 */
import type { Value } from '../values/Value.js';

const MOST = 65_536;
const LONGEST_TEXT = 64;

export class KeptValues {
  readonly #byRow = new Map<number, Value>();

  constructor(private readonly valueAt: (row: number) => Value) {}

  at(row: number): Value {
    const known = this.#byRow.get(row);
    if (known !== undefined) return known;
    const value = this.valueAt(row);
    if (this.#byRow.size < MOST && isShort(value)) this.#byRow.set(row, value);
    return value;
  }
  /** Its value is another now. */
  forget(row: number): void {
    this.#byRow.delete(row);
  }
  /** Rows stand elsewhere from now on. */
  clear(): void {
    this.#byRow.clear();
  }
}

const isShort = (value: Value): boolean =>
  typeof value === 'string' ? value.length <= LONGEST_TEXT : value === null || typeof value !== 'object';
