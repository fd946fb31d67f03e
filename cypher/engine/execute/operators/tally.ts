/**
 * How many relationships there are of each kind, where kinds differ by values of theirs alone: each combination of
 * values is computed once, and a relationship is no more than one more of its kind.
 */
import type { CypherError } from '../../CypherError.js';
import type { TypeFilter } from '../../graph/Graph.js';
import type { Reading } from '../../graph/Reading.js';
import { keyOfAll, type Key } from '../../values/keyOf.js';
import type { GraphNode, Value } from '../../values/Value.js';
import { PAUSE, type Context, type Evaluate, type Row, type Step } from '../rows.js';
import { and, truthOf, type Truth } from '../truth.js';

export interface Kind {
  /** What its conditions come to; a failure counts only where no other condition decides. */
  passes: Truth | CypherError;
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
      const counts = new Map<Kind, Count>();
      for (const { result, start, end } of readable!.readings(types, kind(context))) {
        if (context.budget.spend()) yield PAUSE;
        if (result.passes === false) continue;
        const ends = and(atStart.of(start, row), atEnd.of(end, row));
        if (!isCounted(result, together && ends !== false ? and(ends, truthOf(together(row, context))) : ends))
          continue;
        const known = counts.get(result);
        if (known) known.total++;
        else counts.set(result, { total: 1 });
      }
      for (const { values, total } of groupsOf(counts, slots.length === 0)) {
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
  of(node: GraphNode, row: Row): Truth {
    const { slot, condition } = this.end;
    const { ordinal } = node;
    row[slot] = node;
    if (!condition) return true;
    const known = this.#truths[ordinal];
    if (known) return TRUTHS[known]!;
    const truth = truthOf(condition(row, this.context));
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

function isCounted({ passes, values }: Kind, atEnds: Truth): boolean {
  if (atEnds === false) return false;
  if (passes instanceof Error) throw passes;
  if (passes === null || atEnds === null) return false;
  if (values instanceof Error) throw values;
  return true;
}

interface Count {
  total: number;
}
interface Group extends Count {
  values: readonly Value[];
}

/** Kinds that grouping takes for one are one; of a kind that is never another, as of NaN, each is a group. */
function groupsOf(counts: ReadonlyMap<Kind, Count>, isOne: boolean): Iterable<Group> {
  const groups = new Map<Key, Group>();
  if (isOne) groups.set(keyOfAll([]), { values: [], total: 0 });
  for (const [{ values }, { total }] of counts as ReadonlyMap<Kind & { values: Row }, Count>) {
    const key = keyOfAll(values);
    const group = groups.get(key);
    if (key !== keyOfAll(values))
      for (let each = 0; each < total; each++) groups.set(keyOfAll(values), { values, total: 1 });
    else if (group) group.total += total;
    else groups.set(key, { values, total });
  }
  return groups.values();
}
