/** From given files to an import that can be previewed or landed: sniffed, planned, read, staged, compared. */
import { rm } from 'node:fs/promises';
import { BUNDLED_DATASET, type ImportPreview } from '../../contract/index.js';
import { EntenteError } from '../EntenteError.js';
import type { GraphStore } from '../store/GraphStore.js';
import { compareImport } from './compare/compareImport.js';
import { Comparison } from './compare/Comparison.js';
import type { GivenFile } from './files/sniffFile.js';
import type { ImportOptions, WorkOptions } from './ImportOptions.js';
import { typeName } from './model/schemaName.js';
import type { ProblemLog } from './ProblemLog.js';
import { manyRowsFrom } from './readRows.js';
import type { ReadOutcome, ReadingThread } from './ReadingThread.js';
import { EntityKeys } from './stage/EntityKeys.js';
import type { StagedImport } from './stage/StagedImport.js';
import { workFolder } from './workFolders.js';

export interface PreparedImport {
  staged: StagedImport;
  comparison: Comparison;
  log: ProblemLog;
  preview: Omit<ImportPreview, 'upload'>;
}

/** With what imports are prepared. */
export interface PreparesImports {
  store: GraphStore;
  thread: ReadingThread;
  folder: string;
}

/**
 * Prepares the files, read in `thread`, and gives the outcome to `use`; what was staged is gone when that ends.
 * `folder`: where rows are staged. Throws 'request.invalid' for a request that cannot be met, 'import.cancelled' when it was cancelled, and what
 * `use` and the store throw. Problems of files are in the log, and the comparison is empty when there are any that leave
 * rows unknown.
 */
export async function prepareImport<T>(
  { store, thread, folder }: PreparesImports,
  files: readonly GivenFile[],
  request: ImportOptions,
  work: WorkOptions,
  use: (prepared: PreparedImport) => Promise<T>,
): Promise<T> {
  refuseRequest(files, request);
  const ownFolder = await workFolder(folder, 'staged');
  try {
    const keys = await EntityKeys.load(manyRowsFrom(store), request.dataset);
    const read = await thread.read(ownFolder, files, request, { ...work, keys });
    try {
      return await use(await compared(store, read, request, { ...work, keys }));
    } finally {
      await read.staged.remove();
    }
  } catch (error) {
    throw cancelledOr(error, work.signal);
  } finally {
    // A thread that was ended may still be writing there.
    await rm(ownFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function compared(
  store: GraphStore,
  { staged, files, log, complete }: ReadOutcome,
  request: ImportOptions,
  { keys, ...work }: WorkOptions & { keys: EntityKeys },
): Promise<PreparedImport> {
  const { dataset } = request;
  const comparison = complete ? await compareImport(store, staged, log, { keys, request, ...work }) : new Comparison();
  const { entityCounts, facts, claims, conflicts, matches } = comparison;
  const preview = {
    dataset,
    files,
    entities: entityCounts,
    facts: { ...facts },
    claims: { ...claims },
    conflicts,
    matches: matches.listed,
    matchTotal: matches.all.length,
    mergeTotal: matches.merges.length,
    problems: log.problems,
    problemTotal: log.total,
    stopped: log.stopped,
    skipped: log.skipsRows ? log.rows : 0,
    remedies: log.remedies,
    remarks: log.remarks,
  };
  return { staged, comparison, log, preview };
}

function refuseRequest(files: readonly GivenFile[], { dataset, defaultType }: ImportOptions): void {
  const refuse = (message: string, hint: string): never => {
    throw new EntenteError('request.invalid', message, { hint });
  };
  if (files.length === 0) refuse('No file was given.', 'Give one file or more.');
  if (dataset === BUNDLED_DATASET) refuse(`${dataset} is the data set that Entente brings.`, 'Choose another name.');
  const type = typeName(defaultType);
  if ('reason' in type) refuse(`defaultType: ${type.reason}.`, 'A type such as RELATED_TO.');
}

/** A cancelled import says so, whatever the cancelling met. */
function cancelledOr(error: unknown, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted !== true) return error;
  if (error instanceof EntenteError && error.code === 'store.away') return error;
  const details = { hint: 'Nothing of it stays.', cause: error };
  return new EntenteError('import.cancelled', 'The import was cancelled.', details);
}
