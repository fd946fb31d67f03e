/** A statement that reads or changes data, ready to run over a graph. */
import type { Plan } from '../execute/rows.js';
import type { Query } from '../parse/syntax.js';
import type { Planning } from './Planning.js';
import { innerPlans, planQuery } from './planQuery.js';
import { Registers, Scope } from './Scope.js';

export interface PlannedStatement {
  plan: Plan;
  /** Registers of the result's columns, in their order. */
  columns: { name: string; slot: number }[];
  registers: number;
}

/** `given`: all that planning needs but what it makes itself. */
export function planStatement(query: Query, given: Omit<Planning, 'registers' | 'inner'>): PlannedStatement {
  const registers = new Registers();
  const planning: Planning = { ...given, registers, inner: innerPlans(() => planning) };
  const { plan, columns } = planQuery(query, new Scope(registers), planning);
  return { plan, columns: columns ?? [], registers: registers.count };
}
