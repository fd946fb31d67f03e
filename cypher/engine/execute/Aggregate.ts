/** The aggregates of one projection: each fills a register when its group is complete. */
import type { Evaluate } from './rows.js';

export interface Aggregate {
  name: string;
  distinct: boolean;
  /** Null of count(*). */
  value: Evaluate | null;
  parameter: Evaluate | null;
  slot: number;
}
