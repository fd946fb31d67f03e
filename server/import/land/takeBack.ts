/**
 * Takes an import back: what it added goes, what it changed gets its former values. Can be broken off anywhere and
 * begun again.
 */
import { rowsOf, type GraphStore, type Transaction, type Value } from '../../store/GraphStore.js';
import { importStatement } from '../statements.js';
import { relabel } from './changeRows.js';
import { recount } from './degrees.js';
import { NO_STEPS } from './lanes.js';
import { readJournal, type EntityChange, type FactChange } from './journal.js';

/** Rows removed in one transaction: more would fill Neo4j's memory for transactions. */
const REMOVE_ROWS = 10_000;
const TIMEOUT_MS = 600_000;

export interface TakeBackOptions {
  /** An unfinished import: what was tied to its entities meanwhile goes with them, and no record stays. */
  unfinished: boolean;
  onProgress?: (rows: number) => void;
}

export async function takeBack(
  store: GraphStore,
  importId: string,
  { unfinished, onProgress }: TakeBackOptions,
): Promise<void> {
  const count = async (file: 'entities' | 'facts'): Promise<number> =>
    Number(
      (
        await rowsOf(store, importStatement(file, 'countCreated'), {
          parameters: { id: importId },
          timeoutMs: TIMEOUT_MS,
        })
      )[0]?.[0] ?? 0,
    );
  const removeAll = async (file: 'entities' | 'facts', part: string): Promise<void> => {
    for (let left = await count(file); left > 0; left = await count(file)) {
      for (; left > 0; left -= REMOVE_ROWS) {
        await store.write(
          (transaction) => transaction.run(importStatement(file, part), { id: importId, limit: REMOVE_ROWS }),
          { timeoutMs: TIMEOUT_MS },
        );
        onProgress?.(Math.min(left, REMOVE_ROWS));
      }
    }
  };
  await removeAll('facts', 'removeCreated');
  await removeAll('entities', unfinished ? 'removeCreatedWhole' : 'removeCreated');
  const steps = await rowsOf(store, importStatement('imports', 'journalSteps'), {
    parameters: { id: importId },
    timeoutMs: TIMEOUT_MS,
  });
  for (const [step] of steps)
    await store.write((transaction) => restoreStep(transaction, importId, Number(step)), { timeoutMs: TIMEOUT_MS });
  await store.write((transaction) => sign(transaction, importId, unfinished), { timeoutMs: TIMEOUT_MS });
}

async function restoreStep(transaction: Transaction, importId: string, step: number): Promise<void> {
  const record = await recordOf(transaction, importId);
  const { entities, facts } = await readJournal(transaction, importId, step);
  await restoreFacts(transaction, facts);
  await restoreEntities(transaction, entities, String(record?.['dataset'] ?? ''));
  await transaction.run(importStatement('imports', 'removeJournal'), { id: importId, step });
}

async function restoreFacts(transaction: Transaction, facts: readonly FactChange[]): Promise<void> {
  for (const type of new Set(facts.map((fact) => fact.type))) {
    const rows = facts
      .filter((fact) => fact.type === type)
      .map(({ factId, source, target, was }) => ({ id: factId, source, target, properties: was }));
    await transaction.run(importStatement('facts', 'patch', { TYPE: type }), { rows });
  }
}

async function restoreEntities(
  transaction: Transaction,
  changes: readonly EntityChange[],
  dataset: string,
): Promise<void> {
  if (changes.length === 0) return;
  const { rows } = await transaction.run(importStatement('entities', 'known'), {
    ids: changes.map((change) => change.id),
  });
  const now = new Map(rows.map(([id, , properties]) => [String(id), properties as Record<string, Value>]));
  const patches: { id: string; properties: Record<string, Value> }[] = [];
  const labels = { added: new Map<string, string[]>(), removed: new Map<string, string[]>() };
  const orphans: string[] = [];
  for (const { id, was, joined, labels: changed } of changes) {
    const stored = now.get(id);
    if (!stored) continue;
    const properties: Record<string, Value> = { ...was };
    if (joined) {
      // Others may have come or gone meanwhile: only this data set's name is taken away.
      const left = (Array.isArray(stored['datasets']) ? stored['datasets'].map(String) : []).filter(
        (name) => name !== dataset,
      );
      properties['datasets'] = left.length > 0 ? left : null;
      if (left.length === 0 && stored['importId'] !== undefined) orphans.push(id);
    }
    patches.push({ id, properties });
    for (const label of changed?.added ?? []) labels.removed.set(label, [...(labels.removed.get(label) ?? []), id]);
    for (const label of changed?.removed ?? []) labels.added.set(label, [...(labels.added.get(label) ?? []), id]);
  }
  if (patches.length > 0) await transaction.run(importStatement('entities', 'patch'), { rows: patches });
  await relabel(transaction, labels);
  await recount(
    transaction,
    changes.map((change) => change.id),
  );
  const bare = changes
    .filter((change) => change.bare === true)
    .map(({ id }) => ({ id, properties: { degree: null, prominence: null } }));
  if (bare.length > 0) await transaction.run(importStatement('entities', 'patch'), { rows: bare });
  // The data set that brought them was deleted meanwhile, and nobody else owns them.
  if (orphans.length > 0) await transaction.run(importStatement('entities', 'removeLoose'), { ids: orphans });
}

const recordOf = async (transaction: Transaction, id: string): Promise<Record<string, Value> | undefined> =>
  (await transaction.run(importStatement('imports', 'one'), { id })).rows[0]?.[0] as Record<string, Value> | undefined;

/** The data set's node as it was, and the import's record. */
async function sign(transaction: Transaction, importId: string, unfinished: boolean): Promise<void> {
  const record = await recordOf(transaction, importId);
  if (record === undefined) return;
  const name = String(record['dataset']);
  if (record['datasetAdded'] === true) {
    const { rows } = await transaction.run(importStatement('entities', 'ofDataset'), { dataset: name });
    if (rows.length === 0) await transaction.run(importStatement('datasets', 'remove'), { name });
  } else if (record['datasetLoadedAt'] !== undefined) {
    await transaction.run(importStatement('datasets', 'merge'), {
      name,
      properties: { loadedAt: record['datasetLoadedAt'] },
    });
  }
  if (unfinished) await transaction.run(importStatement('imports', 'remove'), { id: importId });
  else
    await transaction.run(importStatement('imports', 'set'), {
      id: importId,
      properties: { state: 'undone', undoneAt: new Date().toISOString(), owner: null, beat: null, ...NO_STEPS },
    });
}
