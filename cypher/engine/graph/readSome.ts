/** Relationships that are read a thousand at a time: a turn of a generator for each would cost more than the reading. */
import type { GraphNode, GraphRelationship } from '../values/Value.js';
import type { ReadSome } from './Graph.js';
import type { Reading } from './Reading.js';

export const AT_ONCE = 1_024;

/** Rows of a table. */
export class StoredSome<T> implements ReadSome<T> {
  length = 0;
  readonly results: T[] = [];
  readonly starts = new Uint32Array(AT_ONCE);
  readonly ends = new Uint32Array(AT_ONCE);
  readonly #rows = new Uint32Array(AT_ONCE);

  /** `nodes` by their ordinals; `made` gives the relationship of a row. */
  constructor(
    private readonly nodes: readonly GraphNode[],
    private readonly made: (row: number) => GraphRelationship,
  ) {}

  add(row: number, start: number, end: number, result: T): void {
    const at = this.length++;
    this.#rows[at] = row;
    this.starts[at] = start;
    this.ends[at] = end;
    this.results[at] = result;
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
}

/** Relationships that are objects already. */
export function* readSome<T>(relationships: Iterable<GraphRelationship>, reading: Reading<T>): Generator<ReadSome<T>> {
  const some: GraphRelationship[] = [];
  for (const one of relationships) if (some.push(one) === AT_ONCE) yield read(some.splice(0), reading);
  if (some.length > 0) yield read(some, reading);
}
const read = <T>(some: readonly GraphRelationship[], reading: Reading<T>): ReadSome<T> => ({
  length: some.length,
  results: some.map((one) => reading.of(one, one.properties)),
  starts: some.map(({ start }) => start.ordinal),
  ends: some.map(({ end }) => end.ordinal),
  start: (at) => some[at]!.start,
  end: (at) => some[at]!.end,
  relationship: (at) => some[at]!,
});
