/**
 * Keeps one engine process alive: starts it, passes requests and replies, watches its memory, ends it and starts it
 * again. It knows nothing of Cypher or of GraphStore.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { siblingModule } from '../../siblingModule.js';
import { StoreError } from '../StoreError.js';
import { openingError } from './errors.js';
import type { Reply, Request } from './protocol.js';

const MEMORY_POLL_MS = 50;
/** A process that dies this often within a minute is not started again. */
const CRASHES_PER_MINUTE = 5;
/** How often a folder that another process holds is tried again. */
const LOCKED_RETRY_MS = 2_000;

/** Why a process ended: `crashed` is the engine's own doing. */
export type Ending = 'timeout' | 'cancelled' | 'memory' | 'crashed' | 'closed';

const ENDINGS: Record<Ending, string> = {
  timeout: 'a statement ran beyond its time limit',
  cancelled: 'a statement ran on although nobody waited for it',
  memory: 'out of memory',
  crashed: 'by itself',
  closed: 'closed',
};

export interface Caller {
  onReply(reply: Reply): void;
  /** The process ended before the answer was complete. */
  onLost(ending: Ending): void;
}

export interface HostOptions {
  /** The database file; its folder exists. */
  file: string;
  /** Resident bytes at which the process is ended. */
  memoryLimitBytes: number;
  /** Takes a line for every end that was not asked for. */
  log(line: string): void;
  onStarting(reason: string): void;
  onReady(version: string): void;
  onFailed(error: StoreError): void;
}

export class EngineHost {
  #child: ChildProcess | null = null;
  #opened: Promise<void> = Promise.resolve();
  #callers = new Map<number, Caller>();
  #nextId = 1;
  #ending: Ending | null = null;
  #crashes: number[] = [];
  #watch: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(private readonly options: HostOptions) {}

  /** Starts the process, and again every few seconds while another one holds the data; resolves when the database is open. Rejects with StoreError 'locked' or 'away'. */
  start(reason = 'The embedded engine is opening its data.'): Promise<void> {
    if (reason) this.options.onStarting(reason);
    this.#opened = this.#open();
    this.#opened.catch(() => undefined);
    return this.#opened;
  }

  /** Resolves when the process that is running or being started has the database open. */
  opened(): Promise<void> {
    return this.#opened;
  }

  /** The id under which `caller` hears; requests of one conversation share it. */
  register(caller: Caller): number {
    const id = this.#nextId++;
    this.#callers.set(id, caller);
    return id;
  }
  forget(id: number): void {
    this.#callers.delete(id);
  }
  send(request: Request): void {
    // A send to a process that has just ended fails; its end is told by `exit`.
    if (this.#child?.connected) this.#child.send(request, () => undefined);
  }
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Ends the process at once; a new one is started as soon as it is gone. */
  kill(ending: Ending): void {
    if (!this.#child || this.#ending) return;
    this.#ending = ending;
    this.#child.kill('SIGKILL');
  }

  /** Lets the process close its database; it is killed when that takes longer than `graceMs`. */
  async close(graceMs = 5_000): Promise<void> {
    this.#closed = true;
    const child = this.#child;
    if (!child) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    this.#ending ??= 'closed';
    this.send({ do: 'close' });
    const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
    await gone;
    clearTimeout(timer);
  }

  #open(): Promise<void> {
    const { url, execArgv } = siblingModule(import.meta.url, './engineProcess');
    return new Promise((resolve, reject) => {
      const child = fork(fileURLToPath(url), [this.options.file], {
        execArgv,
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      this.#child = child;
      this.#ending = null;
      let failed: StoreError | null = null;
      child.on('message', (reply: Reply) => {
        if (reply.say === 'opened') {
          this.options.onReady(reply.version);
          resolve();
        } else if (reply.say === 'cannot-open') failed = openingError(reply.message, this.options.file);
        else if (reply.say === 'memory') this.#checkMemory(reply.bytes);
        else if ('id' in reply) this.#callers.get(reply.id)?.onReply(reply);
      });
      const gone = (how: string): void => {
        this.#unwatch();
        reject(failed ?? new StoreError('away', `The embedded engine ended (${how}).`));
        this.#afterExit(failed);
      };
      child.on('error', (error) => {
        // Of a process that has started, its end decides; one that has not started has no `exit`.
        if (child.pid !== undefined) return;
        failed = new StoreError('away', `The embedded engine could not be started: ${error.message}`, { cause: error });
        gone(error.message);
      });
      child.on('exit', (code, signal) => gone(signal ?? `code ${code}`));
      this.#watchMemory(child);
    });
  }

  #afterExit(failed: StoreError | null): void {
    const ending = this.#ending ?? 'crashed';
    this.#child = null;
    const lost = [...this.#callers.values()];
    this.#callers.clear();
    if (!this.#closed && !failed) {
      if (ending === 'crashed') this.#crashes = [...this.#crashes.filter((at) => at > Date.now() - 60_000), Date.now()];
      this.options.log(`The embedded engine ended (${ENDINGS[ending]}) and is started again.`);
      if (this.#crashes.length < CRASHES_PER_MINUTE)
        void this.start('The embedded engine is starting again.').catch(() => undefined);
      else
        failed = new StoreError(
          'away',
          'The embedded engine ended several times within a minute and was not started again.',
          { hint: 'Start Entente again; if this happens again, move the data folder away and load the data anew.' },
        );
    }
    if (failed) this.options.onFailed(failed);
    if (failed?.kind === 'locked' && !this.#closed)
      setTimeout(() => {
        if (!this.#closed) void this.start('').catch(() => undefined);
      }, LOCKED_RETRY_MS).unref();
    for (const caller of lost) caller.onLost(ending);
  }

  #watchMemory(child: ChildProcess): void {
    if (process.platform !== 'linux' || child.pid === undefined) return;
    const status = `/proc/${child.pid}/status`;
    this.#watch = setInterval(() => {
      if (this.#callers.size === 0) return;
      readFile(status, 'utf8').then(
        (text) => {
          const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(text)?.[1];
          if (kilobytes && this.#child === child) this.#checkMemory(Number(kilobytes) * 1024);
        },
        () => undefined,
      );
    }, MEMORY_POLL_MS);
    this.#watch.unref();
  }
  #unwatch(): void {
    if (this.#watch) clearInterval(this.#watch);
    this.#watch = null;
  }
  #checkMemory(bytes: number): void {
    if (bytes > this.options.memoryLimitBytes && this.#callers.size > 0) this.kill('memory');
  }
}
