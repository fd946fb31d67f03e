/**
 * Communities, of the whole graph or of one data set, kept with the data as schema and core are
 * (docs/decisions/0012): found by the first who asks after the graph has changed.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { findCommunities, type Communities } from '../communities/findCommunities.js';
import { EntenteError } from '../EntenteError.js';
import type { GraphStore } from '../store/GraphStore.js';
import { readNamed, runNamed } from '../store/named.js';
import { version } from '../version.js';
import { beginKeeping, markOf, readState, sameSize, type GraphState } from './keptState.js';

/** Data sets whose communities are at hand in the server, too. */
const MOST_AT_HAND = 2;

interface AtHand {
  /** Of the graph that they are of. */
  mark: string;
  found: Promise<Communities>;
  /** Share of the finding that is done, 0 to 1. */
  progress: { share: number };
}

export class KeptCommunities {
  readonly #store: GraphStore;
  readonly #log: (line: string) => void;
  /** By data set; the last used last. */
  readonly #atHand = new Map<string, AtHand>();

  /** `log` hears when they could not be kept. */
  constructor(store: GraphStore, log: (line: string) => void = console.error) {
    this.#store = store;
    this.#log = log;
  }

  /** `dataset`: empty for the whole graph. */
  async of(dataset: string): Promise<Communities> {
    return (await this.#ask(dataset)).found;
  }

  /**
   * As `of`, for callers who cannot wait: throws EntenteError 'communities.under-way' after `patienceMs`, with how far it is.
   * The finding goes on, and who asks again learns more.
   */
  async soon(dataset: string, patienceMs: number): Promise<Communities> {
    const { found, progress } = await this.#ask(dataset);
    const waited = new AbortController();
    const late = pause(patienceMs, null, { signal: waited.signal }).catch(() => null);
    const communities = await Promise.race([found, late]).finally(() => waited.abort());
    if (communities !== null) return communities;
    throw new EntenteError('communities.under-way', 'Communities are being found; this graph is large.', {
      hint: 'Ask again: they are kept once they are found.',
      progress: progress.share,
    });
  }

  async #ask(dataset: string): Promise<AtHand> {
    const state = await readState(this.#store);
    const mark = markOf(state);
    const known = this.#atHand.get(dataset);
    this.#atHand.delete(dataset);
    const asked = known?.mark === mark ? known : this.#begin(dataset, state, mark);
    const { found } = asked;
    this.#atHand.set(dataset, asked);
    const [oldest] = this.#atHand.keys();
    if (this.#atHand.size > MOST_AT_HAND && oldest !== undefined) this.#atHand.delete(oldest);
    // What failed is tried again by the next who asks.
    found.catch(() => this.#atHand.get(dataset)?.found === found && this.#atHand.delete(dataset));
    return asked;
  }

  #begin(dataset: string, state: GraphState, mark: string): AtHand {
    const progress = { share: 0 };
    const tell = (share: number): void => {
      progress.share = share;
    };
    const readOrFind = async () => (await this.#read(dataset, state)) ?? this.#find(dataset, tell);
    return { mark, found: readOrFind(), progress };
  }

  async #read(dataset: string, { revision, size }: GraphState): Promise<Communities | null> {
    const id = idOf(dataset);
    const [of] = await readNamed(this.#store, 'communities.state', { id });
    if (of === undefined || revision === null || of.counted !== revision || of.version !== version) return null;
    const { nodes, relationships } = of;
    if (!sameSize(size, nodes === null || relationships === null ? null : { nodes, relationships })) return null;
    const [kept] = await readNamed(this.#store, 'communities.kept', { id });
    return kept?.json ? (JSON.parse(kept.json) as Communities) : null;
  }

  async #find(dataset: string, tell: (share: number) => void): Promise<Communities> {
    const ours = (await readNamed(this.#store, 'import.entities.any', {})).length > 0;
    if (ours) await beginKeeping(this.#store);
    const before = await readState(this.#store);
    const found = await findCommunities(this.#store, dataset, tell);
    if (ours)
      await this.#keep(dataset, before, found).catch((error: unknown) =>
        this.#log(`Communities could not be kept: ${error instanceof Error ? error.message : error}`),
      );
    return found;
  }

  /** Unless the graph has changed since, or somebody is at changing it. */
  async #keep(dataset: string, before: GraphState, found: Communities): Promise<void> {
    const { revision, size } = await readState(this.#store);
    if (revision === null || revision !== before.revision || !sameSize(size, before.size)) return;
    const properties = {
      countedRevision: revision,
      countedNodes: size?.nodes ?? null,
      countedRelationships: size?.relationships ?? null,
      writtenByVersion: version,
      communitiesJson: JSON.stringify(found),
    };
    await this.#store.write(async (transaction) => {
      if ((await runNamed(transaction, 'import.imports.unfinished', {})).length > 0) return;
      await runNamed(transaction, 'communities.keep', { id: idOf(dataset), properties });
    });
  }
}

const idOf = (dataset: string): string => (dataset === '' ? 'communities' : `communities of ${dataset}`);
