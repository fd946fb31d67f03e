/**
 * What happens between start and readiness: wait for the store, load the bundled data set where it is missing, report
 * how far it got. Knows no HTTP.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { datasetHash, loadDataset, loadedHash, type LoadReport } from './dataset/loadDataset.js';
import { readDataset } from './dataset/readDataset.js';
import type { GraphStore } from './store/GraphStore.js';
import { readNamed } from './store/named.js';
import { StoreError } from './store/StoreError.js';

const RETRY_MS = 2_000;
const WAIT_MS = 3_000;

export type Phase = 'waiting' | 'loading' | 'ready' | 'failed';

export interface StartReport {
  /** Null: the data set was there already, or the graph holds other data. */
  loaded: LoadReport | null;
  elapsedMs: number;
}

export class Startup {
  phase: Phase = 'waiting';
  /** Why it failed or still waits, in words for the user. */
  reason: string | null = null;

  /**
   * Resolves when the graph can be read. Waits for Neo4j however long it is away; rejects when the store can never be
   * used, or when the data set cannot be loaded.
   */
  async run(
    store: GraphStore,
    options: { signal?: AbortSignal; onWaiting?: (reason: string) => void; beforeLoad?: () => Promise<void> } = {},
  ): Promise<StartReport> {
    const began = performance.now();
    try {
      await this.#waitFor(store, options);
      this.phase = 'loading';
      await options.beforeLoad?.();
      const loaded = await loadBundled(store);
      this.phase = 'ready';
      this.reason = null;
      return { loaded, elapsedMs: performance.now() - began };
    } catch (error) {
      this.phase = 'failed';
      this.reason = error instanceof Error ? error.message : String(error);
      throw error;
    }
  }

  async #waitFor(
    store: GraphStore,
    { signal, onWaiting }: { signal?: AbortSignal; onWaiting?: (reason: string) => void },
  ): Promise<void> {
    for (;;) {
      signal?.throwIfAborted();
      try {
        return await store.ready(WAIT_MS);
      } catch (error) {
        if (!(error instanceof StoreError) || isFinal(store)) throw error;
        if (this.reason !== error.message) onWaiting?.(error.message);
        this.reason = error.message;
        await pause(RETRY_MS, undefined, { signal });
      }
    }
  }
}

/** An embedded engine that could not be opened stays so; one that is still opening, and a Neo4j, may yet come. */
const isFinal = (store: GraphStore): boolean => store.engine === 'embedded' && store.status().state === 'away';

/**
 * On the embedded engine whenever its content differs from the data set's; on Neo4j only into an empty
 * database, so that nothing is written into somebody's own: no node, no constraint.
 */
async function loadBundled(store: GraphStore): Promise<LoadReport | null> {
  if (store.engine === 'neo4j' && (await holdsNodes(store))) return null;
  const dataset = await readDataset();
  if ((await loadedHash(store, dataset.name)) === datasetHash(dataset)) return null;
  return loadDataset(store, dataset);
}

async function holdsNodes(store: GraphStore): Promise<boolean> {
  const [found] = await readNamed(store, 'health.any', {});
  return Number(found?.total ?? 0) > 0;
}
