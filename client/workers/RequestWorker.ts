/**
 * A worker that is asked and answers: starts at the first request, matches answers to requests by id, and ends with its
 * thread what was given up, because a computation in it cannot be interrupted otherwise. Does not know what is asked.
 */
export interface WorkerRequest<Question> {
  id: number;
  question: Question;
}
/** `progress`: how far it is, 0 to 1, or what there is before the answer. */
export type WorkerReply<Answer, Progress = number> =
  | { id: number; answer: Answer }
  | { id: number; error: string }
  | { id: number; progress: Progress };

interface Pending<Question, Answer, Progress> {
  question: Question;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
  progress: ((progress: Progress) => void) | undefined;
}

export class RequestWorker<Question, Answer, Progress = number> {
  readonly #start: () => Worker;
  readonly #pending = new Map<number, Pending<Question, Answer, Progress>>();
  #thread: Worker | null = null;
  #lastId = 0;
  #warm = false;

  /** `start` makes the worker, whose code serves with `answerRequests`. */
  constructor(start: () => Worker) {
    this.#start = start;
  }

  /** True once the running thread has answered: its code has arrived and started. */
  get warm(): boolean {
    return this.#warm;
  }

  /** Has the thread's code fetched and started, for a request that is to come. */
  start(): void {
    this.#thread ??= this.#listenTo(this.#start());
  }

  /**
   * Rejects with the signal's reason when it fires (the thread is then ended, and a new one takes over what else is
   * pending), or with an Error when the computation or the worker fails. `progress` hears how far it is, or what there
   * is.
   */
  ask(question: Question, signal: AbortSignal, progress?: (progress: Progress) => void): Promise<Answer> {
    if (signal.aborted) return Promise.reject(signal.reason as Error);
    const id = (this.#lastId += 1);
    return new Promise<Answer>((resolve, reject) => {
      const giveUp = () => {
        this.#pending.delete(id);
        this.#end();
        reject(signal.reason as Error);
        for (const [other, { question: asked }] of this.#pending) this.#post(other, asked);
      };
      const settled = () => {
        this.#pending.delete(id);
        signal.removeEventListener('abort', giveUp);
      };
      this.#pending.set(id, {
        question,
        progress,
        resolve: (answer) => {
          settled();
          resolve(answer);
        },
        reject: (error) => {
          settled();
          reject(error as Error);
        },
      });
      signal.addEventListener('abort', giveUp, { once: true });
      this.#post(id, question);
    });
  }

  #post(id: number, question: Question): void {
    this.start();
    this.#thread!.postMessage({ id, question } satisfies WorkerRequest<Question>);
  }

  #listenTo(thread: Worker): Worker {
    thread.addEventListener('message', ({ data: reply }: MessageEvent<WorkerReply<Answer, Progress>>) => {
      if (thread !== this.#thread) return;
      this.#warm = true;
      const asked = this.#pending.get(reply.id);
      if ('progress' in reply) asked?.progress?.(reply.progress);
      else if ('error' in reply) asked?.reject(new Error(reply.error));
      else asked?.resolve(reply.answer);
    });
    thread.addEventListener('error', ({ message }) => {
      if (thread !== this.#thread) return;
      this.#end();
      for (const { reject } of [...this.#pending.values()]) reject(new Error(`the worker failed: ${message}`));
    });
    return thread;
  }

  #end(): void {
    this.#thread?.terminate();
    this.#thread = null;
    this.#warm = false;
  }
}
