/**
 * Values of the nodes, as columns: what is asked of nodes by their values alone is computed once
 * for those alike, as of relationships.
 */
import type { GraphNode } from '../values/Value.js';
import { LARGEST, type CombinedColumn } from './CombinedColumn.js';
import type { ReadNodes } from './Graph.js';
import type { OrdinalBytes } from './OrdinalBytes.js';
import { AT_ONCE, PASSED_AT_ONCE } from './readSome.js';
import { TYPE, type Reading } from './Reading.js';
import { UNNUMBERED } from './ValueColumn.js';
import { ValueColumns } from './ValueColumns.js';

export class NodeValues {
  readonly #columns: ValueColumns;

  /** `nodes` by their ordinals; more may come. */
  constructor(private readonly nodes: readonly GraphNode[]) {
    this.#columns = new ValueColumns({
      count: () => nodes.length,
      names: null,
      valuesOf: (name) => (name === TYPE ? () => null : (ordinal) => nodes[ordinal]!.properties.get(name)),
    });
  }

  get count(): number {
    return this.nodes.length;
  }
  /** What reads a node by its ordinal, as it is then. */
  reader<T>(reading: Reading<T>): (ordinal: number) => T {
    return this.#columns.reader(reading);
  }
  /**
   * Of those that are marked, a thousand at a time; in one and the same object, which becomes the next. `count` takes, at the
   * end, how many have the same values, in place of each; null: each is handed on.
   */
  *readings<T>(
    marks: OrdinalBytes,
    reading: Reading<T>,
    count: ((result: T, times: number) => void) | null,
  ): Generator<ReadNodes<T>> {
    const read = this.reader(reading);
    const counted = count && Counted.of(this.#columns, reading);
    const ordinals = new Uint32Array(AT_ONCE);
    const results: T[] = [];
    const some = { length: 0, passed: 0, results, node: (at: number) => this.nodes[ordinals[at]!]! };
    for (let ordinal = 0; ordinal < this.nodes.length; ordinal++) {
      if (marks.at(ordinal) === 0) continue;
      some.passed++;
      if (!counted?.count(ordinal)) {
        ordinals[some.length] = ordinal;
        results[some.length++] = read(ordinal);
      }
      if (some.length < AT_ONCE && some.passed < PASSED_AT_ONCE) continue;
      yield some;
      some.length = some.passed = 0;
    }
    yield some;
    if (count) counted?.give(count);
  }
  /** The node has other values from now on. */
  changed(ordinal: number): void {
    this.#columns.forget(ordinal);
  }
  /** Only the nodes that had these ordinals stay, in this order. */
  compact(kept: Uint32Array): void {
    this.#columns.compact(kept);
  }
}

/** How many nodes there are of each combination of values. */
class Counted<T> {
  readonly #counts = new Uint32Array(LARGEST + 1);
  /** In the order of their first nodes. */
  readonly #results = new Map<number, T>();

  private constructor(
    private readonly combined: CombinedColumn,
    private readonly resultAt: (number: number, ordinal: number) => T,
  ) {}
  /** Null: combinations have no numbers. */
  static of<T>(columns: ValueColumns, reading: Reading<T>): Counted<T> | null {
    const combined = columns.combined(reading);
    const resultAt = (number: number, ordinal: number): T => reading.numbered(number, columns.of(reading), ordinal);
    return combined && new Counted(combined, resultAt);
  }

  /** False where its combination has no number. */
  count(ordinal: number): boolean {
    const number = this.combined.isVain ? UNNUMBERED : this.combined.numberAt(ordinal);
    if (number === UNNUMBERED) return false;
    // At once: the node may have other values when the rest was counted.
    if (this.#counts[number]!++ === 0) this.#results.set(number, this.resultAt(number, ordinal));
    return true;
  }
  give(count: (result: T, times: number) => void): void {
    for (const [number, result] of this.#results) count(result, this.#counts[number]!);
  }
}
