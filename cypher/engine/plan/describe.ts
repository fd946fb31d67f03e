/** A plan as EXPLAIN lists it, from the result down; with PROFILE, the rows and hits that were counted. */
import { PAUSE, type Plan, type Step } from '../execute/rows.js';
import type { SchemaCommand } from '../parse/syntax.js';

export interface PlanLine {
  /** Under how many others it stands. */
  depth: number;
  operator: string;
  details: string;
  estimatedRows: number | null;
  /** Null without PROFILE. */
  rows: number | null;
  /** Steps of work: elements looked at. Null without PROFILE. */
  hits: number | null;
}

interface Counted extends Step {
  counts: { rows: number; hits: number };
}

/** The same plan, which counts what its steps give and cost. */
export const counting = (plan: Plan): Plan =>
  plan.map((step): Counted => {
    const counts = { rows: 0, hits: 0 };
    const inner = step.inner;
    return {
      ...step,
      inner,
      counts,
      *run(source, context, argument) {
        const { budget } = context;
        const own = {
          spend: (steps = 1): boolean => {
            counts.hits += steps;
            return budget.spend(steps);
          },
          meanwhile: (): void => budget.meanwhile(),
          hold: (values: number): void => budget.hold(values),
        };
        for (const row of step.run(source, { ...context, budget: own }, argument)) {
          if (row !== PAUSE) counts.rows++;
          yield row;
        }
      },
    };
  });

export function describe(plan: Plan, columns: readonly string[], depth = 0): PlanLine[] {
  const result: PlanLine = {
    depth,
    operator: 'ProduceResults',
    details: columns.join(', '),
    estimatedRows: null,
    rows: null,
    hits: null,
  };
  return [result, ...linesOf(plan, depth + 1)];
}

/** A command has no plan; the line names what it would do. */
export const describeCommand = ({ is, name }: SchemaCommand): PlanLine => ({
  depth: 0,
  operator: is.replace(/^./, (letter) => letter.toUpperCase()),
  details: name ?? '',
  estimatedRows: null,
  rows: null,
  hits: null,
});

function linesOf(plan: Plan, depth: number): PlanLine[] {
  return [...plan].reverse().flatMap((step, at) => {
    const counts = 'counts' in step ? (step as Counted).counts : null;
    const line: PlanLine = {
      depth: depth + at,
      operator: step.operator,
      details: step.details,
      estimatedRows: step.estimatedRows ?? null,
      rows: counts?.rows ?? null,
      hits: counts?.hits ?? null,
    };
    return [line, ...(step.inner ?? []).flatMap((inner) => linesOf(inner, depth + at + 1))];
  });
}
