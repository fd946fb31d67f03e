/** What the command asks of imports, whether they are done here or by a running server. */
import type { ImportPreview, ImportProgress, ImportRecord } from '../../contract/index.js';
import type { GivenFile } from '../../server/import/files/sniffFile.js';
import type { ImportOptions } from '../../server/import/ImportService.js';

export interface Work {
  signal: AbortSignal;
  onProgress: (progress: ImportProgress) => void;
}

export interface Imports {
  preview(files: readonly GivenFile[], options: ImportOptions, work: Work): Promise<Omit<ImportPreview, 'upload'>>;
  commit(files: readonly GivenFile[], options: ImportOptions, work: Work): Promise<ImportRecord>;
  list(): Promise<ImportRecord[]>;
  undo(id: string, work: Pick<Work, 'onProgress'>): Promise<ImportRecord>;
  deleteDataset(
    name: string,
    work: Pick<Work, 'onProgress'>,
  ): Promise<{ name: string; entities: number; facts: number }>;
}
