/** The plan that Neo4j gives with EXPLAIN and PROFILE, as a list of steps. */
import type { Plan, ProfiledPlan, ResultSummary } from 'neo4j-driver';
import type { PlanStep } from '../GraphStore.js';

/** Nothing where there is none. */
export function planOf({ plan, profile }: ResultSummary): { plan?: PlanStep[] } {
  const root = profile || plan;
  return root ? { plan: stepsOf(root, 0) } : {};
}

const stepsOf = (step: Plan | ProfiledPlan, depth: number): PlanStep[] => {
  const { Details: details, EstimatedRows: estimated } = step.arguments as Record<string, unknown>;
  const { rows, dbHits } = step as Partial<ProfiledPlan>;
  return [
    {
      depth,
      operator: step.operatorType.replace(/@.*$/, ''),
      details: typeof details === 'string' ? details : '',
      estimatedRows: figure(estimated),
      // The driver gives 0 for a plan that was not run.
      rows: 'dbHits' in step ? figure(rows) : null,
      dbHits: figure(dbHits),
    },
    ...step.children.flatMap((child) => stepsOf(child, depth + 1)),
  ];
};

/** The driver hands whole numbers out as bigints. */
const figure = (value: unknown): number | null =>
  typeof value === 'number' || typeof value === 'bigint' ? Number(value) : null;
