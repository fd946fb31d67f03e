/** Relationships that are read a thousand at a time: a turn of a generator for each would cost more than the reading. */
import type { GraphNode, GraphRelationship } from '../values/Value.js';
import type { ReadNodes, ReadSome } from './Graph.js';
import type { Reading } from './Reading.js';

export const AT_ONCE = 1_024;

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

/** Relationships that are objects already. */
export function* readSome<T>(relationships: Iterable<GraphRelationship>, reading: Reading<T>): Generator<ReadSome<T>> {
  const some: GraphRelationship[] = [];
  for (const one of relationships) if (some.push(one) === AT_ONCE) yield read(some.splice(0), reading);
  if (some.length > 0) yield read(some, reading);
}
const read = <T>(some: readonly GraphRelationship[], reading: Reading<T>): ReadSome<T> => ({
  length: some.length,
  passed: some.length,
  results: some.map((one) => reading.of(one.properties, one.type)),
  starts: some.map(({ start }) => start.ordinal),
  ends: some.map(({ end }) => end.ordinal),
  start: (at) => some[at]!.start,
  end: (at) => some[at]!.end,
  relationship: (at) => some[at]!,
  read: (at, other) => other.of(some[at]!.properties, some[at]!.type),
});

/** Of the nodes those that have the label. */
export function* readNodes<T>(nodes: Iterable<GraphNode>, label: string, reading: Reading<T>): Generator<ReadNodes<T>> {
  let some: GraphNode[] = [];
  const read = (): ReadNodes<T> => {
    const those = some;
    some = [];
    const results = those.map(({ properties }) => reading.of(properties, null));
    return { length: those.length, results, node: (at) => those[at]! };
  };
  for (const node of nodes) if (node.labels.includes(label) && some.push(node) === AT_ONCE) yield read();
  if (some.length > 0) yield read();
}
