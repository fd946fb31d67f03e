/** A quantified part of a pattern, `((a)-[r]->(b) WHERE …){1,3}`: its plan runs again from where it ended. */
import type { GraphNode, Value } from '../../values/Value.js';
import { PAUSE, run, type Context, type Plan, type Row, type Rows, type Step } from '../rows.js';
import { nodeIn } from './expand.js';

export interface Repetition {
  details: string;
  from: number;
  to: number;
  into: boolean;
  least: number;
  most: number | null;
  /** One time through: it begins at the node in `first` and ends with the one in `last`. */
  plan: Plan;
  first: number;
  last: number;
  /** Registers of relationships within `plan`, in the order they are walked. */
  walked: readonly number[];
  /** Names of the part: what each held in `one` is listed in `list`. */
  groups: readonly { one: number; list: number }[];
  /** All relationships so far, in one register, that `plan` leaves out. */
  used: number;
  backwards: boolean;
}

interface Pass {
  walked: Value[];
  groups: Value[];
}

export const repeat = (repetition: Repetition): Step => ({
  operator: 'Repeat(Trail)',
  details: repetition.details,
  inner: [repetition.plan],
  *run(source, context) {
    for (const row of source) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      const start = nodeIn(row, repetition.from);
      const target = repetition.into ? nodeIn(row, repetition.to) : null;
      if (start === null || (repetition.into && target === null)) continue;
      yield* passes(repetition, row, start, target, [], context);
    }
  },
});

function* passes(
  repetition: Repetition,
  row: Row,
  node: GraphNode,
  target: GraphNode | null,
  before: readonly Pass[],
  context: Context,
): Rows {
  const { least, most, to, used, first, last, plan, walked, groups } = repetition;
  if (before.length >= least && (target === null || node === target)) {
    give(repetition, row, before);
    row[to] = node;
    yield row;
  }
  if (most !== null && before.length >= most) return;
  const within = [...row];
  within[first] = node;
  within[used] = before.flatMap((pass) => pass.walked);
  for (const one of run(plan, within, context)) {
    if (one === PAUSE) {
      yield PAUSE;
      continue;
    }
    if (context.budget.spend()) yield PAUSE;
    const pass: Pass = {
      walked: walked.map((slot) => one[slot] as Value),
      groups: groups.map((group) => one[group.one] as Value),
    };
    const end = nodeIn(one, last);
    if (end) yield* passes(repetition, row, end, target, [...before, pass], context);
  }
}

function give({ used, groups, backwards }: Repetition, row: Row, passes: readonly Pass[]): void {
  const ordered = backwards ? [...passes].reverse() : passes;
  row[used] = ordered.flatMap(({ walked }) => (backwards ? [...walked].reverse() : walked));
  groups.forEach(({ list }, at) => (row[list] = ordered.map((pass) => pass.groups[at] as Value)));
}
