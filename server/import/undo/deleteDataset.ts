/**
 * Deletes a data set: its facts, claims and articles, and the entities no other data set owns. Can be broken off
 * anywhere and begun again.
 */
import type { GraphStore, Transaction } from '../../store/GraphStore.js';
import { removeImport } from '../importRecords.js';
import { BATCH_ROWS } from '../limits.js';
import { manyRowsFrom, texts, writeTo } from '../readRows.js';
import { importStatement } from '../statements.js';
import { releaseEntities } from './releaseEntities.js';

export interface Deleted {
  entities: number;
  facts: number;
}

/**
 * `jobId` names the (:Import) node that lets another start finish the work; it goes last. `onProgress` hears of rows
 * removed. Throws what the store throws.
 */
export async function deleteDataset(
  store: GraphStore,
  dataset: string,
  jobId: string,
  onProgress: (rows: number) => void = () => undefined,
): Promise<Deleted> {
  const facts = await removeFacts(store, dataset, onProgress);
  const hadClaims = await removeClaims(store, dataset);
  let entities = 0;
  for (let more = true; more;) {
    const released = await writeTo(store)((transaction) => releaseEntities(transaction, dataset, hadClaims));
    entities += released.removed;
    more = released.more;
    onProgress(BATCH_ROWS);
  }
  await writeTo(store)(async (transaction) => {
    await releaseRelationTypes(transaction, dataset);
    await transaction.run(importStatement('imports', 'removeJournalOfDataset'), { dataset });
    await transaction.run(importStatement('imports', 'removeOfDataset'), { dataset, id: jobId });
    await transaction.run(importStatement('datasets', 'remove'), { name: dataset });
    await removeImport(transaction, jobId);
  });
  return { entities, facts };
}

/** Resolves with how many there were. */
async function removeFacts(store: GraphStore, dataset: string, onProgress: (rows: number) => void): Promise<number> {
  const rows = await manyRowsFrom(store)(importStatement('facts', 'countOfDataset'), { dataset });
  const facts = Number(rows[0]?.[0] ?? 0);
  for (let left = facts; left > 0; left -= BATCH_ROWS) {
    const parameters = { dataset, limit: BATCH_ROWS };
    await writeTo(store)((transaction) => transaction.run(importStatement('facts', 'removeOfDataset'), parameters));
    onProgress(Math.min(BATCH_ROWS, left));
  }
  return facts;
}

/** Claims, passages and articles. Resolves with whether there were any. */
async function removeClaims(store: GraphStore, dataset: string): Promise<boolean> {
  let any = false;
  for (const part of ['claims', 'passages', 'articles'] as const) {
    const left = importStatement('datasets', `${part}Left`);
    while ((await manyRowsFrom(store)(left, { dataset })).length > 0) {
      any = true;
      const parameters = { dataset, limit: BATCH_ROWS };
      await writeTo(store)((transaction) => transaction.run(importStatement('datasets', part), parameters));
    }
  }
  return any;
}

async function releaseRelationTypes(transaction: Transaction, dataset: string): Promise<void> {
  const { rows } = await transaction.run(importStatement('datasets', 'relationTypes'), { dataset });
  for (const [type = '', owners] of rows) {
    const datasets = texts(owners).filter((name) => name !== dataset);
    if (datasets.length > 0)
      await transaction.run(importStatement('datasets', 'shareRelationType'), { type, datasets });
    else await transaction.run(importStatement('datasets', 'removeRelationType'), { type });
  }
}
