/**
 * Hands figures to a process of their own and waits for them. It starts with the first figure, and ends when none was
 * asked for in a while.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { EntenteError } from '../EntenteError.js';
import { siblingModule } from '../siblingModule.js';
import type { FigureTask } from './drawFigure.js';

/** Milliseconds a figure may take once its turn has come. */
const TIMEOUT_MS = 60_000;
/** Milliseconds without a figure after which the process ends and gives its memory back. */
const IDLE_MS = 60_000;
/** Figures that may wait; more are refused with `server.busy`. */
const MOST_WAITING = 20;

interface Waiting {
  id: number;
  task: FigureTask;
  resolve: (body: Buffer) => void;
  reject: (error: Error) => void;
}
type Answer = { id: number; body: Uint8Array } | { id: number; error: string };

export class FigureDrawer {
  private child: ChildProcess | undefined;
  private readonly queue: Waiting[] = [];
  private current: Waiting | undefined;
  private timer: NodeJS.Timeout | undefined;
  private nextId = 1;

  /**
   * Draws in the process. Rejects with `server.busy` when too many wait or it takes too long, and with the signal's
   * reason when aborted.
   */
  draw(task: FigureTask, signal?: AbortSignal): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      if (this.queue.length >= MOST_WAITING)
        throw new EntenteError('server.busy', `${MOST_WAITING} figures are waiting to be drawn already.`, {
          hint: 'Ask again in a minute.',
        });
      const abort = (): void => this.drop(waiting, signal?.reason as Error);
      const settled =
        <T>(then: (value: T) => void) =>
        (value: T): void => {
          signal?.removeEventListener('abort', abort);
          then(value);
        };
      const waiting: Waiting = { id: this.nextId++, task, resolve: settled(resolve), reject: settled(reject) };
      signal?.addEventListener('abort', abort);
      this.queue.push(waiting);
      this.next();
    });
  }

  /** Ends the process. Figures under way or waiting are rejected. */
  close(): void {
    const stopping = new EntenteError('server.busy', 'The server is stopping.');
    for (const waiting of this.queue.splice(0)) waiting.reject(stopping);
    this.fail(stopping);
  }

  private next(): void {
    clearTimeout(this.timer);
    if (this.current !== undefined) return;
    this.current = this.queue.shift();
    if (this.current === undefined) {
      // Idle, it is no reason for the server's process to stay.
      this.child?.unref();
      this.child?.channel?.unref();
      this.timer = setTimeout(() => this.end(), IDLE_MS).unref();
      return;
    }
    const { id, task } = this.current;
    this.timer = setTimeout(
      () =>
        this.fail(
          new EntenteError('server.busy', `The figure took longer than ${TIMEOUT_MS / 1000} s.`, {
            hint: 'Ask for a smaller part of the graph.',
          }),
        ),
      TIMEOUT_MS,
    ).unref();
    this.child ??= this.start();
    this.child.ref();
    this.child.channel?.ref();
    this.child.send({ id, task });
  }

  private start(): ChildProcess {
    const { url, execArgv } = siblingModule(import.meta.url, './figureProcess');
    const child = fork(fileURLToPath(url), {
      execArgv,
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.on('message', (answer: Answer) => this.settle(answer));
    child.on('error', (error) => {
      if (child === this.child) this.fail(error);
    });
    child.on('exit', (code, signal) => {
      if (child === this.child)
        this.fail(new Error(`The process that draws figures ended (${signal ?? code ?? 'unknown'}).`));
    });
    return child;
  }

  private settle(answer: Answer): void {
    const waiting = this.current;
    if (waiting === undefined || waiting.id !== answer.id) return;
    this.current = undefined;
    if ('body' in answer)
      waiting.resolve(Buffer.from(answer.body.buffer, answer.body.byteOffset, answer.body.byteLength));
    else waiting.reject(new Error(`The figure could not be drawn: ${answer.error}`));
    this.next();
  }

  /** Ends the process under the figure being drawn, and goes on with the next one in a new process. */
  private fail(error: Error): void {
    const waiting = this.current;
    this.current = undefined;
    this.end();
    waiting?.reject(error);
    this.next();
  }

  private end(): void {
    const { child } = this;
    this.child = undefined;
    child?.kill('SIGKILL');
  }

  private drop(waiting: Waiting, reason: Error): void {
    if (this.current === waiting) return this.fail(reason);
    const at = this.queue.indexOf(waiting);
    if (at < 0) return;
    this.queue.splice(at, 1);
    waiting.reject(reason);
  }
}
