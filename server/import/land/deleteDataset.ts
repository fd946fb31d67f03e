/**
 * Deletes a data set: its facts, claims and articles, and the entities no other data set owns. Can be broken off
 * anywhere and begun again.
 */
import { rowsOf, type GraphStore, type Row, type Transaction, type Value } from '../../store/GraphStore.js';
import { prominenceOf } from '../../dataset/deriveGraph.js';
import { loadStatement } from '../../dataset/statements.js';
import { importStatement } from '../statements.js';

const BATCH = 10_000;
const TIMEOUT_MS = 600_000;

export interface Deleted {
  entities: number;
  facts: number;
}

/** `jobId` names the (:Import) node that lets another start finish the work. */
export async function deleteDataset(
  store: GraphStore,
  dataset: string,
  jobId: string,
  onProgress: (rows: number) => void = () => undefined,
): Promise<Deleted> {
  const write = (work: (transaction: Transaction) => Promise<number>): Promise<number> =>
    store.write(work, { timeoutMs: TIMEOUT_MS });
  const facts = Number(
    (
      await rowsOf(store, importStatement('facts', 'countOfDataset'), {
        parameters: { dataset },
        timeoutMs: TIMEOUT_MS,
      })
    )[0]?.[0] ?? 0,
  );
  for (let left = facts; left > 0; left -= BATCH) {
    await write(
      async (transaction) =>
        (await transaction.run(importStatement('facts', 'removeOfDataset'), { dataset, limit: BATCH })).rows.length,
    );
    onProgress(Math.min(BATCH, left));
  }
  const claims = await removeClaims(store, dataset);
  let entities = 0;
  for (;;) {
    const { removed, more } = await releaseEntities(store, dataset, claims);
    entities += removed;
    onProgress(BATCH);
    if (!more) break;
  }
  await store.write(
    async (transaction) => {
      const { rows } = await transaction.run(importStatement('datasets', 'relationTypes'), { dataset });
      for (const [type, datasets] of rows) {
        const left = (datasets as string[]).filter((name) => name !== dataset);
        if (left.length > 0)
          await transaction.run(importStatement('datasets', 'shareRelationType'), { type: type ?? '', datasets: left });
        else await transaction.run(importStatement('datasets', 'removeRelationType'), { type: type ?? '' });
      }
      await transaction.run(importStatement('imports', 'removeJournalOfDataset'), { dataset });
      await transaction.run(importStatement('imports', 'removeOfDataset'), { dataset, id: jobId });
      await transaction.run(importStatement('datasets', 'remove'), { name: dataset });
      await transaction.run(importStatement('imports', 'remove'), { id: jobId });
    },
    { timeoutMs: TIMEOUT_MS },
  );
  return { entities, facts };
}

/** Whether there were any. */
async function removeClaims(store: GraphStore, dataset: string): Promise<boolean> {
  let any = false;
  for (const part of ['claims', 'passages', 'articles'] as const) {
    for (;;) {
      const left = await rowsOf(store, importStatement('datasets', `${part}Left`), {
        parameters: { dataset },
        timeoutMs: TIMEOUT_MS,
      });
      if (left.length === 0) break;
      any = true;
      await store.write(
        (transaction) => transaction.run(importStatement('datasets', part), { dataset, limit: BATCH }),
        { timeoutMs: TIMEOUT_MS },
      );
    }
  }
  return any;
}

/** The next entities of the data set: gone where nobody else owns them, else without its name. */
function releaseEntities(
  store: GraphStore,
  dataset: string,
  hadClaims: boolean,
): Promise<{ removed: number; more: boolean }> {
  return store.write(
    async (transaction) => {
      const { rows } = await transaction.run(importStatement('entities', 'releasable'), { dataset, limit: BATCH });
      const gone = rows
        .filter(([, datasets, ties]) => (datasets as string[]).every((name) => name === dataset) && Number(ties) === 0)
        .map(([id]) => String(id));
      const going = new Set(gone);
      const staying = rows.filter(([id]) => !going.has(String(id)));
      if (gone.length > 0) await transaction.run(importStatement('entities', 'remove'), { ids: gone });
      if (staying.length > 0)
        await transaction.run(importStatement('entities', 'patch'), {
          rows: await patchesOf(transaction, staying, dataset, hadClaims),
        });
      return { removed: gone.length, more: rows.length > 0 };
    },
    { timeoutMs: TIMEOUT_MS },
  );
}

async function patchesOf(
  transaction: Transaction,
  rows: readonly Row[],
  dataset: string,
  hadClaims: boolean,
): Promise<{ id: string; properties: Record<string, Value> }[]> {
  const ids = rows.map(([id]) => String(id));
  const claims = hadClaims ? await countElsewhere(transaction, 'claimsElsewhere', ids, dataset) : null;
  const articles = hadClaims ? await countElsewhere(transaction, 'articlesElsewhere', ids, dataset) : null;
  return rows.map(([id, datasets, , degree, prominence, claimCount, articleCount]) => {
    const [c, a] =
      claims && articles
        ? [claims.get(String(id)) ?? 0, articles.get(String(id)) ?? 0]
        : [Number(claimCount ?? 0), Number(articleCount ?? 0)];
    const rank = c + a > 0 ? (claims ? prominenceOf(c, a) : (prominence ?? 0)) : (degree ?? 0);
    return {
      id: String(id),
      properties: {
        datasets: (datasets as string[]).filter((name) => name !== dataset),
        degree: degree ?? 0,
        prominence: rank,
        ...(claims ? { claimCount: c, articleCount: a } : {}),
      },
    };
  });
}

async function countElsewhere(
  transaction: Transaction,
  part: 'claimsElsewhere' | 'articlesElsewhere',
  ids: string[],
  dataset: string,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const [id] of (await transaction.run(loadStatement('entities', part), { ids, dataset })).rows)
    counts.set(String(id), (counts.get(String(id)) ?? 0) + 1);
  return counts;
}
