/** By what each node of a MATCH may be found: asked for each node at each step, so it is kept by node. */
import type { Condition, Lookup } from './Condition.js';

/** What to look up, and the condition that is still to be asked of what is found. */
export interface Found {
  lookup: Lookup;
  condition: Condition;
}

export class Lookups {
  readonly #byNode = new Map<string, Found[]>();

  constructor(conditions: Iterable<Condition>) {
    for (const condition of conditions)
      for (const lookup of condition.lookups) {
        const known = this.#byNode.get(lookup.node);
        if (known) known.push({ condition, lookup });
        else this.#byNode.set(lookup.node, [{ condition, lookup }]);
      }
  }

  /** Those of the node whose condition is among `open`. */
  of(node: string, open: ReadonlySet<Condition>): Found[] {
    return (this.#byNode.get(node) ?? []).filter(({ condition }) => open.has(condition));
  }
}
