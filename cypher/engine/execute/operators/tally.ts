/**
 * How many relationships there are of each kind, where kinds differ by values of theirs alone: each combination of
 * values is computed once, and a relationship is no more than one more of its kind.
 */
import type { ReadSome, TypeFilter } from '../../graph/Graph.js';
import type { Reading } from '../../graph/Reading.js';
import { PAUSE, type Context, type Row, type Step } from '../rows.js';
import { EndsAsked, type Ends } from './EndsAsked.js';
import { Groups, isCounted, type Kind } from './kinds.js';

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
      const isOut = ({ passes }: Kind): boolean => passes === false;
      const sieve = ends.sieve(types, isOut, (one: Kind, times) => {
        if (isCounted(one.passes, one)) groups.count(one, times);
      });
      for (const some of readable!.readings(types, kind(context), sieve)) {
        if (context.budget.spend(some.passed)) yield PAUSE;
        countSome(some, ends, row, groups);
      }
      yield* groups.rows(row, slots, count);
    }
  },
});

function countSome(some: ReadSome<Kind>, ends: EndsAsked, row: Row, groups: Groups): void {
  for (let at = 0; at < some.length; at++) {
    const kind = some.results[at]!;
    if (isCounted(ends.pass(kind.passes, some, at, row), kind)) groups.count(kind);
  }
}
