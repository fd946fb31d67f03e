/**
 * What flows between operators. A row is an array of registers, one for each name and each intermediate result of the
 * statement; operators fill the same row from left to right, and who keeps a row copies it.
 */
import type { WritableGraph } from '../graph/Graph.js';
import type { ProcedureContext } from '../procedures/Procedure.js';
import type { Value, ValueMap } from '../values/Value.js';
import type { Work } from '../values/Work.js';

export type Row = Value[];

/** Given out in place of a row where others may have their turn. */
export const PAUSE: unique symbol = Symbol('pause');
export type Rows = Generator<Row | typeof PAUSE, void, undefined>;

/** How much a statement may take. Each method throws CypherError where that is exceeded. */
export interface Budget {
  /** Counts steps of work, one if it is not said; true where it is time to give out PAUSE. */
  spend(steps?: number): boolean;
  /** Others have their turn now: for what cannot give out PAUSE, because it stands within an expression. */
  meanwhile(): void;
  /** Counts values that are kept until the statement ends. */
  hold(values: number): void;
}

/** What is the same for all of a statement. */
export interface Context extends ProcedureContext {
  /** Null where only reading is allowed. */
  readonly writable: WritableGraph | null;
  readonly parameters: ValueMap;
  readonly budget: Budget;
  /** For one comparison after the other. */
  readonly work: Work;
}

export type Evaluate = (row: Row, context: Context) => Value;

/** A part of a plan. `argument` is the row it was begun with: what an aggregate over no rows stands on. */
export interface Step {
  /** As EXPLAIN names it. */
  readonly operator: string;
  readonly details: string;
  /** Plans that it runs for each row. */
  readonly inner?: readonly Plan[];
  readonly estimatedRows?: number;
  /** Its rows come in the order that the plan was asked for. */
  readonly isInOrder?: boolean;
  run(source: Rows, context: Context, argument: Row): Rows;
}
/** Steps one after the other. */
export type Plan = readonly Step[];

export function run(plan: Plan, row: Row, context: Context): Rows {
  return plan.reduce<Rows>((source, step) => step.run(source, context, row), once(row));
}

export function* once(row: Row): Rows {
  yield row;
}

/** Every row of a plan, at once: for what stands inside an expression, which cannot pause. */
export function* rowsWithin(plan: Plan, row: Row, context: Context): Generator<Row, void, undefined> {
  for (const found of run(plan, row, context)) {
    if (found === PAUSE) context.budget.meanwhile();
    else yield found;
  }
}

/** Counts steps of work inside an expression, which cannot pause. */
export function step({ budget }: Context, steps = 1): void {
  if (budget.spend(steps)) budget.meanwhile();
}
