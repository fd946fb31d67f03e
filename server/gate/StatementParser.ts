/**
 * Parses statements in a thread of its own, each within a deadline. Knows what a reply of that thread means; when the
 * thread starts and ends is the Supervisor's.
 */
import { siblingWorker } from '../siblingWorker.js';
import type { Client } from '../supervisor/FairQueue.js';
import { JobError, Supervisor, type JobFault, type Progress } from '../supervisor/Supervisor.js';
import { threadRunner } from '../supervisor/threadRunner.js';
import type { GrowthFinding } from './growth/findGrowth.js';
import type { GateDiagnostic, Inspection } from './inspect.js';
import type { ParseReply, ParseRequest } from './parserWorker.js';

export interface ParserOptions {
  /** Milliseconds to read a statement. Default 5,000. */
  inspectMs?: number;
  /** Milliseconds more for its semantic analysis. Default 5,000. */
  analyseMs?: number;
  /** Milliseconds without work after which the thread (some 150 MB) is ended. Default five minutes. */
  idleMs?: number;
}

export type ParseOutcome =
  /** `errors` is null when the analysis took too long. Without analysis it is empty. */
  | { outcome: 'parsed'; inspections: Inspection[]; growth: GrowthFinding | null; errors: GateDiagnostic[] | null }
  | { outcome: 'too-deep' | 'too-slow' | 'cancelled' | 'busy' | 'closed' | 'failed'; message: string };

const MAX_WAITING = 100;
/** Of one client: the others still find room. */
const MAX_WAITING_OF_ONE = 40;
/** Characters of a statement that is read apart, for it may take seconds: the short ones do not wait for it. */
const LONG = 2_000;
const MEMORY_MB = 512;
const OUTCOME_OF: Record<JobFault, 'too-slow' | 'busy' | 'closed' | 'failed'> = {
  deadline: 'too-slow',
  busy: 'busy',
  lost: 'failed',
  closed: 'closed',
};

const startWorker = () =>
  siblingWorker(import.meta.url, './parserWorker', { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });

export class StatementParser {
  readonly #analyseMs: number;
  readonly #short: Supervisor<ParseRequest, ParseReply>;
  readonly #long: Supervisor<ParseRequest, ParseReply>;

  constructor({ inspectMs = 5_000, analyseMs = 5_000, idleMs = 300_000 }: ParserOptions = {}) {
    this.#analyseMs = analyseMs;
    const supervisor = (): Supervisor<ParseRequest, ParseReply> =>
      new Supervisor({
        start: (events) => threadRunner(startWorker(), 'The parser', events),
        deadlineMs: inspectMs,
        idleMs,
        maxWaiting: MAX_WAITING,
        maxWaitingOfOne: MAX_WAITING_OF_ONE,
        // It is done sooner than another thread would be ready.
        abortsRunning: false,
      });
    [this.#short, this.#long] = [supervisor(), supervisor()];
  }

  /** Starts the thread ahead of its first statement. */
  warmUp(): void {
    this.#short.warmUp();
  }

  /**
   * Reads a statement. One short and one long statement at a time, clients taking turns; one whose `signal` aborts while
   * it waits is left out. Never rejects.
   */
  async parse(request: ParseRequest, signal?: AbortSignal, client?: Client): Promise<ParseOutcome> {
    const { texts, analyse } = request;
    let inspections: Inspection[] = [];
    let growth: GrowthFinding | null = null;
    const read = (reply: ParseReply): Progress<ParseOutcome> => {
      if (reply.say === 'failed')
        return { result: { outcome: reply.tooDeep ? 'too-deep' : 'failed', message: reply.message } };
      if (reply.say === 'analysed') return { result: { outcome: 'parsed', inspections, growth, errors: reply.errors } };
      ({ inspections, growth } = reply);
      return analyse || inspections.some((one) => !one.complete)
        ? { moreMs: this.#analyseMs }
        : { result: { outcome: 'parsed', inspections, growth, errors: [] } };
    };
    try {
      const supervisor = (texts[0] ?? '').length > LONG ? this.#long : this.#short;
      return await supervisor.run(request, read, signal, client);
    } catch (error) {
      // Read, but not analysed in time.
      if (inspections.length > 0) return { outcome: 'parsed', inspections, growth, errors: null };
      if (error instanceof JobError) return { outcome: OUTCOME_OF[error.fault], message: error.message };
      return { outcome: 'cancelled', message: 'The client left.' };
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#short.close(), this.#long.close()]);
  }
}
