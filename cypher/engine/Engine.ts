/** A statement from its text to its rows. Pure: whoever runs it brings the graph, the clock and the limits. */
import { decodeUnicodeEscapes } from '../language/unicodeEscapes.js';
import { check } from './check/check.js';
import { CypherError } from './CypherError.js';
import { PAUSE, run, type Budget, type Context, type Row } from './execute/rows.js';
import type { Graph, WritableGraph } from './graph/Graph.js';
import { parse } from './parse/parse.js';
import type { Statement } from './parse/syntax.js';
import { counting, describe, describeCommand, type PlanLine } from './plan/describe.js';
import { planStatement } from './plan/planStatement.js';
import type { Procedures } from './procedures/Procedure.js';
import { runSchemaCommand } from './schema/runSchemaCommand.js';
import { showAsQuery } from './schema/showAsQuery.js';
import type { Value, ValueMap } from './values/Value.js';
import { Work } from './values/Work.js';

export { PAUSE, type Budget } from './execute/rows.js';

/** A statement that was read and found sound. */
export interface Prepared {
  /** As it is read: escapes of characters are decoded before anything else. */
  readonly text: string;
  readonly statement: Statement;
  /** Names of the result's columns. */
  readonly columns: readonly string[];
  /** Where the first clause that changes data, or the schema, stands; null where none does. */
  readonly writesAt: number | null;
  readonly asks: Statement['asks'];
}

/** Throws CypherError 'syntax' or 'unsupported'. */
export function prepare(written: string, procedures: Procedures): Prepared {
  const text = decodeUnicodeEscapes(written);
  const read = parse(text);
  const statement: Statement =
    read.body.is === 'show' ? { ...read, body: { is: 'query', ...showAsQuery(read.body) } } : read;
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
  /** Takes the plan: of EXPLAIN before it ends without rows, of PROFILE after the last row. */
  onPlan?: (plan: PlanLine[]) => void;
}

/** Rows of values in the order of the columns; PAUSE where others may have their turn. Throws CypherError. */
export function* execute(
  prepared: Prepared,
  surroundings: Surroundings,
): Generator<Value[] | typeof PAUSE, void, undefined> {
  const { statement, text, writesAt } = prepared;
  const { graph, writable, parameters, procedures, budget } = surroundings;
  if (writesAt !== null && !writable)
    throw new CypherError('read-only', 'This statement would change data; only reading is allowed here.', {
      offset: writesAt,
    });
  const step = (steps?: number): void => void (budget.spend(steps) && budget.meanwhile());
  const { body } = statement;
  if (body.is === 'show') throw new Error('SHOW is read as a query.');
  if (body.is !== 'query') {
    if (writable && prepared.asks !== 'explain') runSchemaCommand(body, writable);
    if (prepared.asks) surroundings.onPlan?.([describeCommand(body)]);
    return;
  }
  const planned = planStatement(body, {
    source: text,
    writes: writesAt !== null,
    graph,
    parameters,
    procedures,
    step,
  });
  const names = planned.columns.map(({ name }) => name);
  if (prepared.asks === 'explain') return void surroundings.onPlan?.(describe(planned.plan, names));
  const plan = prepared.asks === 'profile' ? counting(planned.plan) : planned.plan;
  const context: Context = {
    graph,
    writable,
    parameters,
    procedures,
    budget,
    work: new Work({ step }),
    step,
    statementTime: surroundings.statementTime,
    realTime: () => surroundings.realTime(),
    random: () => surroundings.random(),
    hold: (values) => budget.hold(values),
  };
  const row: Row = Array.from({ length: planned.registers }, () => null);
  const slots = planned.columns.map(({ slot }) => slot);
  try {
    for (const found of run(plan, row, context)) {
      if (found === PAUSE) yield PAUSE;
      else if (slots.length > 0) yield slots.map((slot) => found[slot] as Value);
    }
  } catch (error) {
    throw error instanceof RangeError ? outgrown(error) : error;
  } finally {
    // Also where nobody takes the rest of the rows.
    if (prepared.asks === 'profile') surroundings.onPlan?.(describe(plan, names));
  }
  writable?.check();
}

/** A text or list longer than there can be, or a nesting deeper. */
const outgrown = ({ message }: RangeError): CypherError =>
  new CypherError('memory', `The statement needs too much memory (${message}).`);
