/**
 * One import at a time, and nothing left half done: before any work, and as soon as a store that went away is back,
 * what was broken off is finished.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { EntenteError } from '../EntenteError.js';
import type { GraphStore } from '../store/GraphStore.js';
import { StoreError } from '../store/StoreError.js';
import { recover } from './undo/recovery.js';

const RETRY_MS = 2_000;
/** How long work that is to end is given to be undone; what is left when its process ends the next start does. */
const UNDOING_MS = 10_000;

export type WorkKind = 'a preview' | 'an import' | 'an undo' | 'a deletion' | 'a judgement';

export class ExclusiveWork {
  readonly #store: GraphStore;
  readonly #log: (line: string) => void;
  /** Ids of records this process is at work on. */
  readonly #own = new Set<string>();
  readonly #ending = new AbortController();
  #current: { kind: WorkKind; signal: AbortSignal | undefined } | null = null;
  /** Ends with whatever is under way. */
  #ended: Promise<void> = Promise.resolve();
  #recovering: Promise<void> | null = null;

  /** `log` hears of what was finished for somebody else. */
  constructor(store: GraphStore, log: (line: string) => void) {
    this.#store = store;
    this.#log = log;
  }

  /** Aborts when the service closes. */
  get signal(): AbortSignal {
    return this.#ending.signal;
  }

  /** Resolves when work could begin: at once, or after what was cancelled. Throws 'server.busy' when it could not. */
  async whenFree(): Promise<void> {
    await this.#cancelledWork();
    this.#refuseWhenBusy();
  }

  /** Ends with the work that is cancelled, if there is any. */
  async #cancelledWork(): Promise<void> {
    if (this.#current?.signal?.aborted) await Promise.race([this.#ended, pause(UNDOING_MS, undefined, { ref: false })]);
  }

  #refuseWhenBusy(): void {
    if (this.#current !== null) throw busy(`${this.#current.kind} is under way`);
    if (this.#recovering) throw busy('an import that was broken off is still being taken back');
  }

  /**
   * Throws 'server.busy' when this process, or for anything but a preview another one, is at work. `signal` says that
   * the work is cancelled: others then wait for its end.
   */
  async run<T>(kind: WorkKind, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    await this.#cancelledWork();
    this.#refuseWhenBusy();
    this.#current = { kind, signal };
    let end: () => void = () => undefined;
    this.#ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    try {
      const [other] = await this.recover();
      if (other && kind !== 'a preview')
        throw busy(`another Entente (${other.owner}) is at work on the data set ${other.dataset}`);
      return await work();
    } finally {
      this.#current = null;
      end();
    }
  }

  /** While `work` runs, the record `id` is not taken for abandoned. */
  async owning<T>(id: string, work: () => Promise<T>): Promise<T> {
    this.#own.add(id);
    try {
      return await work();
    } finally {
      this.#own.delete(id);
    }
  }

  /** Finishes what processes that are gone left. Resolves with what others are at work on. */
  async recover(onRows?: (rows: number) => void): Promise<{ owner: string; dataset: string }[]> {
    const { done, alive } = await recover(this.#store, this.#own, onRows);
    for (const line of done) this.#log(line);
    return alive;
  }

  /** Recovers as soon as the store answers again; until then no other work begins. */
  recoverLater(): void {
    this.#recovering = this.#retryRecovery().finally(() => {
      this.#recovering = null;
    });
  }

  async #retryRecovery(): Promise<void> {
    while (!this.#ending.signal.aborted) {
      try {
        await this.#store.ready(RETRY_MS);
        await this.recover();
        return;
      } catch (error) {
        if (error instanceof StoreError && error.kind === 'locked') return;
        await pause(RETRY_MS, undefined, { ref: false });
      }
    }
  }

  /** Cancels what is under way and waits for it to be undone, but not for a store that has gone. */
  async close(): Promise<void> {
    this.#ending.abort();
    await Promise.race([this.#ended, pause(UNDOING_MS, undefined, { ref: false })]);
  }
}

const busy = (why: string): EntenteError =>
  new EntenteError('server.busy', `One import at a time: ${why}.`, { hint: 'Try again when it is done.' });
