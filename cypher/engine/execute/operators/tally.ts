/**
 * How many relationships there are of each kind, where kinds differ by values of theirs alone: each combination of
 * values is computed once, and a relationship is no more than one more of its kind.
 */
import { CypherError } from '../../CypherError.js';
import type { TypeFilter } from '../../graph/Graph.js';
import type { Reading } from '../../graph/Reading.js';
import { keyOfAll, type Key } from '../../values/keyOf.js';
import type { GraphNode, Value } from '../../values/Value.js';
import { PAUSE, type Budget, type Context, type Evaluate, type Row, type Step } from '../rows.js';
import { and, truthOf, type Truth } from '../truth.js';

/** What conditions come to; a failure counts only where no other condition decides. */
type Passes = Truth | CypherError;

export interface Kind {
  passes: Passes;
  /** By which it is told from others; or what making them failed with. */
  values: readonly Value[] | CypherError;
}

export interface Tally {
  details: string;
  estimatedRows: number;
  types: TypeFilter;
  kind(context: Context): Reading<Kind>;
  /** Registers of the kind's values, in their order. */
  slots: readonly number[];
  count: number;
  start: End;
  end: End;
  /** What is asked of both ends at once; null: nothing. */
  together: Evaluate | null;
}
export interface End {
  /** Its register. */
  slot: number;
  /** What is asked of it alone, which is the same for each of its relationships; null: nothing. */
  condition: Evaluate | null;
}

export const tally = (counting: Tally): Step => ({
  operator: 'RelationshipTally',
  details: counting.details,
  estimatedRows: counting.estimatedRows,
  *run(source, context) {
    const { types, kind, slots, count, together } = counting;
    const { readable } = context.graph;
    const [atStart, atEnd] = [new Known(counting.start, context), new Known(counting.end, context)];
    for (const row of source) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      const groups = new Groups(slots.length === 0, context.budget);
      for (const { result, start, end } of readable!.readings(types, kind(context))) {
        if (context.budget.spend()) yield PAUSE;
        let passes = result.passes;
        if (passes !== false) passes = both(passes, atStart.of(start, row));
        if (passes !== false) passes = both(passes, atEnd.of(end, row));
        if (together && passes !== false)
          passes = both(
            passes,
            orFailure(() => truthOf(together(row, context))),
          );
        if (!isCounted(passes, result)) continue;
        groups.count(result as Valued);
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

/** What nodes that were read from disk were found to be, by their ordinals. */
class Known {
  /** 0: not known. */
  #truths = new Uint8Array(1_024);
  constructor(
    private readonly end: End,
    private readonly context: Context,
  ) {}

  /** The node stands in its register then. */
  of(node: GraphNode, row: Row): Passes {
    const { slot, condition } = this.end;
    const { ordinal } = node;
    row[slot] = node;
    if (!condition) return true;
    const known = this.#truths[ordinal];
    if (known) return TRUTHS[known]!;
    const truth = orFailure(() => truthOf(condition(row, this.context)));
    if (truth instanceof CypherError) return truth;
    if (ordinal >= this.#truths.length) {
      const longer = new Uint8Array(2 * ordinal);
      longer.set(this.#truths);
      this.#truths = longer;
    }
    if (ordinal >= 0) this.#truths[ordinal] = TRUTHS.lastIndexOf(truth);
    return truth;
  }
}
const TRUTHS: readonly Truth[] = [null, null, false, true];

/** What a value is at fault for can wait until it is known that it is asked for. */
export function orFailure<T>(make: () => T): T | CypherError {
  try {
    return make();
  } catch (error) {
    if (error instanceof CypherError && error.kind === 'failed') return error;
    throw error;
  }
}
function both(a: Passes, b: Passes): Passes {
  if (a === false || b === false) return false;
  return a instanceof CypherError ? a : b instanceof CypherError ? b : and(a, b);
}
function isCounted(passes: Passes, { values }: Kind): boolean {
  if (passes instanceof CypherError) throw passes;
  if (!passes) return false;
  if (values instanceof CypherError) throw values;
  return true;
}

interface Group {
  values: readonly Value[];
  total: number;
}
type Valued = Kind & { values: readonly Value[] };

/** Kinds whose group is remembered; that of others is sought by their values each time. */
const MOST_KINDS = 10_000;

/** Kinds that grouping takes for one are one; of a kind that is never another, as of NaN, each is a group. */
class Groups {
  readonly #byKey = new Map<Key, Group>();
  readonly #byKind = new Map<Kind, Group>();

  /** `isOne`: there is one in any case. */
  constructor(
    isOne: boolean,
    private readonly budget: Budget,
  ) {
    if (isOne) this.#byKey.set(keyOfAll([]), { values: [], total: 0 });
  }
  count(kind: Valued): void {
    const group = this.#byKind.get(kind) ?? this.#sought(kind);
    group.total++;
  }
  all(): Iterable<Group> {
    return this.#byKey.values();
  }

  #sought(kind: Valued): Group {
    const { values } = kind;
    const key = keyOfAll(values);
    let group = this.#byKey.get(key);
    if (!group) {
      this.budget.hold(values.length + 1);
      this.#byKey.set(key, (group = { values, total: 0 }));
      if (keyOfAll(values) !== key) return group;
    }
    if (this.#byKind.size < MOST_KINDS) this.#byKind.set(kind, group);
    return group;
  }
}
