/**
 * Large bodies of one client come at a measured pace: reading them holds up the server's own thread, and who sends one
 * after the other waits, not everybody else. Knows not what a body is.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { EntenteError } from '../EntenteError.js';
import type { Client } from '../supervisor/FairQueue.js';

export interface PaceOptions {
  /** Bytes below which a body costs nothing worth counting. */
  free: number;
  /** Bytes a client may owe when his next body is read. */
  burst: number;
  /** Bytes by which a debt goes down. */
  perSecond: number;
  /** Milliseconds a body may have to wait. */
  patienceMs: number;
}

/** Clients are forgotten above this number when they owe nothing. */
const REMEMBERED = 1_000;

export class Pace {
  readonly #options: PaceOptions;
  readonly #debts = new Map<string, { bytes: number; at: number }>();

  constructor(options: PaceOptions) {
    this.#options = options;
  }

  /**
   * Resolves when the client's body of so many bytes may be read; bodies that wait are read in their order. Throws
   * EntenteError 'server.busy' at once where that would take too long, 'cypher.cancelled' when the client leaves.
   */
  async take(bytes: number, { address }: Pick<Client, 'address'>, signal?: AbortSignal): Promise<void> {
    const { free, burst, perSecond, patienceMs } = this.#options;
    if (bytes <= free) return;
    const owed = this.#owed(address);
    const waitMs = Math.max(0, ((owed - burst) / perSecond) * 1000);
    if (waitMs > patienceMs) throw tooMuch();
    this.#debts.set(address, { bytes: owed + bytes, at: performance.now() });
    if (waitMs === 0) return;
    await pause(waitMs, undefined, { signal }).catch(() => {
      throw new EntenteError('cypher.cancelled', 'The client left while its request waited.');
    });
  }

  #owed(address: string): number {
    if (this.#debts.size > REMEMBERED) this.#forget();
    const debt = this.#debts.get(address);
    return debt === undefined ? 0 : this.#left(debt);
  }

  #left({ bytes, at }: { bytes: number; at: number }): number {
    return Math.max(0, bytes - ((performance.now() - at) / 1000) * this.#options.perSecond);
  }

  #forget(): void {
    for (const [address, debt] of this.#debts) if (this.#left(debt) === 0) this.#debts.delete(address);
  }
}

const tooMuch = (): EntenteError =>
  new EntenteError('server.busy', 'So many large requests came from here that this one would wait too long.', {
    hint: 'Send them one after the other, or in smaller parts.',
  });
