/** What the steps of a landing import are made of. */
import type { Comparison } from '../compare/Comparison.js';
import type { StagedImport } from '../stage/StagedImport.js';

export interface Landing {
  importId: string;
  dataset: string;
  staged: StagedImport;
  comparison: Comparison;
  /** Rows of one step, about. */
  stepRows: number;
}

/** Rows in pieces no longer than a step. */
export function* parts<T>(rows: readonly T[], size: number): Generator<readonly T[]> {
  if (rows.length <= size) yield rows;
  else for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}
