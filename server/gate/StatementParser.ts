/**
 * Keeps the parser's thread: starts it when first needed, gives each statement a deadline, ends it when idle or stuck.
 */
import type { Worker } from 'node:worker_threads';
import { siblingWorker } from '../siblingWorker.js';
import type { GateDiagnostic, Inspection } from './inspect.js';
import type { ParseReply, ParseRequest } from './parserWorker.js';

export interface ParserOptions {
  /** Milliseconds to read a statement. Default 5,000. */
  inspectMs?: number;
  /** Milliseconds more for its semantic analysis. Default 5,000. */
  analyseMs?: number;
  /** Milliseconds without work after which the thread (some 150 MB) is ended. Default five minutes. */
  idleMs?: number;
}

export type ParseOutcome =
  /** `errors` is null when the analysis took too long. Without analysis it is empty. */
  | { outcome: 'parsed'; inspections: Inspection[]; errors: GateDiagnostic[] | null }
  | { outcome: 'too-deep' | 'too-slow' | 'cancelled' | 'failed'; message: string };

interface Job {
  request: ParseRequest;
  inspections: Inspection[] | null;
  signal: AbortSignal | undefined;
  settle(outcome: ParseOutcome): void;
}

export class StatementParser {
  readonly #options: Required<ParserOptions>;
  #worker: Worker | null = null;
  #ready = false;
  #jobs: Job[] = [];
  #nextId = 1;
  #deadline: NodeJS.Timeout | null = null;
  #idle: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(options: ParserOptions = {}) {
    this.#options = { inspectMs: 5_000, analyseMs: 5_000, idleMs: 300_000, ...options };
  }

  /** Starts the thread ahead of its first statement. */
  warmUp(): void {
    if (!this.#worker && !this.#closed) this.#start();
  }

  /**
   * Reads `texts`, variants of one statement; with `analyse` also checks the first one's meaning. One statement at a
   * time; one whose `signal` aborts while it waits is left out.
   */
  parse(texts: string[], analyse: boolean, signal?: AbortSignal): Promise<ParseOutcome> {
    return new Promise((settle) => {
      this.#jobs.push({ request: { id: this.#nextId++, texts, analyse }, inspections: null, signal, settle });
      if (this.#jobs.length === 1) this.#begin();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#clearTimers();
    const worker = this.#worker;
    this.#worker = null;
    for (const job of this.#jobs.splice(0)) job.settle({ outcome: 'failed', message: 'The server is ending.' });
    await worker?.terminate();
  }

  #start(): void {
    const worker = siblingWorker(import.meta.url, './parserWorker', {
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    this.#worker = worker;
    this.#ready = false;
    worker.on('message', (reply: ParseReply) => {
      if (worker === this.#worker) this.#hear(reply);
    });
    worker.on('error', (error) => {
      if (worker === this.#worker) this.#lose('failed', error.message);
    });
    worker.on('exit', () => {
      if (worker === this.#worker) this.#lose('failed', 'The parser ended.');
    });
    worker.unref();
  }

  #begin(): void {
    const job = this.#jobs[0];
    if (!job) return this.#rest();
    if (job.signal?.aborted) return this.#finish({ outcome: 'cancelled', message: 'The client left.' });
    if (this.#idle) clearTimeout(this.#idle);
    this.warmUp();
    if (!this.#ready) return;
    this.#worker?.ref();
    this.#worker?.postMessage(job.request);
    this.#allow(this.#options.inspectMs);
  }

  #hear(reply: ParseReply): void {
    if (reply.say === 'ready') {
      this.#ready = true;
      return this.#begin();
    }
    const job = this.#jobs[0];
    if (!job || reply.id !== job.request.id) return;
    if (reply.say === 'failed')
      return this.#finish({ outcome: reply.tooDeep ? 'too-deep' : 'failed', message: reply.message });
    if (reply.say === 'analysed')
      return this.#finish({ outcome: 'parsed', inspections: job.inspections ?? [], errors: reply.errors });
    job.inspections = reply.inspections;
    if (!job.request.analyse && reply.inspections.every((one) => one.complete))
      return this.#finish({ outcome: 'parsed', inspections: reply.inspections, errors: [] });
    this.#allow(this.#options.analyseMs);
  }

  #allow(ms: number): void {
    if (this.#deadline) clearTimeout(this.#deadline);
    this.#deadline = setTimeout(() => this.#lose('too-slow', `not read within ${ms} ms`), ms);
  }

  /** The thread is stuck or gone: answers the statement it was at, and lets the next one start another. */
  #lose(outcome: 'too-slow' | 'failed', message: string): void {
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
    const inspections = this.#jobs[0]?.inspections;
    this.#finish(inspections ? { outcome: 'parsed', inspections, errors: null } : { outcome, message });
  }

  #finish(outcome: ParseOutcome): void {
    if (this.#deadline) clearTimeout(this.#deadline);
    this.#deadline = null;
    this.#jobs.shift()?.settle(outcome);
    this.#begin();
  }

  #rest(): void {
    this.#worker?.unref();
    if (this.#idle) clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      const worker = this.#worker;
      this.#worker = null;
      void worker?.terminate();
    }, this.#options.idleMs);
    this.#idle.unref();
  }

  #clearTimers(): void {
    if (this.#deadline) clearTimeout(this.#deadline);
    if (this.#idle) clearTimeout(this.#idle);
  }
}
