/** What the callers of ImportService say about an import. */
import type { z } from 'zod';
import type { ImportProgress, ImportRequest } from '../../contract/index.js';

/** Data set, mappings, default type and delimiters, as the contract has them. */
export type ImportOptions = Omit<z.output<typeof ImportRequest>, 'mode' | 'upload'>;

export interface WorkOptions {
  /** Cancels the work; nothing of it stays. */
  signal?: AbortSignal;
  onProgress?: (progress: ImportProgress) => void;
}
