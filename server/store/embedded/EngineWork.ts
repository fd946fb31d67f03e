/**
 * Runs statements in the engine process against their deadlines: ends the process for a statement that does not end
 * by itself, runs others again that lost it through no fault of their own, and finds out which one took the memory.
 */
import type { Deadline } from '../deadline.js';
import { StoreError } from '../StoreError.js';
import { batchOf, Conversation, EngineLost, headOf, type StatementHead } from './conversation.js';
import type { EngineHost, Ending } from './engineHost.js';
import { lostError } from './errors.js';
import type { WriteQueue } from './writeQueue.js';

/** How long a write in progress may hold up the ending of a statement beside it. */
const WRITE_GRACE_MS = 5_000;
/** How long a read that nobody waits for any more may run on before the process is ended for it. */
const ABANDONED_GRACE_MS = 5_000;
/** How often a statement that lost its process to another's fault is run again. */
export const RERUNS = 3;

export interface Work {
  statement: string;
  parameters: Record<string, unknown>;
  rowLimit: number | null;
  rowBytes?: number | undefined;
  language?: 'gql';
}
export interface Started {
  conversation: Conversation;
  head: StatementHead;
}

export class EngineWork {
  readonly #executing = new Set<Conversation>();
  /** Statements lost to memory run one at a time; the others wait for them. */
  #suspects: Promise<void> = Promise.resolve();
  #suspectCount = 0;

  constructor(
    private readonly host: EngineHost,
    private readonly writes: WriteQueue,
    private readonly opened: (limit: Deadline) => Promise<void>,
    private readonly memoryLimitBytes: number,
  ) {}

  /** Starts a read; again in a new process when another statement's fault ended the old one. */
  async read(work: Work, limit: Deadline): Promise<Started> {
    let suspect = false;
    for (let attempt = 0; ; attempt++) {
      const turn = await this.#takeTurn(suspect, limit);
      try {
        await this.opened(limit);
        const alone = suspect || this.#executing.size === 0;
        const conversation = new Conversation(this.host, { do: 'run', ...work, transaction: null });
        try {
          return { conversation, head: await this.head(conversation, limit, false) };
        } catch (error) {
          if (!(error instanceof EngineLost)) throw error;
          if (error.ending === 'memory') {
            if (alone && conversation.wasAlone) throw this.memoryError();
            suspect = true;
          }
          if (attempt >= RERUNS) throw lostError(error.ending);
        }
      } finally {
        turn.done();
      }
    }
  }

  /** All rows of a small read. */
  async rows(work: Work, limit: Deadline): Promise<unknown[][]> {
    const { conversation } = await this.read(work, limit);
    try {
      const rows: unknown[][] = [];
      for (let last = false; !last;) {
        const batch = await limit.race(batchOf(conversation));
        rows.push(...batch.rows);
        last = batch.last;
        if (!last) conversation.ask('more');
      }
      return rows;
    } catch (error) {
      throw error instanceof EngineLost ? lostError(error.ending) : error;
    } finally {
      conversation.leave();
    }
  }

  /** Waits until a statement has been executed; ends the process when the deadline comes first. */
  async head(conversation: Conversation, limit: Deadline, isWrite: boolean): Promise<StatementHead> {
    this.#enter(conversation);
    const answered = headOf(conversation);
    try {
      const head = await limit.race(answered);
      this.#executing.delete(conversation);
      return head;
    } catch (error) {
      if (limit.expired) {
        answered
          .then(
            () => conversation.ask('stop'),
            () => undefined,
          )
          .finally(() => {
            this.#executing.delete(conversation);
            conversation.leave();
          });
        this.#endProcess(conversation, limit.expired.kind === 'cancelled' ? 'cancelled' : 'timeout', isWrite);
      } else this.#executing.delete(conversation);
      throw error;
    }
  }

  #enter(conversation: Conversation): void {
    if (this.#executing.size > 0) {
      conversation.wasAlone = false;
      for (const other of this.#executing) other.wasAlone = false;
    }
    this.#executing.add(conversation);
  }

  /** An abandoned read may end by itself; a write in progress gets a little time before a read beside it ends both. */
  #endProcess(conversation: Conversation, ending: Ending, isWrite: boolean): void {
    if (isWrite) return this.host.kill(ending);
    const since = Date.now() + (ending === 'cancelled' ? ABANDONED_GRACE_MS : 0);
    const due = (): boolean => Date.now() >= since + (this.writes.busy ? WRITE_GRACE_MS : 0);
    if (due()) return this.host.kill(ending);
    const timer = setInterval(() => {
      const waiting = this.#executing.has(conversation);
      if (waiting && !due()) return;
      clearInterval(timer);
      if (waiting) this.host.kill(ending);
    }, 20);
  }

  async #takeTurn(suspect: boolean, limit: Deadline): Promise<{ done: () => void }> {
    if (!suspect) {
      while (this.#suspectCount > 0) await limit.race(this.#suspects);
      return { done: () => undefined };
    }
    this.#suspectCount++;
    const before = this.#suspects;
    let leave: () => void = () => undefined;
    this.#suspects = new Promise((resolve) => {
      leave = resolve;
    });
    const done = (): void => {
      this.#suspectCount--;
      leave();
    };
    try {
      await limit.race(before);
      return { done };
    } catch (error) {
      void before.then(done);
      throw error;
    }
  }

  memoryError(): StoreError {
    return new StoreError(
      'memory',
      `The statement needed more than the ${Math.round(this.memoryLimitBytes / 1024 ** 2)} MB the embedded engine may use and was ended.`,
      {
        hint: 'Ask for less: add a LIMIT, a bound to variable-length patterns, or a more selective MATCH; or use Neo4j.',
      },
    );
  }
}
