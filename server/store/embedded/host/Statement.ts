/** One statement in the engine's thread, as the store sees it: begun, read batch by batch, ended. */
import type { Deadline } from '../../deadline.js';
import type { FreeSummary } from '../../GraphStore.js';
import type { Reply, RunRequest } from '../messages.js';
import { Call, type CallHost } from './Call.js';
import type { EngineHost } from './EngineHost.js';
import type { Flags } from './Flags.js';

/** How long a statement that was asked to stop may go on before the thread is ended for it. */
const STUCK_MS = 5_000;

/** What a statement needs of the host: also who has the turn, and to end the thread. */
export type StatementHost = CallHost & Pick<EngineHost, 'current' | 'restart'>;
export type Asked = Omit<RunRequest, 'do' | 'id' | 'flag'>;
export type Batch = Extract<Reply, { say: 'rows' | 'json' }>;

export class Statement {
  readonly #call: Call;
  readonly #flag: number;
  #isOver = false;
  #isFirst = true;
  summary: FreeSummary | null = null;

  constructor(
    asked: Asked,
    private readonly host: StatementHost,
    private readonly flags: Flags,
    private readonly limit: Deadline,
  ) {
    this.#flag = flags.take();
    this.#call = new Call(host, { do: 'run', flag: this.#flag, ...asked });
    // The deadline ends the statement even while nobody reads.
    limit.signal.addEventListener('abort', this.#abandon, { once: true });
  }

  /** The names of its columns. Rejects with StoreError or EngineLost, as `next` does. */
  async head(): Promise<string[]> {
    const reply = await this.#reply();
    if (reply.say !== 'head') throw new Error(`Expected the columns, got ${reply.say}.`);
    return reply.fields;
  }
  /** The next batch; null after the last, when `summary` is known. */
  async next(): Promise<Batch | null> {
    if (!this.#isFirst) this.#call.say('more');
    this.#isFirst = false;
    const reply = await this.#reply();
    if (reply.say === 'rows' || reply.say === 'json') return reply;
    if (reply.say !== 'end') throw new Error(`Expected rows, got ${reply.say}.`);
    this.summary = reply.summary;
    this.#over();
    this.#call.leave();
    return null;
  }
  /** Nobody reads the rest. */
  stop(): void {
    this.#abandon();
  }

  async #reply(): Promise<Reply> {
    try {
      return await this.limit.race(this.#call.reply());
    } catch (error) {
      // What the thread answered with ends it; a deadline has it ended.
      if (!this.limit.expired) {
        this.#over();
        this.#call.leave();
      }
      throw error;
    }
  }
  readonly #abandon = (): void => {
    if (this.#isOver) return;
    this.#isOver = true;
    this.limit.signal.removeEventListener('abort', this.#abandon);
    this.flags.raise(this.#flag);
    let watch: NodeJS.Timeout;
    const waitOn = (): void => {
      watch = setTimeout(() => (this.#isBelowAnother ? waitOn() : this.host.restart('stuck')), STUCK_MS);
      watch.unref();
    };
    waitOn();
    this.#call.abandon(() => {
      clearTimeout(watch);
      this.flags.give(this.#flag);
    });
    this.#call.say('stop');
  };
  /** It cannot end while another has its turn in the midst of it. */
  get #isBelowAnother(): boolean {
    const { current } = this.host;
    return current !== 0 && current !== this.#call.id;
  }
  #over(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.limit.signal.removeEventListener('abort', this.#abandon);
    this.flags.give(this.#flag);
  }
}
