/** A statement from its text to its rows. Pure: whoever runs it brings the graph, the clock and the limits. */
import { check } from './check/check.js';
import { CypherError } from './CypherError.js';
import { PAUSE, run, type Budget, type Context, type Row } from './execute/rows.js';
import type { Graph, WritableGraph } from './graph/Graph.js';
import { parse } from './parse/parse.js';
import type { Query, Statement } from './parse/syntax.js';
import { planStatement } from './plan/planStatement.js';
import type { Procedures } from './procedures/Procedure.js';
import type { Value, ValueMap } from './values/Value.js';

export { PAUSE, type Budget } from './execute/rows.js';

/** A statement that was read and found sound. */
export interface Prepared {
  readonly text: string;
  readonly statement: Statement;
  /** Names of the result's columns. */
  readonly columns: readonly string[];
  /** Where the first clause that changes data, or the schema, stands; null where none does. */
  readonly writesAt: number | null;
  readonly asks: Statement['asks'];
}

/** Throws CypherError 'syntax' or 'unsupported'. */
export function prepare(text: string, procedures: Procedures): Prepared {
  const statement = parse(text);
  const { columns, writesAt } = check(statement, text, procedures);
  return { text, statement, columns, writesAt, asks: statement.asks };
}

export interface Surroundings {
  graph: Graph;
  /** Null where only reading is allowed. */
  writable: WritableGraph | null;
  parameters: ValueMap;
  procedures: Procedures;
  budget: Budget;
  /** Nanoseconds since 1970 when the statement began. */
  statementTime: bigint;
  realTime(): bigint;
  random(): number;
}

/** Rows of values in the order of the columns; PAUSE where others may have their turn. Throws CypherError. */
export function* execute(prepared: Prepared, surroundings: Surroundings): Generator<Value[] | typeof PAUSE, void, undefined> {
  const { statement, text, writesAt } = prepared;
  const { graph, writable, parameters, procedures } = surroundings;
  if (writesAt !== null && !writable)
    throw new CypherError('read-only', 'This statement would change data; only reading is allowed here.', { offset: writesAt });
  const { body } = statement;
  if (body.is !== 'query') throw new CypherError('unsupported', 'Schema commands are run elsewhere.');
  const planned = planStatement(body as Query, text, writesAt !== null, graph, parameters, procedures);
  const context: Context = surroundings;
  const row: Row = Array.from({ length: planned.registers }, () => null);
  const slots = planned.columns.map(({ slot }) => slot);
  for (const found of run(planned.plan, row, context)) {
    if (found === PAUSE) yield PAUSE;
    else if (slots.length > 0) yield slots.map((slot) => found[slot] as Value);
  }
  writable?.check();
}
