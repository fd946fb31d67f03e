/**
 * Answers that look at everything under a filter, those last given: taken again while the graph is what it was
 * (docs/decisions/0054, 0065). In memory, for there are as many as filters.
 */
import type { GraphStore } from '../store/GraphStore.js';
import { readNamed } from '../store/named.js';
import { LOOK_AGAIN_MS, markOf, readState } from './keptState.js';

/** Answers that are kept. */
const MOST = 8;

interface Settings {
  /** Answers that are kept. Default 8. */
  most?: number;
  /** Milliseconds since 1970. */
  now?: () => number;
}

interface Recent<T> {
  /** Of the graph that it is of. */
  mark: string;
  /** When it was made, in milliseconds since 1970. */
  at: number;
  answer: T;
}

export class RecentAnswers<T> {
  readonly #store: GraphStore;
  readonly #most: number;
  readonly #now: () => number;
  /** By what was asked; the last used last. */
  readonly #known = new Map<string, Recent<T>>();

  constructor(store: GraphStore, { most = MOST, now = Date.now }: Settings = {}) {
    this.#store = store;
    this.#most = most;
    this.#now = now;
  }

  /** The answer to `asked`, made where none of the graph as it is now is known. Throws what `make` throws. */
  async of(asked: unknown, make: () => Promise<T>): Promise<T> {
    const key = JSON.stringify(asked);
    const state = await this.#lastingState();
    if (state === null) return make();
    const known = this.#known.get(key);
    this.#known.delete(key);
    const isRecent = known?.mark === state.mark && !(state.othersWrite && this.#now() - known.at > LOOK_AGAIN_MS);
    if (isRecent) return this.#keep(key, known);
    const at = this.#now();
    const answer = await make();
    const after = await this.#lastingState().catch(() => null);
    if (after?.mark === state.mark) this.#keep(key, { mark: state.mark, at, answer });
    return answer;
  }

  #keep(key: string, recent: Recent<T>): T {
    this.#known.delete(key);
    this.#known.set(key, recent);
    const [oldest] = this.#known.keys();
    if (this.#known.size > this.#most && oldest !== undefined) this.#known.delete(oldest);
    return recent.answer;
  }

  /** Null where changes are not noted: nothing of this graph was kept yet, or an import is changing it. */
  async #lastingState(): Promise<{ mark: string; othersWrite: boolean } | null> {
    const [state, unfinished] = await Promise.all([
      readState(this.#store),
      readNamed(this.#store, 'import.imports.unfinished', {}),
    ]);
    if (state.revision === null || unfinished.length > 0) return null;
    return { mark: markOf(state), othersWrite: state.size !== null };
  }
}
