/**
 * Reads in the engine's thread, begun again where the thread was lost through no fault of theirs before they gave
 * anything.
 */
import type { Deadline } from '../../deadline.js';
import { StoreError } from '../../StoreError.js';
import { lostError, memoryError } from '../errors.js';
import { EngineLost } from './Call.js';
import type { EngineHost } from './EngineHost.js';
import type { Flags } from './Flags.js';
import { Statement, type Asked, type Batch } from './Statement.js';

/** How often what was lost to another's fault is run again. */
export const RERUNS = 3;

export interface ReadOptions {
  host: EngineHost;
  flags: Flags;
  memoryLimitBytes: number;
  /** Resolves when the thread can be asked. */
  opened(limit: Deadline): Promise<void>;
}

/** What is said of a thread that was lost, to whoever had a statement in it. */
export function lossOf({ ending, isCulprit }: EngineLost, memoryLimitBytes: number): Error {
  return ending === 'memory' && isCulprit ? memoryError(memoryLimitBytes) : lostError(ending);
}

/**
 * The thread knows that a statement outgrew its memory, not how much there was; what a limit of its own ended says so.
 */
export const worded = (error: unknown, memoryLimitBytes: number): unknown =>
  error instanceof StoreError && error.kind === 'memory' && !error.details.hint ? memoryError(memoryLimitBytes) : error;

export class EngineRead {
  readonly fields: string[];

  private constructor(
    private statement: Statement,
    fields: string[],
    private readonly asked: Asked,
    private readonly limit: Deadline,
    private readonly options: ReadOptions,
  ) {
    this.fields = fields;
  }

  /** Resolves once the columns are known. */
  static async begin(asked: Asked, limit: Deadline, options: ReadOptions): Promise<EngineRead> {
    const { statement, fields } = await begin(asked, limit, options);
    return new EngineRead(statement, fields, asked, limit, options);
  }

  get summary(): Statement['summary'] {
    return this.statement.summary;
  }

  async *batches(): AsyncGenerator<Batch> {
    let isFirst = true;
    try {
      for (;;) {
        const batch: Batch | null = await this.#next(isFirst);
        if (!batch) return;
        isFirst = false;
        yield batch;
      }
    } finally {
      this.statement.stop();
      this.limit.end();
    }
  }

  async #next(mayBeginAgain: boolean): Promise<Batch | null> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.statement.next();
      } catch (error) {
        if (!(error instanceof EngineLost)) throw worded(error, this.options.memoryLimitBytes);
        if (!mayBeginAgain || error.isCulprit || attempt > RERUNS) throw lossOf(error, this.options.memoryLimitBytes);
        ({ statement: this.statement } = await begin(this.asked, this.limit, this.options));
      }
    }
  }
}

async function begin(
  asked: Asked,
  limit: Deadline,
  { host, flags, memoryLimitBytes, opened }: ReadOptions,
): Promise<{ statement: Statement; fields: string[] }> {
  for (let attempt = 1; ; attempt++) {
    await opened(limit);
    const statement = new Statement(asked, host, flags, limit);
    try {
      return { statement, fields: await statement.head() };
    } catch (error) {
      if (!(error instanceof EngineLost)) throw worded(error, memoryLimitBytes);
      if (error.isCulprit || attempt > RERUNS) throw lossOf(error, memoryLimitBytes);
    }
  }
}
