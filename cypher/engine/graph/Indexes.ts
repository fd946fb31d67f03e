/**
 * The indexes of a graph. Each is filled when it is first asked, and kept in step with the nodes from then on: a graph
 * that is opened need not wait for what nobody looks up.
 */
import type { GraphNode, Properties, Value } from '../values/Value.js';
import type { Catalogue, Index } from './Catalogue.js';
import { PropertyIndex } from './PropertyIndex.js';
import { TextIndex } from './TextIndex.js';

type Kept = PropertyIndex | TextIndex;

export class Indexes {
  catalogue: Catalogue = { indexes: [], constraints: [] };
  readonly #byName = new Map<string, Kept>();
  readonly #byLabel = new Map<string, Kept[]>();
  readonly #unfilled = new Set<Kept>();

  /** `nodesOf` gives the nodes with a label, to fill an index that is new. */
  constructor(private readonly nodesOf: (label: string) => Iterable<GraphNode>) {}

  /** Makes what is new, drops what is gone. */
  become(catalogue: Catalogue): void {
    this.catalogue = catalogue;
    const wanted = new Map(catalogue.indexes.map((index) => [index.name, index]));
    for (const [name, kept] of this.#byName) {
      const index = wanted.get(name);
      // Within one transaction another may have come in its place.
      if (index && isOf(kept, index)) continue;
      this.#byName.delete(name);
      this.#unfilled.delete(kept);
    }
    for (const [name, index] of wanted) {
      if (this.#byName.has(name)) continue;
      const kept = make(index);
      if (!kept) continue;
      this.#unfilled.add(kept);
      this.#byName.set(name, kept);
    }
    this.#byLabel.clear();
    for (const kept of this.#byName.values())
      this.#byLabel.set(kept.label, [...(this.#byLabel.get(kept.label) ?? []), kept]);
  }

  add(node: GraphNode, labels: readonly string[], properties: Properties): void {
    for (const label of labels) for (const kept of this.#filled(label)) kept.add(node, properties);
  }
  remove(node: GraphNode, labels: readonly string[], properties: Properties): void {
    for (const label of labels) for (const kept of this.#filled(label)) kept.remove(node, properties);
  }
  /** Indexes whose values stay are left as they are. */
  change(node: GraphNode, labels: readonly string[], properties: Properties): void {
    for (const label of this.#byLabel.keys()) {
      const [had, has] = [node.labels.includes(label), labels.includes(label)];
      if (!had && !has) continue;
      for (const kept of this.#filled(label)) {
        if (had && has && sameValues(kept, node.properties, properties)) continue;
        if (had) kept.remove(node, node.properties);
        if (has) kept.add(node, properties);
      }
    }
  }

  /** Null where no index is over just these properties. */
  find(label: string, keys: readonly string[], values: readonly Value[]): Iterable<GraphNode> | null {
    for (const kept of this.#byLabel.get(label) ?? [])
      if (kept instanceof PropertyIndex && sameKeys(kept.properties, keys)) return this.#fill(kept).find(values);
    return null;
  }
  /** Every node in the index of just this property, by its value; null where there is none. */
  inOrder(label: string, key: string, descending: boolean): Iterable<GraphNode> | null {
    for (const kept of this.#byLabel.get(label) ?? [])
      if (kept instanceof PropertyIndex && sameKeys(kept.properties, [key]))
        return this.#fill(kept).inOrder(descending);
    return null;
  }
  containing(label: string, key: string, piece: string): Iterable<GraphNode> | null {
    for (const kept of this.#byLabel.get(label) ?? [])
      if (kept instanceof TextIndex && kept.property === key) return this.#fill(kept).containing(piece);
    return null;
  }

  *#filled(label: string): Iterable<Kept> {
    for (const kept of this.#byLabel.get(label) ?? []) if (!this.#unfilled.has(kept)) yield kept;
  }
  #fill<T extends Kept>(kept: T): T {
    if (this.#unfilled.delete(kept)) for (const node of this.nodesOf(kept.label)) kept.add(node, node.properties);
    return kept;
  }
}

/** Null: only named, as an index of relationships or points, or of the full text, which nothing looks up here. */
function make({ kind, entity, names, properties }: Index): Kept | null {
  const [label] = names;
  if (entity !== 'node' || label === undefined) return null;
  if (kind === 'RANGE') return new PropertyIndex(label, properties);
  return kind === 'TEXT' ? new TextIndex(label, properties[0] as string) : null;
}
const sameValues = (kept: Kept, before: Properties, after: Properties): boolean =>
  (kept instanceof TextIndex ? [kept.property] : kept.properties).every((key) => before.get(key) === after.get(key));
const isOf = (kept: Kept, { kind, entity, names, properties }: Index): boolean =>
  entity === 'node' &&
  kept.label === names[0] &&
  (kept instanceof TextIndex
    ? kind === 'TEXT' && kept.property === properties[0]
    : kind === 'RANGE' && sameKeys(kept.properties, properties));
const sameKeys = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, at) => key === b[at]);
