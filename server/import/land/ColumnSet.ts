/** Which properties of new rows get a column of their own in the statement that adds them. Pure. */
import type { Value } from '../../store/GraphStore.js';
import { ownValue } from '../model/ownValue.js';
import type { Properties } from '../records.js';
import { isPlainName } from '../../../cypher/language/addRows.js';

/** More properties than this travel in a map. */
const MOST_COLUMNS = 60;

/** Names of the properties rows of one group have, in the order they were met, so that a statement seldom changes. */
export class ColumnSet {
  readonly names: string[];
  readonly #known: Set<string>;

  constructor(base: readonly string[]) {
    this.names = [...base];
    this.#known = new Set(base);
  }

  /** Takes in what is new of a row's properties. */
  add(properties: Properties): void {
    for (const name in properties) {
      if (this.#known.has(name) || this.names.length >= MOST_COLUMNS || !isPlainName(name)) continue;
      this.#known.add(name);
      this.names.push(name);
    }
  }

  /** Values in the order of `names`; `rest` holds what has no column. */
  split(properties: Properties): { values: Value[]; rest: Record<string, Value> | null } {
    let rest: Record<string, Value> | null = null;
    for (const name in properties) if (!this.#known.has(name)) (rest ??= {})[name] = properties[name] as Value;
    return { values: this.names.map((name) => (ownValue(properties, name) ?? null) as Value), rest };
  }
}

/** The columns of each group of rows. */
export class ColumnSets {
  readonly #base: readonly string[];
  readonly #sets = new Map<string, ColumnSet>();

  /** `base`: columns of every group. */
  constructor(base: readonly string[]) {
    this.#base = base;
  }

  of(group: string): ColumnSet {
    const columns = this.#sets.get(group) ?? new ColumnSet(this.#base);
    this.#sets.set(group, columns);
    return columns;
  }
}
