/**
 * What happens between start and readiness: wait for the store, finish what was broken off, load the bundled data set
 * where it is missing, and tell how far it got. Knows no HTTP.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { StartWork } from '../contract/index.js';
import { completeSchema } from './dataset/createSchema.js';
import { isLoaded, loadDataset, type LoadReport } from './dataset/loadDataset.js';
import type { LoadProgress } from './dataset/LoadProgress.js';
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

export interface StartOptions {
  signal?: AbortSignal;
  onWaiting?: (reason: string) => void;
  /** Hears of the load's rows, and of those that `recover` tells of. */
  onWork?: (work: StartWork) => void;
  /** Finishes what an earlier process left half done; tells how many more rows that took. */
  recover?: (onRows: (rows: number) => void) => Promise<void>;
}

export class Startup {
  phase: Phase = 'waiting';
  /** Why it failed or still waits, in words for the user. */
  reason: string | null = null;
  /** What it is at, once there is something to count. */
  work: StartWork | null = null;

  /**
   * Resolves when the graph can be read. Waits for Neo4j however long it is away; rejects when the store can never be
   * used, or when the data set cannot be loaded.
   */
  async run(store: GraphStore, options: StartOptions = {}): Promise<StartReport> {
    const began = performance.now();
    const tell = (work: StartWork): void => {
      this.work = work;
      options.onWork?.(work);
    };
    try {
      await this.#waitFor(store, options);
      this.phase = 'loading';
      let recovered = 0;
      await options.recover?.((rows) => tell({ kind: 'recovering', done: (recovered += rows), total: null }));
      const loaded = await loadBundled(store, options.signal, tell);
      if (loaded === null) await completeSchema(store);
      this.phase = 'ready';
      this.reason = null;
      return { loaded, elapsedMs: performance.now() - began };
    } catch (error) {
      this.phase = 'failed';
      this.reason = error instanceof Error ? error.message : String(error);
      throw error;
    } finally {
      this.work = null;
    }
  }

  async #waitFor(store: GraphStore, { signal, onWaiting }: StartOptions): Promise<void> {
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
async function loadBundled(
  store: GraphStore,
  signal: AbortSignal | undefined,
  tell: (work: StartWork) => void,
): Promise<LoadReport | null> {
  const dataset = await readDataset();
  if (store.engine === 'neo4j') {
    if (await holdsNodes(store)) return null;
  } else if (await isLoaded(store, dataset)) return null;
  tell({ kind: 'loading', done: 0, total: null });
  const onProgress = ({ done, total }: LoadProgress): void => tell({ kind: 'loading', done, total });
  return loadDataset(store, dataset, { onProgress, ...(signal && { signal }) });
}

async function holdsNodes(store: GraphStore): Promise<boolean> {
  const [found] = await readNamed(store, 'health.any', {});
  return Number(found?.total ?? 0) > 0;
}
