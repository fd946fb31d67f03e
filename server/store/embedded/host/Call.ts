/** One exchange with the engine's thread: a request, and its replies as promises. */
import { fromPlain, lostError, type Ending } from '../errors.js';
import type { Reply, Request } from '../messages.js';
import type { EngineHost } from './EngineHost.js';

/** The thread ended before it had answered. */
export class EngineLost extends Error {
  override name = 'EngineLost';
  constructor(
    readonly ending: Ending,
    /** It had the turn when the thread ended. */
    readonly isCulprit: boolean,
  ) {
    super(lostError(ending).message);
  }
}

/** What an exchange needs of the host. */
export type CallHost = Pick<EngineHost, 'register' | 'forget' | 'send'>;

type WithoutId<T> = T extends { id: number } ? Omit<T, 'id'> : never;
export type Question = WithoutId<Request>;

export class Call {
  readonly id: number;
  #waiting: { resolve: (reply: Reply) => void; reject: (error: unknown) => void } | null = null;
  readonly #arrived: Reply[] = [];
  #ended: Error | null = null;
  #onOver: (() => void) | null = null;

  constructor(
    private readonly host: CallHost,
    question: Question,
    /** Goes on while the store is being closed. */
    outlives = false,
  ) {
    this.id = host.register({
      outlives,
      onReply: (reply) => (reply.say === 'failed' ? this.#end(fromPlain(reply.error)) : this.#arrive(reply)),
      onLost: (ending, culprit) => this.#end(new EngineLost(ending, culprit === this.id)),
    });
    host.send({ ...question, id: this.id } as Request);
  }

  /** The next reply; rejects with the StoreError that ended the exchange, or with EngineLost. */
  reply(): Promise<Reply> {
    const arrived = this.#arrived.shift();
    if (arrived) return Promise.resolve(arrived);
    if (this.#ended) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }
  get lost(): EngineLost | null {
    return this.#ended instanceof EngineLost ? this.#ended : null;
  }
  say(what: 'more' | 'stop'): void {
    this.host.send({ do: what, id: this.id });
  }
  /** Nothing more is expected: `onOver` hears when the thread has answered for the last time, or is gone. */
  abandon(onOver: () => void): void {
    this.#onOver = onOver;
    if (this.#ended || this.#arrived.some(isLast)) this.leave();
  }
  /** Nothing more is heard. */
  leave(): void {
    this.host.forget(this.id);
    this.#onOver?.();
    this.#onOver = null;
  }

  #arrive(reply: Reply): void {
    if (this.#onOver) return isLast(reply) ? this.leave() : undefined;
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting) waiting.resolve(reply);
    else this.#arrived.push(reply);
  }
  #end(error: Error): void {
    this.#ended = error;
    if (this.#onOver) return this.leave();
    this.#waiting?.reject(error);
    this.#waiting = null;
  }
}

const isLast = ({ say }: Reply): boolean => say === 'end' || say === 'done';
