/** A quantified part of a pattern, `((a)-[r]->(b) WHERE …){1,3}`: its plan runs again from where it ended. */
import type { GraphNode, Value } from '../../values/Value.js';
import { PAUSE, run, type Context, type Plan, type Row, type Rows, type Step } from '../rows.js';
import { stepsThrough } from '../weighed.js';
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
      yield* passes(repetition, row, start, target, context);
    }
  },
});

/**
 * Depth first, without recursion: a chain may be as long as the graph. The inner plans read the way that led to them off
 * the list of all relationships so far, which is as it was at their beginning whenever one of them goes on.
 */
function* passes(repetition: Repetition, row: Row, start: GraphNode, target: GraphNode | null, context: Context): Rows {
  const { least, most, to, last } = repetition;
  const way = new Way(repetition);
  const open: Rows[] = [];
  let reached: GraphNode | null = start;
  try {
    for (;;) {
      if (reached) {
        if (way.length >= least && (target === null || reached === target)) {
          if (context.budget.spend(way.stepsToCopy())) yield PAUSE;
          way.give(row);
          row[to] = reached;
          yield row;
        }
        open.push(most !== null && way.length >= most ? NONE : onceMore(repetition, row, reached, way, context));
        reached = null;
      }
      const next = open[open.length - 1]?.next();
      if (next === undefined) return;
      if (next.done) {
        open.pop();
        way.back();
      } else if (next.value === PAUSE) yield PAUSE;
      else {
        if (context.budget.spend()) yield PAUSE;
        reached = nodeIn(next.value, last);
        if (reached) way.add(next.value);
      }
    }
  } finally {
    for (const rows of open.reverse()) rows.return();
  }
}

const NONE: Rows = (function* (): Rows {})();

function onceMore(
  { plan, first, used }: Repetition,
  row: Row,
  node: GraphNode,
  { walked }: Way,
  context: Context,
): Rows {
  const within = [...row];
  within[first] = node;
  within[used] = walked;
  return run(plan, within, context);
}

/** What was passed so far. */
class Way {
  /** All relationships, in the order they were walked. */
  readonly walked: Value[] = [];
  readonly #repetition: Repetition;
  /** By group, its value in each pass. */
  readonly #groups: Value[][];
  /** Relationships before each pass. */
  readonly #before: number[] = [];

  constructor(repetition: Repetition) {
    this.#repetition = repetition;
    this.#groups = repetition.groups.map(() => []);
  }

  /** Passes so far. */
  get length(): number {
    return this.#before.length;
  }

  /** One pass more, that ended with this row. */
  add(one: Row): void {
    const { walked, groups } = this.#repetition;
    this.#before.push(this.walked.length);
    for (const slot of walked) this.walked.push(one[slot] as Value);
    groups.forEach((group, at) => this.#groups[at]?.push(one[group.one] as Value));
  }

  /** Without the last pass. */
  back(): void {
    this.walked.length = this.#before.pop() ?? 0;
    for (const values of this.#groups) values.pop();
  }

  /** Steps that it is to copy its lists. */
  stepsToCopy(): number {
    return this.#groups.reduce((steps, values) => steps + stepsThrough(values), stepsThrough(this.walked));
  }

  give(row: Row): void {
    const { used, groups, backwards } = this.#repetition;
    const copied = (values: Value[]): Value[] => (backwards ? [...values].reverse() : [...values]);
    row[used] = copied(this.walked);
    groups.forEach(({ list }, at) => {
      row[list] = copied(this.#groups[at] ?? []);
    });
  }
}
