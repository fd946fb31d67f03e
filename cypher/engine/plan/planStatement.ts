/** A statement that reads or changes data, ready to run over a graph. */
import type { Graph } from '../graph/Graph.js';
import type { Plan } from '../execute/rows.js';
import type { Query } from '../parse/syntax.js';
import type { Procedures } from '../procedures/Procedure.js';
import type { ValueMap } from '../values/Value.js';
import type { Planning } from './Planning.js';
import { innerPlans, planQuery } from './planQuery.js';
import { Registers, Scope } from './Scope.js';

export interface PlannedStatement {
  plan: Plan;
  /** Registers of the result's columns, in their order. */
  columns: { name: string; slot: number }[];
  registers: number;
}

export function planStatement(
  query: Query,
  source: string,
  writes: boolean,
  graph: Graph,
  parameters: ValueMap,
  procedures: Procedures,
): PlannedStatement {
  const registers = new Registers();
  const planning: Planning = {
    source,
    graph,
    parameters,
    procedures,
    registers,
    writes,
    inner: innerPlans(() => planning),
  };
  const { plan, columns } = planQuery(query, new Scope(registers), planning);
  return { plan, columns: columns ?? [], registers: registers.count };
}
