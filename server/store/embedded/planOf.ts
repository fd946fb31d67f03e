/** The plan that the engine writes under EXPLAIN, as a list of steps. It has no figures. */
import type { PlanStep, RowStream } from '../GraphStore.js';
import { STRING } from './cypher/types.js';
import type { Prepared } from './knownLimits.js';

const INDENT = 2;
const STEP = /^( *)(\S+) ?(.*)$/;

/** The statement that makes the engine write the plan of another one. */
export const explaining = (prepared: Prepared): Prepared => ({
  ...prepared,
  statement: `EXPLAIN ${prepared.statement}`,
  columns: [{ name: 'plan', type: STRING }],
  writesAt: null,
  mayLimit: false,
  asks: null,
});

/** `rows`: of one text each, with a line a step. */
export const planOf = (rows: readonly unknown[][]): PlanStep[] =>
  rows
    .flatMap(([text]) => String(text).split('\n'))
    .flatMap((line) => {
      const [, indent = '', operator = '', details = ''] = STEP.exec(line) ?? [];
      if (operator === '') return [];
      const depth = indent.length / INDENT;
      return [{ depth, operator, details, estimatedRows: null, rows: null, dbHits: null }];
    });

export const withPlan = (stream: RowStream, plan: PlanStep[]): RowStream => ({
  fields: stream.fields,
  [Symbol.asyncIterator]: () => stream[Symbol.asyncIterator](),
  summary: () => ({ ...stream.summary(), plan }),
});
