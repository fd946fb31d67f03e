/**
 * A small number for each combination of values that several columns of a row have, written down when it is first asked
 * for: what was computed of the combination is then found by one look, however many columns there are.
 */
import { BlockCounts } from './BlockCounts.js';
import { longer, picked } from './longer.js';
import { UNNUMBERED, type Column } from './ValueColumn.js';

const UNKNOWN = 0;
/** The largest number; and places of the tree by which combinations are found. */
export const LARGEST = 16_384;
const MOST_PLACES = 500_000;
/** Rows without a number, after which it may be known that the others are not worth their while. */
const TRIED = 1_000;

/** Pairs of labels by which counts are kept. */
const MOST_COUNTS = 4;

/** By the number of a column's value what the next one leads to, at last the combination's number. */
type Branch = (Branch | number | undefined)[];

export class CombinedColumn implements Pick<Column, 'numberAt'> {
  #numbers: Uint16Array<ArrayBuffer>;
  readonly #root: Branch = [];
  #places = 0;
  #last = UNKNOWN;
  #without = 0;
  /** Counts of its rows by blocks, by the labels of their ends. */
  readonly #counts = new Map<string, BlockCounts>();
  /** Many rows have values of their own, so that asking is lost time. */
  isVain = false;

  /** `rows`: how many there are; more may come. */
  constructor(
    rows: number,
    private readonly columns: readonly Column[],
  ) {
    this.#numbers = new Uint16Array(rows);
  }

  /** The same for the same values; or UNNUMBERED. */
  numberAt(row: number): number {
    const known = row < this.#numbers.length ? this.#numbers[row]! : UNKNOWN;
    return known === UNKNOWN ? this.#learn(row) : known;
  }
  /** One of its values is another now. */
  forget(row: number): void {
    for (const counts of this.#counts.values()) counts.forget(row);
    if (row < this.#numbers.length) this.#numbers[row] = UNKNOWN;
  }

  /** Only these rows stay, in this order. */
  compact(kept: Uint32Array): void {
    this.#numbers = picked(this.#numbers, kept);
    this.forgetCounts();
  }

  /** Null: there are too many labels that are asked for. */
  countsOf(labels: readonly (string | null)[]): BlockCounts | null {
    const key = JSON.stringify(labels);
    const known = this.#counts.get(key);
    if (known || this.#counts.size === MOST_COUNTS) return known ?? null;
    const made = new BlockCounts();
    this.#counts.set(key, made);
    return made;
  }
  /** Nodes have other labels from now on, or rows stand in other blocks. */
  forgetCounts(): void {
    this.#counts.clear();
  }

  #learn(row: number): number {
    const number = this.#numberOf(row);
    if (row >= this.#numbers.length) this.#numbers = longer(this.#numbers, row + 1);
    return (this.#numbers[row] = number);
  }
  #numberOf(row: number): number {
    let branch = this.#root;
    const last = this.columns.length - 1;
    for (let at = 0; at < last; at++) {
      const number = this.columns[at]!.numberAt(row);
      if (number === UNNUMBERED) return this.#none();
      branch = (branch[number] as Branch | undefined) ?? this.#grown(branch, number, []);
    }
    const number = this.columns[last]?.numberAt(row) ?? 0;
    if (number === UNNUMBERED) return this.#none();
    const known = branch[number] as number | undefined;
    if (known !== undefined) return known;
    if (this.#last === LARGEST || this.#places > MOST_PLACES) return this.#none();
    return this.#grown(branch, number, ++this.#last);
  }
  #grown<T extends Branch | number>(branch: Branch, number: number, next: T): T {
    this.#places += Math.max(0, number + 1 - branch.length);
    branch[number] = next;
    return next;
  }
  #none(): number {
    this.isVain ||= ++this.#without > TRIED && this.#without > this.#numbers.length >> 4;
    return UNNUMBERED;
  }
}
