/**
 * Gives jobs, one after another, to a runner (a process or thread that may be slow, stuck or die): starts it when first
 * needed, sets each job a deadline, ends it when stuck or idle, and starts another when it was lost. Knows neither what
 * the jobs are nor how a runner starts.
 */
import { FairQueue, NOBODY, type Client } from './FairQueue.js';
import type { Runner, RunnerMessage, StartRunner } from './Runner.js';

export interface SupervisorOptions<Task, Reply> {
  start: StartRunner<Task, Reply>;
  /** Milliseconds a runner may take to start. Default 60,000. */
  startMs?: number;
  /** Milliseconds from a task's being sent, or from its last news, to its reply. */
  deadlineMs: number;
  /** Milliseconds without a job after which the runner is ended and gives its memory back. */
  idleMs: number;
  /** Jobs that may wait beside the one at work; more are refused. */
  maxWaiting: number;
  /** Of them, those of one client. Default: as many. */
  maxWaitingOfOne?: number;
  /**
   * Whether a runner is ended with the job it is at when that one's signal aborts; otherwise it goes on until its
   * deadline, and nobody hears its reply.
   */
  abortsRunning: boolean;
}

export interface JobOptions<Reply = unknown> {
  /** The job is given up when it aborts, whether it waits or is at work. */
  signal?: AbortSignal | undefined;
  /** Whose turn it takes. Default: nobody's in particular. */
  client?: Client | undefined;
  /** In place of the supervisor's. */
  deadlineMs?: number | undefined;
  /** Hears of what the runner says of the task before its reply. */
  onNews?: ((news: Reply) => void) | undefined;
}

/**
 * Why a job has no result. `deadline`: not answered in time; `lost`: its runner ended or did not start; `busy`: too
 * many wait; `closed`: the supervisor is.
 */
export type JobFault = 'deadline' | 'lost' | 'busy' | 'closed';

export class JobError extends Error {
  override name = 'JobError';
  constructor(
    readonly fault: JobFault,
    message: string,
  ) {
    super(message);
  }
}

interface Job<Task, Reply> {
  task: Task;
  sent: boolean;
  deadlineMs: number;
  hear(reply: Reply): void;
  hearNews(news: Reply): void;
  fail(error: unknown): void;
}

export class Supervisor<Task, Reply> {
  readonly #options: SupervisorOptions<Task, Reply>;
  #runner: Runner<Task> | null = null;
  #ready = false;
  #current: Job<Task, Reply> | null = null;
  readonly #waiting = new FairQueue<Job<Task, Reply>>();
  /** Of the job at work or, without one, of the idle runner. */
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: SupervisorOptions<Task, Reply>) {
    this.#options = options;
  }

  /** Starts the runner ahead of its first job. */
  warmUp(): void {
    if (!this.#runner && !this.#closed) this.#start();
  }

  /**
   * Has a task done when its turn, and that of its `client`, comes; `read` makes the result of the reply, and its
   * errors are the job's. Rejects with JobError, or with the signal's reason when it aborts.
   */
  run<Result>(
    task: Task,
    read: (reply: Reply) => Result,
    { signal, client = NOBODY, deadlineMs = this.#options.deadlineMs, onNews }: JobOptions<Reply> = {},
  ): Promise<Result> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      if (this.#closed) throw closed();
      this.#refuseTooMany(client);
      const job: Job<Task, Reply> = {
        task,
        sent: false,
        deadlineMs,
        hearNews: (news) => onNews?.(news),
        fail: (error) => {
          signal?.removeEventListener('abort', abort);
          reject(error as Error);
        },
        hear: (reply) => {
          signal?.removeEventListener('abort', abort);
          try {
            resolve(read(reply));
          } catch (error) {
            reject(error as Error);
          }
        },
      };
      const abort = (): void => this.#abort(job, signal?.reason);
      signal?.addEventListener('abort', abort);
      this.#waiting.add(job, client);
      this.#next();
    });
  }

  /** Ends the runner. Jobs at work or waiting are rejected. */
  async close(): Promise<void> {
    this.#closed = true;
    for (let job = this.#waiting.next(); job; job = this.#waiting.next()) job.fail(closed());
    this.#current?.fail(closed());
    this.#current = null;
    await this.#end();
  }

  #refuseTooMany(client: Client): void {
    const { maxWaiting, maxWaitingOfOne = maxWaiting } = this.#options;
    if (this.#waiting.size >= maxWaiting || this.#waiting.waitingOf(client) >= maxWaitingOfOne)
      throw new JobError('busy', `${this.#waiting.size} jobs are waiting already.`);
  }

  #next(): void {
    if (this.#current) return;
    this.#current = this.#waiting.next();
    if (!this.#current) return this.#rest();
    if (this.#ready) return this.#give(this.#current);
    try {
      if (!this.#runner) this.#start();
    } catch (error) {
      // As where the machine has no room for one more thread: the next job may find it.
      return this.#lose(new JobError('lost', error instanceof Error ? error.message : String(error)));
    }
    this.#runner?.hold(true);
    this.#allow(this.#options.startMs ?? 60_000);
  }

  #give(job: Job<Task, Reply>): void {
    this.#runner?.hold(true);
    job.sent = true;
    this.#allow(job.deadlineMs);
    this.#runner?.send(job.task);
  }

  /** An idle runner is no reason for this process to stay. */
  #rest(): void {
    clearTimeout(this.#timer);
    this.#runner?.hold(false);
    this.#timer = setTimeout(() => void this.#end(), this.#options.idleMs).unref();
  }

  #start(): void {
    // What an earlier runner still has to say is no longer of interest.
    const current = (): boolean => this.#runner === runner;
    const runner = this.#options.start({
      message: (message) => {
        if (current()) this.#hear(message);
      },
      lost: (error) => {
        if (current()) this.#lose(new JobError('lost', error.message));
      },
    });
    this.#runner = runner;
  }

  #hear(message: RunnerMessage<Reply>): void {
    if ('ready' in message) {
      this.#ready = true;
      return this.#current ? this.#give(this.#current) : this.#rest();
    }
    if (!this.#current?.sent) return;
    if ('news' in message) {
      this.#allow(this.#current.deadlineMs);
      return this.#current.hearNews(message.news);
    }
    this.#current.hear(message.reply);
    this.#current = null;
    this.#next();
  }

  #allow(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#lose(new JobError('deadline', `not done within ${ms} ms`)), ms);
  }

  /** Ends the runner under the job at work, and goes on with the next one in another. */
  #lose(error: unknown): void {
    void this.#end();
    const job = this.#current;
    this.#current = null;
    job?.fail(error);
    this.#next();
  }

  #abort(job: Job<Task, Reply>, reason: unknown): void {
    if (job === this.#current && job.sent) return this.#options.abortsRunning ? this.#lose(reason) : job.fail(reason);
    if (job === this.#current) this.#current = null;
    this.#waiting.remove(job);
    job.fail(reason);
    this.#next();
  }

  #end(): Promise<void> {
    clearTimeout(this.#timer);
    const runner = this.#runner;
    this.#runner = null;
    this.#ready = false;
    return runner?.end() ?? Promise.resolve();
  }
}

const closed = (): JobError => new JobError('closed', 'The server is ending.');
