/** Relationships that are read a thousand at a time: a turn of a generator for each would cost more than the reading. */
import type { GraphNode, GraphRelationship } from '../values/Value.js';
import type { ReadSome } from './Graph.js';
import type { Reading } from './Reading.js';

export const AT_ONCE = 1_024;
/** Rows that are passed before others may have their turn. */
export const PASSED_AT_ONCE = 8_192;

/** Rows of a table; `made` gives the relationship of a row. */
export class StoredSome<T> implements ReadSome<T> {
  length = 0;
  passed = 0;
  readonly results: T[] = [];
  readonly starts = new Uint32Array(AT_ONCE);
  readonly ends = new Uint32Array(AT_ONCE);
  readonly #rows = new Uint32Array(AT_ONCE);

  /** `nodes` by their ordinals. */
  constructor(
    private readonly nodes: readonly GraphNode[],
    private readonly made: (row: number) => GraphRelationship,
    private readonly readAt: <U>(row: number, reading: Reading<U>) => U,
  ) {}

  add(row: number, start: number, end: number, result: T): void {
    const at = this.length++;
    this.#rows[at] = row;
    this.starts[at] = start;
    this.ends[at] = end;
    this.results[at] = result;
  }
  after(passed: number): this {
    this.passed = passed;
    return this;
  }
  start(at: number): GraphNode {
    return this.nodes[this.starts[at]!]!;
  }
  end(at: number): GraphNode {
    return this.nodes[this.ends[at]!]!;
  }
  relationship(at: number): GraphRelationship {
    return this.made(this.#rows[at]!);
  }
  read<U>(at: number, reading: Reading<U>): U {
    return this.readAt(this.#rows[at]!, reading);
  }
}
