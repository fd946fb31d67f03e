/**
 * Values of the nodes that were read from disk, as columns: what is asked of nodes by their values alone is computed once
 * for those alike, as of relationships.
 */
import type { GraphNode } from '../values/Value.js';
import { TYPE, type Reading } from './Reading.js';
import { ValueColumns } from './ValueColumns.js';

export class NodeValues {
  readonly #columns: ValueColumns;

  /** `nodes` by their ordinals. */
  constructor(nodes: readonly GraphNode[]) {
    this.#columns = new ValueColumns(
      () => nodes.length,
      (name) => (name === TYPE ? null : (ordinal) => nodes[ordinal]!.properties.get(name)),
    );
  }

  /** What reads a node by its ordinal, as it is then. */
  reader<T>(reading: Reading<T>): (ordinal: number) => T {
    const columns = this.#columns.of(reading);
    return (ordinal) => reading.at(columns, ordinal);
  }
  /** The node has other values from now on. */
  changed(ordinal: number): void {
    this.#columns.forget(ordinal);
  }
}
