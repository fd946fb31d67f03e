/**
 * Parses statements in a thread of its own, each within a deadline. Knows what a reply of that thread means; when the
 * thread starts and ends is the Supervisor's.
 */
import { siblingWorker } from '../siblingWorker.js';
import { JobError, Supervisor, type JobFault, type JobOptions } from '../supervisor/Supervisor.js';
import { threadRunner } from '../supervisor/threadRunner.js';
import type { GrowthFinding, Ground } from './growth/findGrowth.js';
import type { GateDiagnostic, Inspection } from './inspect.js';
import type { ParseReply, ParserRole, ParseRequest } from './parserWorker.js';

export interface ParserOptions {
  /** Milliseconds to read a statement. Default 5,000. */
  inspectMs?: number;
  /** Milliseconds for its semantic analysis. Default 5,000. */
  analyseMs?: number;
  /** Milliseconds without work after which a thread (some 70 MB, with the analysis 200) is ended. Default five minutes. */
  idleMs?: number;
}

/** Why a statement was not read. */
export interface Unread {
  outcome: 'too-deep' | 'too-slow' | 'busy' | 'closed' | 'failed';
  message: string;
}
export type ParseOutcome = { outcome: 'parsed'; inspections: Inspection[]; growth: GrowthFinding | null } | Unread;

const MAX_WAITING = 100;
/** Of one client: the others still find room. */
const MAX_WAITING_OF_ONE = 40;
/** Characters of a statement that is read apart, for it may take seconds: the short ones do not wait for it. */
const LONG = 2_000;
const MEMORY_MB = 512;
const OUTCOME_OF: Record<JobFault, Unread['outcome']> = {
  deadline: 'too-slow',
  busy: 'busy',
  lost: 'failed',
  closed: 'closed',
};

type WhoWaits = Pick<JobOptions, 'signal' | 'client'>;

const startWorker = (role: ParserRole) =>
  siblingWorker('server/gate/parserWorker', {
    workerData: role,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });

export class StatementParser {
  readonly #analyseMs: number;
  readonly #short: Supervisor<ParseRequest, ParseReply>;
  /** May take seconds for each. */
  readonly #long: Supervisor<ParseRequest, ParseReply>;
  /** What any of them means. Takes seconds to start, for which no statement that is merely read waits. */
  readonly #analysis: Supervisor<ParseRequest, ParseReply>;

  constructor({ inspectMs = 5_000, analyseMs = 5_000, idleMs = 300_000 }: ParserOptions = {}) {
    this.#analyseMs = analyseMs;
    const supervisor = (role: ParserRole): Supervisor<ParseRequest, ParseReply> =>
      new Supervisor({
        start: (events) => threadRunner(startWorker(role), 'The parser', events),
        deadlineMs: inspectMs,
        idleMs,
        maxWaiting: MAX_WAITING,
        maxWaitingOfOne: MAX_WAITING_OF_ONE,
        // It is done sooner than another thread would be ready.
        abortsRunning: false,
      });
    [this.#short, this.#long] = [supervisor({ analyses: false }), supervisor({ analyses: false })];
    this.#analysis = supervisor({ analyses: true });
  }

  /** Starts the thread ahead of its first statement. */
  warmUp(): void {
    this.#short.warmUp();
  }

  /**
   * Reads variants of a statement, and looks at the first one for values that grow where `ground` is given. One short
   * and one long statement at a time, clients taking turns. Rejects with the reason of `signal` when that aborts, at
   * once.
   */
  async inspect(
    { texts, ground }: { texts: string[]; ground: Ground | null },
    { signal, client }: WhoWaits = {},
  ): Promise<ParseOutcome> {
    const supervisor = (texts[0] ?? '').length > LONG ? this.#long : this.#short;
    const read = (reply: ParseReply): ParseOutcome =>
      reply.say === 'inspected' ? { outcome: 'parsed', ...reply } : unread(reply);
    try {
      return await supervisor.run({ do: 'inspect', texts, ground }, read, { signal, client });
    } catch (error) {
      if (error instanceof JobError) return { outcome: OUTCOME_OF[error.fault], message: error.message };
      throw error;
    }
  }

  /** The errors of Neo4j's own analysis; null when it could not be made, or not in time. Rejects as `inspect` does. */
  async analyse(text: string, { signal, client }: WhoWaits = {}): Promise<GateDiagnostic[] | null> {
    const read = (reply: ParseReply): GateDiagnostic[] | null => (reply.say === 'analysed' ? reply.errors : null);
    const options = { signal, client, deadlineMs: this.#analyseMs };
    try {
      return await this.#analysis.run({ do: 'analyse', text }, read, options);
    } catch (error) {
      if (error instanceof JobError) return null;
      throw error;
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#short, this.#long, this.#analysis].map((threads) => threads.close()));
  }
}

const unread = (reply: ParseReply): Unread =>
  reply.say === 'failed'
    ? { outcome: reply.tooDeep ? 'too-deep' : 'failed', message: reply.message }
    : { outcome: 'failed', message: `Expected an inspection, got ${reply.say}.` };
