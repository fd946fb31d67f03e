/**
 * Whether Neo4j answers: probes it at the start and, once it has gone, again and again until it is back. It knows the
 * driver's connectivity check and nothing of statements.
 */
import type { Driver } from 'neo4j-driver';
import type { StoreStatus } from '../GraphStore.js';
import { StoreError } from '../StoreError.js';
import { toStoreError, type ErrorContext } from './errors.js';

const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 3_000;
/** A refused account is tried once, then after pauses that grow: Neo4j locks an account after a few wrong passwords. */
const FIRST_REFUSED_RETRY_MS = 15_000;
const LAST_REFUSED_RETRY_MS = 15 * 60_000;

export class Connection {
  readonly #driver: Driver;
  readonly #context: ErrorContext;
  #status: StoreStatus = { engine: 'neo4j', version: null, state: 'starting', reason: null, since: new Date() };
  #error: StoreError | null = null;
  #probing: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #delay = FIRST_RETRY_MS;
  #refusedDelay = FIRST_REFUSED_RETRY_MS;
  #closed = false;

  constructor(driver: Driver, context: ErrorContext) {
    this.#driver = driver;
    this.#context = context;
  }

  status(): StoreStatus {
    return { ...this.#status };
  }

  /**
   * Rejects at once while Neo4j is known to be away: a statement would only wait for the network. Before anything is
   * known, waits for the first answer, so that many statements do not each try the account.
   */
  async check(): Promise<void> {
    if (this.#closed) throw new StoreError('away', 'The store is closed.');
    if (this.#status.state === 'starting') await this.probe();
    if (this.#status.state === 'away' && this.#error) throw this.#error;
  }

  /**
   * Asks Neo4j whether it is there; resolves when it is, rejects with why it is not. While a refused account rests,
   * rejects without asking.
   */
  probe(): Promise<void> {
    if (this.#timer && this.#error?.kind === 'unauthorized') return Promise.reject(this.#error);
    return this.#askOnce();
  }

  #askOnce(): Promise<void> {
    this.#probing ??= this.#ask().finally(() => {
      this.#probing = null;
    });
    return this.#probing;
  }

  /** A statement met `error`: when it means that Neo4j has gone, say so and keep trying. */
  notice(error: unknown): void {
    if (!(error instanceof StoreError) || (error.kind !== 'away' && error.kind !== 'unauthorized') || this.#closed)
      return;
    this.#away(error);
  }

  close(): void {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.#become('away', 'The store is closed.');
  }

  async #ask(): Promise<void> {
    try {
      const { agent } = await this.#driver.getServerInfo(
        this.#context.database ? { database: this.#context.database } : {},
      );
      this.#error = null;
      this.#delay = FIRST_RETRY_MS;
      this.#refusedDelay = FIRST_REFUSED_RETRY_MS;
      this.#become('ready', null, agent?.replace(/^Neo4j\//, '') ?? null);
    } catch (cause) {
      const error = toStoreError(cause, this.#context);
      const known =
        error instanceof StoreError
          ? error
          : new StoreError('away', `Neo4j at ${this.#context.uri} cannot be used: ${String(error)}`, { cause });
      this.#away(known);
      throw known;
    }
  }

  #away(error: StoreError): void {
    this.#error = error;
    if (this.#closed) return;
    this.#become('away', [error.message, error.details.hint].join(' ').trim());
    if (this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#askOnce().catch(() => undefined);
    }, this.#pauseAfter(error));
    this.#timer.unref();
  }

  #pauseAfter({ kind }: StoreError): number {
    if (kind === 'unauthorized') {
      const pause = this.#refusedDelay;
      this.#refusedDelay = Math.min(pause * 4, LAST_REFUSED_RETRY_MS);
      return pause;
    }
    const pause = this.#delay;
    this.#delay = Math.min(pause * 2, LAST_RETRY_MS);
    return pause;
  }

  #become(state: StoreStatus['state'], reason: string | null, version = this.#status.version): void {
    const since = state === this.#status.state ? this.#status.since : new Date();
    this.#status = { engine: 'neo4j', version, state, reason, since };
  }
}
