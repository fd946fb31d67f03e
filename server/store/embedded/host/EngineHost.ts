/**
 * Keeps the engine's thread alive: locks the folder, starts the thread, passes what is said, starts it again when it is
 * lost.
 */
import type { Worker } from 'node:worker_threads';
import { siblingWorker } from '../../../siblingWorker.js';
import { StoreError } from '../../StoreError.js';
import { openingError } from '../durable/diskErrors.js';
import { FORMER_FILE, hasFormerFile } from '../durable/folderFiles.js';
import { fromPlain, type Ending } from '../errors.js';
import { CURRENT, FLAGS, type EngineWorkerData, type Notice, type Reply, type Request } from '../messages.js';
import { lockFolder, type FolderLock } from './folderLock.js';

/** A thread that is lost this often within a minute is not started again. */
const LOSSES_PER_MINUTE = 5;
/** How often a folder that another process holds is tried again. */
const LOCKED_RETRY_MS = 2_000;
const CLOSE_MS = 10_000;
/** Beyond its limit, the thread has room for the moment before a statement notices that it must end. */
const ROOM = 1.5;
/** So much of what lives a short time is kept apart: graphs are read in with half the work. */
const YOUNG_MB = 64;

const ENDINGS: Record<Ending, string> = {
  memory: 'out of memory',
  stuck: 'a statement did not stop',
  crashed: 'by itself',
  closed: 'closed',
};

export interface Caller {
  /** Whether it is answered while the store is being closed. */
  outlives: boolean;
  onReply(reply: Reply): void;
  /** `culprit`: the id of the exchange that had the turn. */
  onLost(ending: Ending, culprit: number): void;
}
export interface HostOptions {
  /** It exists. */
  folder: string;
  memoryLimitBytes: number;
  log(line: string): void;
  onStarting(reason: string): void;
  onReady(): void;
  onFailed(error: StoreError): void;
}

export class EngineHost {
  readonly flags = new Int32Array(new SharedArrayBuffer(4 * FLAGS));
  readonly #callers = new Map<number, Caller>();
  #lock: FolderLock | null = null;
  #worker: Worker | null = null;
  #opened: Promise<void> = Promise.resolve();
  #ending: Ending | null = null;
  #losses: number[] = [];
  #nextId = 1;
  #closed = false;

  constructor(private readonly options: HostOptions) {}

  /** Rejects with StoreError 'locked' or 'away'; a locked folder is tried again every few seconds. */
  start(reason = 'The embedded engine is opening its data.'): Promise<void> {
    if (reason) this.options.onStarting(reason);
    this.#opened = this.#open();
    this.#opened.catch((error: unknown) => this.#failed(error));
    return this.#opened;
  }
  /** Resolves when the thread that runs or is being started has the database open. */
  opened(): Promise<void> {
    return this.#opened;
  }
  register(caller: Caller): number {
    const id = this.#nextId++;
    if (this.#closed) caller.onLost('closed', CURRENT);
    else this.#callers.set(id, caller);
    return id;
  }
  forget(id: number): void {
    this.#callers.delete(id);
  }
  send(request: Request): void {
    if (this.#closed && request.do !== 'close') return;
    this.#worker?.postMessage(request);
  }
  /** Ends the thread at once; a new one is started as soon as it is gone. */
  restart(ending: Ending): void {
    if (!this.#worker || this.#ending) return;
    this.#ending = ending;
    void this.#worker.terminate();
  }
  /** Whether a statement of the thread has the turn. */
  get current(): number {
    return Atomics.load(this.flags, CURRENT);
  }

  /** What is being written is still written. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const [id, caller] of this.#callers)
      if (!caller.outlives) {
        this.#callers.delete(id);
        caller.onLost('closed', CURRENT);
      }
    const worker = this.#worker;
    if (worker) {
      this.#ending ??= 'closed';
      const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
      this.flags.fill(1, CURRENT + 1);
      this.send({ do: 'close' });
      const timer = setTimeout(() => void worker.terminate(), CLOSE_MS);
      await gone;
      clearTimeout(timer);
    }
    await this.#opened.catch(() => undefined);
    await this.#lock?.release();
    this.#lock = null;
  }

  async #open(): Promise<void> {
    const { folder, log } = this.options;
    try {
      this.#lock ??= await lockFolder(folder);
    } catch (cause) {
      throw openingError(cause, folder);
    }
    if (this.#closed) throw new StoreError('away', 'The store is closed.');
    await this.#startThread();
    if (hasFormerFile(folder))
      log(
        `${folder} also holds ${FORMER_FILE}, a database of an earlier Entente, which is left as it is. To bring imports over, export them with that version and import them here.`,
      );
  }
  #startThread(): Promise<void> {
    const { folder, memoryLimitBytes } = this.options;
    const data: EngineWorkerData = { folder, flags: this.flags.buffer as SharedArrayBuffer, memoryLimitBytes };
    return new Promise((resolve, reject) => {
      this.flags.fill(0);
      const worker = siblingWorker('server/store/embedded/engineWorker', {
        workerData: data,
        resourceLimits: {
          maxOldGenerationSizeMb: Math.ceil((memoryLimitBytes * ROOM) / 1024 ** 2) + YOUNG_MB,
          maxYoungGenerationSizeMb: YOUNG_MB,
        },
      });
      this.#worker = worker;
      this.#ending = null;
      let isOpen = false;
      worker.on('message', (message: Reply | Notice) => {
        if ('id' in message) return this.#callers.get(message.id)?.onReply(message);
        if (message.say === 'log') return this.options.log(message.line);
        if (message.say === 'cannot-open') return reject(fromPlain(message.error));
        isOpen = true;
        this.options.onReady();
        resolve();
      });
      worker.on('error', (error: NodeJS.ErrnoException) => {
        this.#ending ??= error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crashed';
        this.options.log(`The embedded engine broke: ${error.stack ?? error.message}`);
        reject(
          new StoreError('away', `The embedded engine broke as it was started: ${error.message}`, { cause: error }),
        );
      });
      worker.on('exit', () => {
        reject(new StoreError('away', 'The embedded engine ended while it was opening its data.'));
        this.#gone(isOpen);
      });
    });
  }

  #gone(wasOpen: boolean): void {
    const ending = this.#ending ?? 'crashed';
    const culprit = this.current;
    this.#worker = null;
    const lost = [...this.#callers.values()];
    this.#callers.clear();
    if (!this.#closed && wasOpen) this.#startAgain(ending);
    for (const caller of lost) caller.onLost(ending, culprit);
  }
  #startAgain(ending: Ending): void {
    this.options.log(`The embedded engine ended (${ENDINGS[ending]}) and is started again.`);
    this.#losses = [...this.#losses.filter((at) => at > Date.now() - 60_000), Date.now()];
    if (this.#losses.length < LOSSES_PER_MINUTE) {
      void this.start('The embedded engine is starting again.').catch(() => undefined);
      return;
    }
    const error = new StoreError(
      'away',
      'The embedded engine ended several times within a minute and was not started again.',
      {
        hint: 'Start Entente again; if this happens again, move the data folder away and load the data anew.',
      },
    );
    this.#opened = Promise.reject(error);
    this.#opened.catch(() => undefined);
    this.options.onFailed(error);
  }
  #failed(cause: unknown): void {
    if (this.#closed) return;
    const error = openingError(cause, this.options.folder);
    this.options.onFailed(error);
    if (error.kind !== 'locked') return;
    setTimeout(() => {
      if (!this.#closed) void this.start('').catch(() => undefined);
    }, LOCKED_RETRY_MS).unref();
  }
}
