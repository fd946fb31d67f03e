/** The facts of the whole graph in the groups by which the page counts them. Pure. */
import type { SchemaResponse } from '../../contract/index.js';

export interface CountedFacts {
  /** What somebody asserts or alleges, the background among them. */
  typed: number;
  background: number;
  /** Only expected, hypothetical or said not to be so. */
  others: number;
}

export function countedFacts({ totals, statuses }: Pick<SchemaResponse, 'totals' | 'statuses'>): CountedFacts {
  const all = statuses.reduce((sum, { count }) => sum + count, 0);
  return { typed: totals.facts, background: totals.background, others: Math.max(0, all - totals.facts) };
}
