/** What a sieve says of each combination of values; and how many rows it has counted of each. */
import { countBlock } from './BlockCounts.js';
import { LARGEST, type CombinedColumn } from './CombinedColumn.js';
import type { Labelled, Sieve } from './Graph.js';
import type { Reading } from './Reading.js';
import { UNNUMBERED } from './ValueColumn.js';
import type { ValueColumns } from './ValueColumns.js';

/** 0: it was not asked yet. */
const [OUT, IN] = [1, 2];

export class Verdicts<T> {
  readonly #said = new Uint8Array(LARGEST + 1);
  readonly #counts: Uint32Array | null;
  /** A row of each. */
  readonly #rows = new Uint32Array(LARGEST + 1);

  private constructor(
    private readonly sieve: Sieve<T>,
    private readonly reading: Reading<T>,
    private readonly columns: ValueColumns,
    private readonly combined: CombinedColumn,
  ) {
    this.#counts = sieve.count && new Uint32Array(LARGEST + 1);
  }
  /** Null: combinations have no numbers. */
  static of<T>(sieve: Sieve<T>, reading: Reading<T>, columns: ValueColumns): Verdicts<T> | null {
    const combined = columns.combined(reading);
    return combined && new Verdicts(sieve, reading, columns, combined);
  }

  /** Whether nothing is left to ask of a row as it was stored; `endsPass`: nor is of its ends. */
  settles(row: number, endsPass: boolean): boolean {
    const { combined } = this;
    if (combined.isVain) return false;
    const number = combined.numberAt(row);
    if (number === UNNUMBERED) return false;
    const said = this.#said[number] || this.#ask(number, row);
    if (said === OUT) return true;
    if (!this.#counts || !endsPass) return false;
    this.#counts[number]!++;
    return true;
  }
  /**
   * Counts the rows from one to another, of which nothing is asked but labels of their ends: `passes` says whether one has
   * them. Gives how many combinations there were; null: each row must be looked at.
   */
  settleBlock(
    from: number,
    to: number,
    labels: readonly (Labelled | null)[],
    passes: (row: number) => boolean,
  ): number | null {
    const { combined } = this;
    const known = this.#counts && !combined.isVain ? combined.countsOf(labels.map((one) => one?.label ?? null)) : null;
    if (!known) return null;
    let counted = known.at(from);
    if (!counted) {
      const now = countBlock(from, to, UNNUMBERED, (row) => (passes(row) ? combined.numberAt(row) : null));
      if (!now) return null;
      known.keep(from, (counted = now));
    }
    for (const { number, count, row } of counted)
      if ((this.#said[number] || this.#ask(number, row)) === IN) this.#counts![number]! += count;
    return counted.length;
  }
  /** In the order of their first rows, as if each row were counted: of 0.0 and -0.0, which are one, the first is given. */
  count(): void {
    const counts = this.#counts;
    if (!counts) return;
    const counted = [...counts.keys()].filter((number) => counts[number]! > 0);
    counted.sort((a, b) => this.#rows[a]! - this.#rows[b]!);
    for (const number of counted) this.sieve.count!(this.#resultOf(number), counts[number]!);
  }

  #ask(number: number, row: number): number {
    this.#rows[number] = row;
    return (this.#said[number] = this.sieve.isOut(this.#resultOf(number)) ? OUT : IN);
  }
  #resultOf(number: number): T {
    return this.reading.numbered(number, this.columns.of(this.reading), this.#rows[number]!);
  }
}
