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
import { restoreEntities, restoreFacts } from './restore.js';

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
  await removeAdded(store, importId, 'import.facts.remove-created', onProgress);
  const entities = unfinished ? 'import.entities.remove-created-whole' : 'import.entities.remove-created';
  await removeAdded(store, importId, entities, onProgress);
  const write = writeTo(store);
  for (const step of await journalledSteps(manyRowsFrom(store), importId))
    await write((transaction) => restoreStep(transaction, importId, step));
  await write((transaction) => closeRecord(transaction, importId, unfinished));
}

type RemoveStatement = 'import.facts.remove-created' | `import.entities.remove-created${'' | '-whole'}`;

/** In batches, counted anew until none is left: other processes may still be writing. */
async function removeAdded(
  store: GraphStore,
  id: string,
  statement: RemoveStatement,
  onProgress: (rows: number) => void = () => undefined,
): Promise<void> {
  const counting =
    statement === 'import.facts.remove-created' ? 'import.facts.count-created' : 'import.entities.count-created';
  const count = async (): Promise<number> => (await manyRowsFrom(store)(counting, { id }))[0]?.total ?? 0;
  for (let left = await count(); left > 0; left = await count()) {
    for (; left > 0; left -= BATCH_ROWS) {
      await writeTo(store)((transaction) => runNamed(transaction, statement, { id, limit: BATCH_ROWS }));
      onProgress(Math.min(left, BATCH_ROWS));
    }
  }
}

async function restoreStep(transaction: Transaction, importId: string, step: number): Promise<void> {
  const read = rowsWithin(transaction);
  const record = await importProperties(read, importId);
  const { entities, facts } = await readJournal(read, importId, step);
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
