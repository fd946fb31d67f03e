/** Nodes of a label by the value of one property or several: what `n.id = $id` and a constraint look up. */
import { keyOfAll, type Key } from '../values/keyOf.js';
import type { GraphNode, Properties, Value } from '../values/Value.js';

export class PropertyIndex {
  readonly #nodes = new Map<Key, GraphNode | Set<GraphNode>>();

  constructor(
    readonly label: string,
    readonly properties: readonly string[],
  ) {}

  /** Null where a property is missing: such nodes are not in the index. */
  keyFor(properties: Properties): Key {
    const values = this.properties.map((key) => properties.get(key));
    return values.includes(null) ? null : keyOfAll(values);
  }
  add(node: GraphNode, properties: Properties): void {
    const key = this.keyFor(properties);
    if (key === null) return;
    const known = this.#nodes.get(key);
    if (known === undefined) this.#nodes.set(key, node);
    else if (known instanceof Set) known.add(node);
    else if (known !== node) this.#nodes.set(key, new Set([known, node]));
  }
  remove(node: GraphNode, properties: Properties): void {
    const key = this.keyFor(properties);
    if (key === null) return;
    const known = this.#nodes.get(key);
    if (known === node) this.#nodes.delete(key);
    else if (known instanceof Set) {
      known.delete(node);
      if (known.size === 0) this.#nodes.delete(key);
    }
  }
  /** `values` in the order of the properties. */
  find(values: readonly Value[]): Iterable<GraphNode> {
    if (values.includes(null)) return [];
    const found = this.#nodes.get(keyOfAll(values));
    return found === undefined ? [] : found instanceof Set ? found : [found];
  }
}
