/**
 * Has the files of an import read in a thread of its own, so that the server goes on answering, whatever they hold. When
 * the thread starts and ends is the Supervisor's.
 */
import type { ImportedFile } from '../../contract/index.js';
import { EntenteError } from '../EntenteError.js';
import { siblingWorker } from '../siblingWorker.js';
import { JobError, Supervisor } from '../supervisor/Supervisor.js';
import { threadRunner } from '../supervisor/threadRunner.js';
import type { GivenFile } from './files/sniffFile.js';
import type { ImportOptions, WorkOptions } from './ImportOptions.js';
import { READING_MB } from './limits.js';
import { ProblemLog } from './ProblemLog.js';
import type { Failure, ReadReply, ReadState, ReadTask } from './reading.js';
import type { EntityKeys } from './stage/EntityKeys.js';
import { StagedImport } from './stage/StagedImport.js';

/** What the files hold; `staged` is to be removed by who takes it. */
export interface ReadOutcome {
  staged: StagedImport;
  files: ImportedFile[];
  log: ProblemLog;
  /** Every file was read to its end. */
  complete: boolean;
}

/** Milliseconds without progress after which files are given up. */
const STUCK_MS = 600_000;
/** Milliseconds without an import after which the thread ends and gives its memory back. */
const IDLE_MS = 60_000;

export class ReadingThread {
  readonly #supervisor: Supervisor<ReadTask, ReadReply>;

  /** `memoryMb`: megabytes that reading may take of the heap. Default: what the largest files of all formats need. */
  constructor(memoryMb: number = READING_MB) {
    const resourceLimits = { maxOldGenerationSizeMb: memoryMb };
    const start = (): ReturnType<typeof siblingWorker> => siblingWorker('server/import/readWorker', { resourceLimits });
    this.#supervisor = new Supervisor({
      start: (events) => threadRunner(start(), 'The thread that reads imports', events),
      deadlineMs: STUCK_MS,
      idleMs: IDLE_MS,
      maxWaiting: 1,
      abortsRunning: true,
    });
  }

  /**
   * Rows are staged in `folder`. Throws EntenteError 'import.invalid' where the files take too much memory or time,
   * errors of the disk, and the signal's reason when it aborts.
   */
  async read(
    folder: string,
    files: readonly GivenFile[],
    request: ImportOptions,
    { keys, signal, onProgress }: WorkOptions & { keys: EntityKeys },
  ): Promise<ReadOutcome> {
    const onNews = (news: ReadReply): void => {
      if (news.say === 'progress') onProgress?.(news.progress);
    };
    try {
      return await this.#supervisor.run({ folder, files, request, keys: keys.state }, result, { signal, onNews });
    } catch (error) {
      throw error instanceof JobError ? refusalOf(error) : error;
    }
  }

  /** Ends the thread, and what it reads. */
  close(): Promise<void> {
    return this.#supervisor.close();
  }
}

function result(reply: ReadReply): ReadOutcome {
  if (reply.say === 'failed') throw errorOf(reply.error);
  if (reply.say === 'progress') throw new Error('Expected what was read, got progress.');
  return outcomeOf(reply.read);
}

const outcomeOf = ({ staged, log, ...rest }: ReadState): ReadOutcome => ({
  ...rest,
  staged: new StagedImport(staged.folder, staged),
  log: ProblemLog.of(log),
});

const errorOf = ({ message, stack, code }: Failure): Error =>
  Object.assign(new Error(message), { ...(stack && { stack }), ...(code && { code }) });

const IN_PARTS = 'Give them in several parts, or as CSV, GEXF or GraphML, which are read as they come.';

function refusalOf({ fault, message }: JobError): Error {
  if (fault === 'deadline')
    return new EntenteError(
      'import.invalid',
      'Reading the files took too long: they are made in a way that never ends.',
      {
        hint: IN_PARTS,
      },
    );
  if (fault === 'lost' && /memory/.test(message))
    return new EntenteError('import.invalid', 'Reading the files takes more memory than an import may have.', {
      hint: IN_PARTS,
    });
  if (fault === 'lost') return new Error(message);
  return new EntenteError('server.busy', message, { hint: 'Try again in a minute.' });
}
