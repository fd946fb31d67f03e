/**
 * How many nodes with a label there are of each kind, where kinds differ by values of theirs alone: each combination of
 * values is computed once, as for relationships (tally.ts).
 */
import type { Reading } from '../../graph/Reading.js';
import { PAUSE, type Context, type Evaluate, type Step } from '../rows.js';
import { truthOf } from '../truth.js';
import { both, orFailure, type Passes } from './EndsAsked.js';
import { Groups, isCounted, type Kind } from './kinds.js';

export interface NodeTally {
  details: string;
  estimatedRows: number;
  label: string;
  kind(context: Context): Reading<Kind>;
  /** What else is asked of each, which then stands in the register `node`; null: nothing. */
  condition: Evaluate | null;
  node: number;
  /** Registers of the kind's values, in their order. */
  slots: readonly number[];
  count: number;
}

export const nodeTally = (counting: NodeTally): Step => ({
  operator: 'NodeTally',
  details: counting.details,
  estimatedRows: counting.estimatedRows,
  *run(source, context) {
    const { label, kind, condition, node, slots, count } = counting;
    for (const row of source) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      const asked = (passes: Passes): Passes =>
        both(
          passes,
          orFailure(() => truthOf(condition!(row, context))),
        );
      const groups = new Groups(slots.length === 0, context.budget);
      const alike = (one: Kind, times: number): void => {
        if (isCounted(one.passes, one)) groups.count(one, times);
      };
      for (const some of context.graph.readable!.nodeReadings(label, kind(context), condition ? null : alike)) {
        if (context.budget.spend(some.passed)) yield PAUSE;
        for (let at = 0; at < some.length; at++) {
          const one = some.results[at]!;
          if (condition && one.passes !== false) row[node] = some.node(at);
          if (isCounted(condition && one.passes !== false ? asked(one.passes) : one.passes, one)) groups.count(one);
        }
      }
      yield* groups.rows(row, slots, count);
    }
  },
});
