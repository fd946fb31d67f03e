/** Splits what was merged, before an import is taken back or a data set is deleted or loaded anew. */
import type { GraphStore, Transaction } from '../../store/GraphStore.js';
import { manyRowsFrom, rowsWithin, writeTo } from '../readRows.js';
import { judgementRecords, removeJudgements, type JudgementRecord } from './judgementRecords.js';
import { mergeEntities, splitEntities } from './mergeEntities.js';

/** Pairs of one transaction. */
const CHUNK = 500;

/**
 * Splits what an import merged. Its readers' answers stay, to be carried out when it comes again; those by rule go with
 * it.
 */
export async function unmergeImport(store: GraphStore, importId: string): Promise<void> {
  const isOurs = (record: JudgementRecord): boolean => record.importId === importId;
  await unmerge(store, isOurs);
  const ruled = (await judgementRecords(manyRowsFrom(store))).filter((one) => isOurs(one) && one.by === 'rule');
  if (ruled.length > 0)
    await writeTo(store)((transaction) =>
      removeJudgements(
        transaction,
        ruled.map(({ id }) => id),
      ),
    );
}

/** Splits what was merged with entities of a data set. Resolves with what was split. */
export const unmergeDataset = (store: GraphStore, dataset: string): Promise<JudgementRecord[]> =>
  unmerge(store, ({ kept, other }) => [...kept.datasets, ...other.datasets].includes(dataset));

/** Merges again what was split and is there still. */
export async function mergeAgain(store: GraphStore, split: readonly JudgementRecord[]): Promise<void> {
  for (const record of [...split].reverse()) await writeTo(store)((transaction) => mergeIfThere(transaction, record));
}

/**
 * Does the work while the data set's own entities stand apart, each under its key and with its relations, and merges
 * them again as far as both are there still; all of it in the transaction. Entities of others that were merged into
 * them stay.
 */
export async function whileSplit<T>(transaction: Transaction, dataset: string, work: () => Promise<T>): Promise<T> {
  const split: JudgementRecord[] = [];
  for (;;) {
    const done = await splitNewest(transaction, ({ other }) => other.datasets.includes(dataset));
    if (done.length === 0) break;
    split.push(...done);
  }
  const result = await work();
  for (const record of split.reverse()) await mergeIfThere(transaction, record);
  return result;
}

async function mergeIfThere(transaction: Transaction, record: JudgementRecord): Promise<void> {
  const ids = [record.kept.id, record.other.id];
  const there = await rowsWithin(transaction)('import.entities.there', { ids });
  if (there.length === 2) await mergeEntities(transaction, [record]);
}

/** Newest first; those of one transaction do not build upon each other. */
async function unmerge(store: GraphStore, isMeant: (record: JudgementRecord) => boolean): Promise<JudgementRecord[]> {
  const split: JudgementRecord[] = [];
  for (;;) {
    const done = await writeTo(store)((transaction) => splitNewest(transaction, isMeant));
    if (done.length === 0) return split;
    split.push(...done);
  }
}

/** Resolves with what was split, newest first; with nothing where nothing is left to split. */
async function splitNewest(
  transaction: Transaction,
  isMeant: (record: JudgementRecord) => boolean,
): Promise<JudgementRecord[]> {
  const all = await judgementRecords(rowsWithin(transaction));
  const some = independent(all.filter((record) => record.merged && isMeant(record)).reverse());
  await splitEntities(transaction, some, all);
  return some;
}

function independent(records: readonly JudgementRecord[]): JudgementRecord[] {
  const taken: JudgementRecord[] = [];
  const split = new Set<string>();
  for (const record of records) {
    if (taken.length >= CHUNK || split.has(record.kept.id)) break;
    taken.push(record);
    split.add(record.other.id);
  }
  return taken;
}
