/** What is known while a statement is planned. */
import type { Graph } from '../graph/Graph.js';
import type { InnerPlans } from '../execute/expressions/compile.js';
import type { Procedures } from '../procedures/Procedure.js';
import type { ValueMap } from '../values/Value.js';
import type { Registers } from './Scope.js';

export interface Planning {
  /** The text, which details quote. */
  readonly source: string;
  readonly graph: Graph;
  readonly parameters: ValueMap;
  readonly procedures: Procedures;
  readonly registers: Registers;
  /** The statement changes data: every row of it must be taken. */
  readonly writes: boolean;
  readonly inner: InnerPlans;
  /** Counts a step of planning, in whose midst others may have their turn. Throws CypherError where it is too much. */
  step(): void;
}

const LONGEST = 200;
/** The text of a part, on one line. */
export function textOf({ source }: Planning, { at, end }: { at: number; end: number }): string {
  const text = source.slice(at, end).replace(/\s+/g, ' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
