/** What the callers of ImportService say about an import. */
import type { z } from 'zod';
import type { ImportProgress, ImportRequest } from '../../contract/index.js';

type Request = z.output<typeof ImportRequest>;

/**
 * How entities of the files meet those of other data sets, and what becomes of unknown ends and bad rows. Default: they
 * do not, and both are refused.
 */
export type MergeOptions = Partial<Pick<Request, 'mergeBy' | 'answers' | 'createMissingEnds' | 'skipBadRows'>>;

/** Data set, mappings, default type and delimiters, as the contract has them. */
export type ImportOptions = Omit<Request, 'mode' | 'upload' | keyof MergeOptions> & MergeOptions;

export interface WorkOptions {
  /** Cancels the work; nothing of it stays. */
  signal?: AbortSignal;
  onProgress?: (progress: ImportProgress) => void;
}
