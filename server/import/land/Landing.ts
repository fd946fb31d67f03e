/** What the steps of a landing import are made of. */
import type { Comparison } from '../compare/Comparison.js';
import { BATCH_LENGTH } from '../limits.js';
import type { StagedImport } from '../stage/StagedImport.js';
import type { NodeIds } from './NodeIds.js';

export interface Landing {
  importId: string;
  dataset: string;
  staged: StagedImport;
  comparison: Comparison;
  /** Of entities that have been added; null where the database finds nodes by their keys as quickly. */
  nodeIds: NodeIds | null;
  /** Rows of one step, about. */
  stepRows: number;
}

/** Whether a step has rows enough, or rows long enough. */
export const isFull = ({ rows, length }: { rows: number; length: number }, stepRows: number): boolean =>
  rows >= stepRows || (rows > 0 && length >= BATCH_LENGTH);

/** Rows in pieces no longer than a step. */
export function* parts<T>(rows: readonly T[], size: number): Generator<readonly T[]> {
  if (rows.length <= size) yield rows;
  else for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}
