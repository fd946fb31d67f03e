/**
 * Loads a data set into a store so that the graph holds exactly what the data set says: what is there already stays,
 * what is gone goes.
 */
import { BUNDLED_DATASET } from '../../contract/index.js';
import { EntenteError } from '../EntenteError.js';
import { whileSplit } from '../import/judge/unmerge.js';
import { raiseRevision } from '../kept/outdateAnswers.js';
import type { GraphStore, Transaction } from '../store/GraphStore.js';
import { readNamed, runNamed } from '../store/named.js';
import { StoreError } from '../store/StoreError.js';
import { soundGraph } from './checkDataset.js';
import { anyChange, compareRows, countChanges, type ChangeCounts } from './compareRows.js';
import { createGraph } from './createGraph.js';
import { createSchema } from './createSchema.js';
import { deriveGraph } from './deriveGraph.js';
import { hashOf, NO_ROWS, type GraphRows, type Properties } from './graphRows.js';
import type { LoadProgress } from './LoadProgress.js';
import { readGraphRows } from './readGraphRows.js';
import { shareRows } from './shareEntities.js';
import type { TextDataset } from './textDataset.js';
import { writeChanges } from './writeChanges.js';

export interface LoadOptions {
  onProgress?: (progress: LoadProgress) => void;
  /** Reports what a load would change, and changes nothing. */
  dryRun?: boolean;
  signal?: AbortSignal;
  /** Milliseconds the whole load may take. Default ten minutes. */
  timeoutMs?: number;
}

export interface LoadReport extends ChangeCounts {
  dataset: string;
  /** sha256 of the graph's content, as stored on (:Dataset). */
  hash: string;
  /** False: the graph already was what the data set says. */
  changed: boolean;
  elapsedMs: number;
}

/**
 * Checks, derives and loads in one transaction: it lands whole, or the graph stays as it was. Nodes of other data sets
 * are not touched; an entity shared with one loses only this data set's name. Throws DatasetError ('dataset.invalid')
 * before anything is written when the data set is broken, EntenteError ('import.conflict') when another data set owns a
 * key of this one, and what the store throws. Its entities that were merged into others are so again afterwards.
 */
export async function loadDataset(
  store: GraphStore,
  dataset: TextDataset,
  options: LoadOptions = {},
): Promise<LoadReport> {
  const started = performance.now();
  const rows = soundGraph(dataset);
  const load = { dataset, rows, hash: hashOf(rows), options };
  if (options.dryRun !== true) await createSchema(store);
  const counts = await carryOut(store, load).catch((error: unknown) => {
    // Another process has filled the empty database meanwhile: now there is something to compare with.
    if (error instanceof StoreError && error.kind === 'constraint') return carryOut(store, load);
    throw error;
  });
  return {
    dataset: dataset.name,
    hash: load.hash,
    ...counts,
    changed: anyChange(counts),
    elapsedMs: performance.now() - started,
  };
}

interface Load {
  dataset: TextDataset;
  rows: GraphRows;
  hash: string;
  options: LoadOptions;
}

const carryOut = (store: GraphStore, load: Load): Promise<ChangeCounts> =>
  store.write(
    async (transaction) => {
      const [found] = await runNamed(transaction, 'health.any', {});
      const counts =
        found?.total === 0
          ? await loadIntoEmpty(transaction, load)
          : await whileSplit(transaction, load.dataset.name, () => loadByDifference(transaction, load));
      if (load.options.dryRun !== true) await raiseRevision(transaction);
      return counts;
    },
    { timeoutMs: load.options.timeoutMs ?? 600_000, signal: load.options.signal },
  );

/** There is nothing to read or to compare. */
async function loadIntoEmpty(transaction: Transaction, load: Load): Promise<ChangeCounts> {
  const { dataset, rows, hash, options } = load;
  if (options.dryRun !== true)
    await createGraph(transaction, rows, { name: dataset.name, ...signature(dataset, hash) }, options.onProgress);
  return countChanges(compareRows(rows, NO_ROWS));
}

async function loadByDifference(transaction: Transaction, load: Load): Promise<ChangeCounts> {
  const { dataset, rows, hash, options } = load;
  const loaded = await readGraphRows(transaction, dataset.name, rows);
  await refuseForeignKeys(transaction, dataset.name, rows);
  const changes = compareRows(await shareRows(transaction, dataset.name, rows, loaded), loaded);
  const counts = countChanges(changes);
  if (options.dryRun === true) return counts;
  await writeChanges(transaction, changes, options.onProgress);
  await signDataset(transaction, dataset, hash, anyChange(counts));
  return counts;
}

/** Whether the graph holds the data set as it is, its titles too. */
export async function isLoaded(store: GraphStore, dataset: TextDataset): Promise<boolean> {
  const [found] = await readNamed(store, 'load.datasets.loaded', { name: dataset.name });
  return isSigned(found?.d.properties, dataset, hashOf(deriveGraph(dataset)));
}

const isSigned = (
  found: Readonly<Record<string, unknown>> | undefined,
  { title, titleFr }: TextDataset,
  hash: string,
): boolean => found?.['hash'] === hash && found['title'] === title && found['titleFr'] === titleFr;

/** A claim, fact or article whose key another data set has taken would be overwritten: refuse. */
async function refuseForeignKeys(transaction: Transaction, dataset: string, rows: GraphRows): Promise<void> {
  for (const list of ['facts', 'claims', 'articles'] as const) {
    const parameters = {
      dataset,
      rows:
        list === 'facts' ? rows.facts.map(({ id, source }) => ({ id, source })) : rows[list].map(({ id }) => ({ id })),
    };
    const [taken] = await runNamed(transaction, `load.${list}.elsewhere`, parameters);
    if (taken !== undefined) {
      throw new EntenteError(
        'import.conflict',
        `The key ${taken.id} in ${list} belongs to the data set ${taken.dataset} already.`,
        {
          hint: `Rename it in ${dataset}, or remove ${taken.dataset} first. Nothing was loaded.`,
        },
      );
    }
  }
}

/** Writes the data set's own node; `loadedAt` changes only when the content does. */
async function signDataset(
  transaction: Transaction,
  dataset: TextDataset,
  hash: string,
  changed: boolean,
): Promise<void> {
  const { name } = dataset;
  const [found] = await runNamed(transaction, 'load.datasets.loaded', { name });
  if (!changed && isSigned(found?.d.properties, dataset, hash)) return;
  await runNamed(transaction, 'load.datasets.merge', {
    name,
    properties: { titleFr: null, ...signature(dataset, hash) },
  });
}

/** What the data set's own node says of it, beside its name. */
const signature = ({ name, title, titleFr }: TextDataset, hash: string): Properties => ({
  title,
  ...(titleFr !== undefined && { titleFr }),
  hash,
  bundled: name === BUNDLED_DATASET,
  loadedAt: new Date().toISOString(),
});
