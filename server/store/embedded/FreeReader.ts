/**
 * Has statements of strangers read in a thread of their own, each within a deadline: whatever they are made of, the
 * server answers others meanwhile.
 */
import { siblingWorker } from '../../siblingWorker.js';
import { JobError, Supervisor } from '../../supervisor/Supervisor.js';
import { threadRunner } from '../../supervisor/threadRunner.js';
import type { Deadline } from '../deadline.js';
import { StoreError } from '../StoreError.js';
import type { ReadReply, ReadTask } from './readStatement.js';

const DEADLINE_MS = 3_000;
const IDLE_MS = 300_000;
const MAX_WAITING = 100;
const MEMORY_MB = 256;

export class FreeReader {
  readonly #supervisor = new Supervisor<ReadTask, ReadReply>({
    start: (events) =>
      threadRunner(
        siblingWorker(import.meta.url, './readerWorker', { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } }),
        'The reader of statements',
        events,
      ),
    deadlineMs: DEADLINE_MS,
    idleMs: IDLE_MS,
    maxWaiting: MAX_WAITING,
    // Most are read within a millisecond, sooner than another thread would be ready.
    abortsRunning: false,
  });

  /** Rejects with StoreError 'timeout', with 'away' when the store closes, or with what ended `limit`. */
  async read(task: ReadTask, limit: Deadline): Promise<ReadReply> {
    try {
      return await limit.race(this.#supervisor.run(task, (reply) => ({ result: reply }), limit.signal));
    } catch (error) {
      throw error instanceof JobError ? refusalOf(error) : error;
    }
  }

  close(): Promise<void> {
    return this.#supervisor.close();
  }
}

function refusalOf(cause: JobError): StoreError {
  switch (cause.fault) {
    case 'closed':
      return new StoreError('away', 'The store is closed.', { cause });
    case 'busy':
      return new StoreError('timeout', 'Too many statements wait to be read.', {
        hint: 'Try again in a moment.',
        cause,
      });
    case 'deadline':
    case 'lost':
      return new StoreError('timeout', 'The statement is too intricate to be read in time.', {
        hint: 'Shorten it: pass long lists as parameters and split long expressions.',
        cause,
      });
  }
}
