/**
 * Undoes an import: what it added goes, what it changed gets its former values. Can be broken off anywhere and begun
 * again.
 */
import type { GraphStore, Transaction } from '../../store/GraphStore.js';
import { runNamed } from '../../store/named.js';
import { importProperties, NO_PROGRESS, removeImport, setImport } from '../importRecords.js';
import { unmergeImport } from '../judge/unmerge.js';
import { journalledSteps, readJournal, removeJournal } from '../land/journal.js';
import { BATCH_ROWS } from '../limits.js';
import { manyRowsFrom, rowsWithin, writeTo } from '../readRows.js';
import { restoreClaims, restoreEntities, restoreFacts } from './restore.js';

export interface UndoOptions {
  /** An unfinished import: what was tied to its entities meanwhile goes with them, and no record stays. */
  unfinished: boolean;
  /** Hears of rows removed. */
  onProgress?: (rows: number) => void;
}

/** Does not ask whether others build upon the import: undoConflicts does. Throws what the store throws. */
export async function undoImport(
  store: GraphStore,
  importId: string,
  { unfinished, onProgress }: UndoOptions,
): Promise<void> {
  await unmergeImport(store, importId);
  await removeAdded(store, importId, 'property-claims', onProgress);
  await removeAdded(store, importId, 'facts', onProgress);
  await removeAdded(store, importId, 'entities', onProgress, unfinished ? '-whole' : '');
  const write = writeTo(store);
  for (const step of await journalledSteps(manyRowsFrom(store), importId))
    await write((transaction) => restoreStep(transaction, importId, step));
  await write((transaction) => closeRecord(transaction, importId, unfinished));
}

/** In batches, counted anew until none is left: other processes may still be writing. */
async function removeAdded(
  store: GraphStore,
  id: string,
  of: 'property-claims' | 'facts' | 'entities',
  onProgress: (rows: number) => void = () => undefined,
  way: '' | '-whole' = '',
): Promise<void> {
  const remove =
    of === 'entities' ? (`import.entities.remove-created${way}` as const) : (`import.${of}.remove-created` as const);
  const count = async (): Promise<number> =>
    (await manyRowsFrom(store)(`import.${of}.count-created`, { id }))[0]?.total ?? 0;
  for (let left = await count(); left > 0; left = await count()) {
    for (; left > 0; left -= BATCH_ROWS) {
      await writeTo(store)((transaction) => runNamed(transaction, remove, { id, limit: BATCH_ROWS }));
      onProgress(Math.min(left, BATCH_ROWS));
    }
  }
}

async function restoreStep(transaction: Transaction, importId: string, step: number): Promise<void> {
  const read = rowsWithin(transaction);
  const record = await importProperties(read, importId);
  const { entities, facts, claims } = await readJournal(read, importId, step);
  await restoreClaims(transaction, claims);
  await restoreFacts(transaction, facts);
  await restoreEntities(transaction, entities, String(record?.['dataset'] ?? ''));
  await removeJournal(transaction, importId, step);
}

/** The data set's node as it was, and the import's record as undone. */
async function closeRecord(transaction: Transaction, importId: string, unfinished: boolean): Promise<void> {
  const record = await importProperties(rowsWithin(transaction), importId);
  if (record === undefined) return;
  const name = String(record['dataset']);
  if (record['datasetAdded'] === true) {
    const rows = await runNamed(transaction, 'import.entities.of-dataset', { dataset: name });
    if (rows.length === 0) await runNamed(transaction, 'import.datasets.remove', { name });
  } else if (record['datasetLoadedAt'] !== undefined) {
    const properties = { loadedAt: record['datasetLoadedAt'] };
    await runNamed(transaction, 'import.datasets.merge', { name, properties });
  }
  if (unfinished) return removeImport(transaction, importId);
  const undone = { state: 'undone', undoneAt: new Date().toISOString(), owner: null, beat: null };
  await setImport(transaction, importId, { ...undone, ...NO_PROGRESS });
}
