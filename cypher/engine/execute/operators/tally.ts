/**
 * How many relationships there are of each kind, where kinds differ by values of theirs alone: each combination of
 * values is computed once, and a relationship is no more than one more of its kind.
 */
import { CypherError } from '../../CypherError.js';
import type { ReadSome, TypeFilter } from '../../graph/Graph.js';
import type { Reading } from '../../graph/Reading.js';
import { keyOfAll, type Key } from '../../values/keyOf.js';
import type { Value } from '../../values/Value.js';
import { PAUSE, type Budget, type Context, type Row, type Step } from '../rows.js';
import { EndsAsked, type Ends, type Passes } from './EndsAsked.js';

export interface Kind {
  passes: Passes;
  /** By which it is distinguished from others; or what making them failed with. */
  values: readonly Value[] | CypherError;
  /** That its relationships were last counted in. */
  group: Group | null;
}

export interface Tally {
  details: string;
  estimatedRows: number;
  types: TypeFilter;
  kind(context: Context): Reading<Kind>;
  /** Registers of the kind's values, in their order. */
  slots: readonly number[];
  count: number;
  ends: Ends;
}

export const tally = (counting: Tally): Step => ({
  operator: 'RelationshipTally',
  details: counting.details,
  estimatedRows: counting.estimatedRows,
  *run(source, context) {
    const { types, kind, slots, count } = counting;
    const { readable } = context.graph;
    const ends = new EndsAsked(counting.ends, context);
    for (const row of source) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      const groups = new Groups(slots.length === 0, context.budget);
      for (const some of readable!.readings(types, kind(context))) {
        if (context.budget.spend(some.length)) yield PAUSE;
        countSome(some, ends, row, groups);
      }
      for (const { values, total } of groups.all()) {
        if (context.budget.spend()) yield PAUSE;
        values.forEach((value, at) => (row[slots[at]!] = value));
        row[count] = BigInt(total);
        yield row;
      }
    }
  },
});

function countSome(some: ReadSome<Kind>, ends: EndsAsked, row: Row, groups: Groups): void {
  for (let at = 0; at < some.length; at++) {
    const kind = some.results[at]!;
    if (isCounted(ends.pass(kind.passes, some, at, row), kind)) groups.count(kind as Valued);
  }
}
function isCounted(passes: Passes, { values }: Kind): boolean {
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
class Groups {
  readonly #byKey = new Map<Key, Group>();

  /** `isOne`: there is one in any case. */
  constructor(
    isOne: boolean,
    private readonly budget: Budget,
  ) {
    if (isOne) this.#made(keyOfAll([]), []);
  }
  count(kind: Valued): void {
    const { group } = kind;
    if (group?.of === this) group.total++;
    else this.#groupOf(kind).total++;
  }
  all(): Iterable<Group> {
    return this.#byKey.values();
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
