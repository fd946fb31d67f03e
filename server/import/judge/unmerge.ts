/** Splits what was merged, before an import is taken back or a data set is deleted. */
import type { GraphStore } from '../../store/GraphStore.js';
import { manyRowsFrom, rowsWithin, writeTo } from '../readRows.js';
import { judgementRecords, removeJudgements, type JudgementRecord } from './judgementRecords.js';
import { mergeEntities, splitEntities } from './mergeEntities.js';

/** Pairs of one transaction. */
const CHUNK = 500;

/**
 * Splits what an import merged. Its readers' answers stay, to be carried out when it comes again; those by rule go with it.
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
  for (const record of [...split].reverse())
    await writeTo(store)(async (transaction) => {
      const ids = [record.kept.id, record.other.id];
      const there = await rowsWithin(transaction)('import.entities.there', { ids });
      if (there.length === 2) await mergeEntities(transaction, [record]);
    });
}

/** Newest first; those of one transaction do not build upon each other. */
async function unmerge(store: GraphStore, isMeant: (record: JudgementRecord) => boolean): Promise<JudgementRecord[]> {
  const split: JudgementRecord[] = [];
  for (;;) {
    const done = await writeTo(store)(async (transaction) => {
      const all = await judgementRecords(rowsWithin(transaction));
      const some = independent(all.filter((record) => record.merged && isMeant(record)).reverse());
      await splitEntities(transaction, some, all);
      return some;
    });
    if (done.length === 0) return split;
    split.push(...done);
  }
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
