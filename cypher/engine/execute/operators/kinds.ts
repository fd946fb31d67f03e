/** What is counted by kind: relationships (tally.ts) or nodes (nodeTally.ts), each no more than one more of its kind. */
import { CypherError } from '../../CypherError.js';
import { keyOfAll, type Key } from '../../values/keyOf.js';
import type { Value } from '../../values/Value.js';
import { PAUSE, type Budget, type Row, type Rows } from '../rows.js';
import type { Passes } from './EndsAsked.js';

export interface Kind {
  passes: Passes;
  /** By which it is distinguished from others; or what making them failed with. */
  values: readonly Value[] | CypherError;
  /** That its relationships were last counted in. */
  group: Group | null;
}

/** What failed counts only where nothing else decides. */
export function isCounted(passes: Passes, kind: Kind): kind is Valued {
  const { values } = kind;
  if (passes instanceof CypherError) throw passes;
  if (!passes) return false;
  if (values instanceof CypherError) throw values;
  return true;
}

interface Group {
  of: Groups;
  values: readonly Value[];
  total: number;
}
type Valued = Kind & { values: readonly Value[] };

/** Kinds that grouping takes for one are one; of a kind that is never another, as of NaN, each is a group. */
export class Groups {
  readonly #byKey = new Map<Key, Group>();

  /** `isOne`: there is one in any case. */
  constructor(
    isOne: boolean,
    private readonly budget: Budget,
  ) {
    if (isOne) this.#made(keyOfAll([]), []);
  }
  count(kind: Valued, times = 1): void {
    for (let left = times; left > 0; left--) {
      if (kind.group?.of === this) return void (kind.group.total += left);
      this.#groupOf(kind).total++;
    }
  }
  /** One for each, with its values and how many there are. */
  *rows(row: Row, slots: readonly number[], count: number): Rows {
    for (const { values, total } of this.#byKey.values()) {
      if (this.budget.spend()) yield PAUSE;
      values.forEach((value, at) => (row[slots[at]!] = value));
      row[count] = BigInt(total);
      yield row;
    }
  }

  #groupOf(kind: Valued): Group {
    const { values } = kind;
    const key = keyOfAll(values);
    const group = this.#byKey.get(key) ?? this.#made(key, values);
    if (keyOfAll(values) === key) kind.group = group;
    return group;
  }
  #made(key: Key, values: readonly Value[]): Group {
    const group = { of: this, values, total: 0 };
    this.budget.hold(values.length + 1);
    this.#byKey.set(key, group);
    return group;
  }
}
