/** What goes between the server and the thread that reads the files of an import. */
import type { ImportedFile, ImportProgress } from '../../contract/index.js';
import type { GivenFile } from './files/sniffFile.js';
import type { ImportOptions } from './ImportOptions.js';
import type { ProblemLogState } from './ProblemLog.js';
import type { EntityKeysState } from './stage/EntityKeys.js';
import type { StagedState } from './stage/StagedImport.js';

export interface ReadTask {
  /** Where rows are staged. */
  folder: string;
  files: readonly GivenFile[];
  request: ImportOptions;
  keys: EntityKeysState;
}

/** What was read, as it goes from one thread to another. */
export interface ReadState {
  staged: StagedState;
  files: ImportedFile[];
  log: ProblemLogState;
  complete: boolean;
}

export type ReadReply =
  | { say: 'progress'; progress: ImportProgress }
  | { say: 'read'; read: ReadState }
  | { say: 'failed'; error: Failure };

/** An error as it goes from one thread to another; `code`: the file system's. */
export interface Failure {
  message: string;
  stack: string | undefined;
  code: string | undefined;
}
