/**
 * One exchange with the engine process: a request and its replies as promises, with the ending of the process told
 * as `EngineLost`. It knows the protocol and nothing of statements' meaning.
 */
import { EngineHost, type Ending } from './engineHost.js';
import { statementError } from './errors.js';
import type { RawCounters, Reply, Request } from './protocol.js';

/** The engine process ended before it had answered. */
export class EngineLost extends Error {
  override name = 'EngineLost';
  constructor(readonly ending: Ending) {
    super(`The engine process ended (${ending}).`);
  }
}

export interface RawBatch {
  rows: unknown[][];
  last: boolean;
  truncated: boolean;
}

/** Distributes Omit over the union, so that each request keeps its own fields. */
type WithoutId<T> = T extends { id: number } ? Omit<T, 'id'> : never;

export class Conversation {
  readonly id: number;
  /** No other statement was being executed beside this one, as far as its owner noted. */
  wasAlone = true;
  #waiting: { resolve: (reply: Reply) => void; reject: (error: unknown) => void } | null = null;
  #arrived: Reply[] = [];
  #ended: unknown = null;

  constructor(
    private readonly host: EngineHost,
    request: WithoutId<Request>,
  ) {
    this.id = host.register({
      onReply: (reply) => (reply.say === 'failed' ? this.#end(statementError(reply)) : this.#arrive(reply)),
      onLost: (ending) => this.#end(new EngineLost(ending)),
    });
    host.send({ ...request, id: this.id } as Request);
  }

  /** Set once the process has ended while the conversation was open. */
  get broken(): EngineLost | null {
    return this.#ended instanceof EngineLost ? this.#ended : null;
  }

  /** The next reply; rejects with the statement's StoreError, or EngineLost. */
  reply(): Promise<Reply> {
    const arrived = this.#arrived.shift();
    if (arrived) return Promise.resolve(arrived);
    if (this.#ended) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }
  ask(request: 'more' | 'stop'): void {
    this.host.send({ do: request, id: this.id });
  }
  /** No further reply is wanted. */
  leave(): void {
    this.host.forget(this.id);
  }

  #arrive(reply: Reply): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting) waiting.resolve(reply);
    else this.#arrived.push(reply);
  }
  #end(error: unknown): void {
    this.#ended = error;
    this.host.forget(this.id);
    this.#waiting?.reject(error);
    this.#waiting = null;
  }
}

/** A conversation of one question and one answer. */
export async function ask(host: EngineHost, request: WithoutId<Request>): Promise<Reply> {
  const conversation = new Conversation(host, request);
  try {
    return await conversation.reply();
  } finally {
    conversation.leave();
  }
}

export interface StatementHead {
  fields: string[];
  counters: RawCounters;
}

/** A statement's head; rejects with StoreError or EngineLost. */
export async function headOf(conversation: Conversation): Promise<StatementHead> {
  const reply = await conversation.reply();
  if (reply.say !== 'fields') throw new Error(`Expected fields from the engine process, got ${reply.say}.`);
  return reply;
}
export async function batchOf(conversation: Conversation): Promise<RawBatch> {
  const reply = await conversation.reply();
  if (reply.say !== 'rows') throw new Error(`Expected rows from the engine process, got ${reply.say}.`);
  return reply;
}
