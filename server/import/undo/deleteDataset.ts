/**
 * Deletes a data set: its facts, claims and articles, and the entities no other data set owns. Can be broken off
 * anywhere and begun again.
 */
import type { GraphStore, Transaction } from '../../store/GraphStore.js';
import { runNamed } from '../../store/named.js';
import { mergeAgain, unmergeDataset } from '../judge/unmerge.js';
import { removeImport } from '../importRecords.js';
import { BATCH_ROWS } from '../limits.js';
import { manyRowsFrom, writeTo } from '../readRows.js';
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
  const split = await unmergeDataset(store, dataset);
  const facts = await removeFacts(store, dataset, onProgress);
  const hadClaims = await removeClaims(store, dataset);
  let entities = 0;
  for (let more = true; more;) {
    const released = await writeTo(store)((transaction) => releaseEntities(transaction, dataset, hadClaims));
    entities += released.removed;
    more = released.more;
    onProgress(BATCH_ROWS);
  }
  await mergeAgain(store, split);
  await writeTo(store)(async (transaction) => {
    await releaseRelationTypes(transaction, dataset);
    await runNamed(transaction, 'import.imports.remove-journal-of-dataset', { dataset });
    await runNamed(transaction, 'import.imports.remove-of-dataset', { dataset, id: jobId });
    await runNamed(transaction, 'import.datasets.remove', { name: dataset });
    await removeImport(transaction, jobId);
  });
  return { entities, facts };
}

/** Resolves with how many there were. */
async function removeFacts(store: GraphStore, dataset: string, onProgress: (rows: number) => void): Promise<number> {
  const [count] = await manyRowsFrom(store)('import.facts.count-of-dataset', { dataset });
  const facts = count?.total ?? 0;
  for (let left = facts; left > 0; left -= BATCH_ROWS) {
    const parameters = { dataset, limit: BATCH_ROWS };
    await writeTo(store)((transaction) => runNamed(transaction, 'import.facts.remove-of-dataset', parameters));
    onProgress(Math.min(BATCH_ROWS, left));
  }
  return facts;
}

/** Claims, passages and articles. Resolves with whether there were any that entities are ranked by. */
async function removeClaims(store: GraphStore, dataset: string): Promise<boolean> {
  let any = false;
  for (const part of ['property-claims', 'claims', 'passages', 'articles'] as const) {
    while ((await manyRowsFrom(store)(`import.datasets.${part}-left`, { dataset })).length > 0) {
      if (part !== 'property-claims') any = true;
      const parameters = { dataset, limit: BATCH_ROWS };
      await writeTo(store)((transaction) => runNamed(transaction, `import.datasets.${part}`, parameters));
    }
  }
  return any;
}

async function releaseRelationTypes(transaction: Transaction, dataset: string): Promise<void> {
  const rows = await runNamed(transaction, 'import.datasets.relation-types', { dataset });
  for (const { type, datasets: owners } of rows) {
    const datasets = owners.filter((name) => name !== dataset);
    if (datasets.length > 0) await runNamed(transaction, 'import.datasets.share-relation-type', { type, datasets });
    else await runNamed(transaction, 'import.datasets.remove-relation-type', { type });
  }
}
