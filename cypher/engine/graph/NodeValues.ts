/**
 * Values of the nodes, as columns: what is asked of nodes by their values alone is computed once
 * for those alike, as of relationships.
 */
import type { GraphNode } from '../values/Value.js';
import type { ReadNodes } from './Graph.js';
import type { OrdinalBytes } from './OrdinalBytes.js';
import { AT_ONCE } from './readSome.js';
import { TYPE, type Reading } from './Reading.js';
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
  /** Of those that are marked, a thousand at a time; in one and the same object, which becomes the next. */
  *readings<T>(marks: OrdinalBytes, reading: Reading<T>): Generator<ReadNodes<T>> {
    const read = this.reader(reading);
    const ordinals = new Uint32Array(AT_ONCE);
    const results: T[] = [];
    const some = { length: 0, results, node: (at: number) => this.nodes[ordinals[at]!]! };
    for (let ordinal = 0; ordinal < this.nodes.length; ordinal++) {
      if (marks.at(ordinal) === 0) continue;
      ordinals[some.length] = ordinal;
      results[some.length++] = read(ordinal);
      if (some.length < AT_ONCE) continue;
      yield some;
      some.length = 0;
    }
    if (some.length > 0) yield some;
  }
  /** The node has other values from now on. */
  changed(ordinal: number): void {
    this.#columns.forget(ordinal);
  }
}
