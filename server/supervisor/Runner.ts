/** A process or thread that does one task at a time, as the Supervisor sees it. */

/**
 * What it sends: that it has started, that the task it was given last goes on (`news`), or that it is done (`reply`).
 */
export type RunnerMessage<Reply> = { ready: true } | { news: Reply } | { reply: Reply };

export interface Runner<Task> {
  send(task: Task): void;
  /** Whether it keeps this process from ending. */
  hold(on: boolean): void;
  /** Ends it at once, whatever it does. */
  end(): Promise<void>;
}

export interface RunnerEvents<Reply> {
  message(message: RunnerMessage<Reply>): void;
  /** It ended, or could not start. */
  lost(error: Error): void;
}

/** Starts a runner, which begins without keeping this process from ending. */
export type StartRunner<Task, Reply> = (events: RunnerEvents<Reply>) => Runner<Task>;
