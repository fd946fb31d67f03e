/** Nodes of a label by the value of one property or several: what `n.id = $id` and a constraint look up. */
import { keyOfAll, type Key } from '../values/keyOf.js';
import { order } from '../values/ordering.js';
import type { GraphNode, Properties, Value } from '../values/Value.js';

/** Of what is or holds NaN, which equals nothing: the node's own key, so that it is found again when it goes. */
const unequalKey = ({ id }: GraphNode): Key => `\u0000N${id};`;
const holdsNaN = (value: Value): boolean => (Array.isArray(value) ? value.some(holdsNaN) : Number.isNaN(value));

export class PropertyIndex {
  readonly #nodes = new Map<Key, GraphNode | Set<GraphNode>>();
  /** Every key, in the order of their values; null until it is asked for. Some may be gone. */
  #sorted: readonly Key[] | null = null;

  constructor(
    readonly label: string,
    readonly properties: readonly string[],
  ) {}

  /** Null where a property is missing: such nodes are not in the index. */
  #keyFor(node: GraphNode, properties: Properties): Key {
    const values = this.properties.map((key) => properties.get(key));
    if (values.includes(null)) return null;
    return values.some(holdsNaN) ? unequalKey(node) : keyOfAll(values);
  }
  add(node: GraphNode, properties: Properties): void {
    const key = this.#keyFor(node, properties);
    if (key === null) return;
    const known = this.#nodes.get(key);
    if (known === undefined) {
      this.#nodes.set(key, node);
      this.#sorted = null;
    } else if (known instanceof Set) known.add(node);
    else if (known !== node) this.#nodes.set(key, new Set([known, node]));
  }
  remove(node: GraphNode, properties: Properties): void {
    const key = this.#keyFor(node, properties);
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
  /** All, by their value, as ORDER BY has it; of one property. */
  *inOrder(descending: boolean): Iterable<GraphNode> {
    const keys = (this.#sorted ??= this.#sort());
    for (let at = 0; at < keys.length; at++) {
      const found = this.#nodes.get(keys[descending ? keys.length - 1 - at : at] as Key);
      if (found instanceof Set) yield* found;
      else if (found) yield found;
    }
  }
  #sort(): Key[] {
    const [property] = this.properties as [string];
    const valued = [...this.#nodes].map(([key, found]) => {
      const [node] = found instanceof Set ? found : [found];
      return { key, value: (node as GraphNode).properties.get(property) };
    });
    return valued.sort((a, b) => order(a.value, b.value)).map(({ key }) => key);
  }
}
