/**
 * The nodes that an index has for the other end of what is followed: once many relationships were passed, those that lead
 * elsewhere are passed without being made or looked at.
 */
import { NodeSet } from '../../graph/NodeSet.js';
import { isList } from '../../values/kinds.js';
import type { GraphNode, Value } from '../../values/Value.js';
import type { Context } from '../rows.js';

/** What the other end is found by: one value, or each of a list; `find` gives null where no index answers. */
export interface TargetLookup {
  value(context: Context): Value;
  isList: boolean;
  find(value: Value, context: Context): Iterable<GraphNode> | null;
}

export class Targets {
  readonly #values: readonly Value[] | null;
  #passed = 0;
  #nodes: NodeSet | null = null;

  constructor(
    private readonly lookup: TargetLookup,
    private readonly context: Context,
  ) {
    const value = lookup.value(context);
    this.#values = !lookup.isList ? [value] : isList(value) ? value : null;
  }

  /** `count` more relationships are to be passed. Null: that many are looked at as soon as looked up. */
  among(count: number): NodeSet | null {
    this.#passed += count;
    if (!this.#nodes && this.#values && this.#passed > this.#values.length) this.#nodes = this.#found(this.#values);
    return this.#nodes;
  }

  #found(values: readonly Value[]): NodeSet | null {
    const nodes = new NodeSet();
    for (const value of values) {
      const found = this.lookup.find(value, this.context);
      if (!found) return null;
      for (const node of found) nodes.add(node);
    }
    this.context.budget.spend(values.length);
    return nodes;
  }
}
