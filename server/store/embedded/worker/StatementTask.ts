/**
 * One statement under way in the engine's thread: it computes rows in its turns and sends them as the reader takes
 * them.
 */
import { CypherError } from '../../../../cypher/engine/CypherError.js';
import { execute, PAUSE, prepare, type Prepared } from '../../../../cypher/engine/Engine.js';
import type { Counters, Graph, WritableGraph } from '../../../../cypher/engine/graph/Graph.js';
import type { PlanLine } from '../../../../cypher/engine/plan/describe.js';
import { builtInProcedures } from '../../../../cypher/engine/procedures/builtIn.js';
import type { Value } from '../../../../cypher/engine/values/Value.js';
import type { FreeSummary } from '../../GraphStore.js';
import { plainError } from '../errors.js';
import type { Reply, RunRequest } from '../messages.js';
import { toEngine } from '../parameters.js';
import { PutOff } from './PutOff.js';
import { JsonSink, ValueSink, type RowSink } from './RowSink.js';
import type { Task } from './Scheduler.js';
import type { StatementBudget } from './StatementBudget.js';

/** Batches that may be on their way before the reader has asked for more. */
const AHEAD = 2;
/** Milliseconds after which rows go out although their batch is not full. */
const LINGER_MS = 50;

export interface TaskOptions {
  request: RunRequest;
  graph: Graph;
  writable: WritableGraph | null;
  /** To plan changes on that are not made. */
  scratch(): WritableGraph;
  budget: StatementBudget;
  counters(): Counters | null;
  send(reply: Reply, transfer?: ArrayBuffer[]): void;
  /** It has sent its last. */
  onEnd(): void;
}

export class StatementTask implements Task {
  readonly #sink: RowSink;
  #credit: number;
  #rows: ReturnType<typeof execute> | null = null;
  /** Until they are sent. */
  #columns: readonly string[] | null = null;
  #plan: PlanLine[] | null = null;
  #timesPutOff = 0;
  #rowCount = 0;
  /** What ended the rows that are given. */
  #cut: FreeSummary['truncatedBy'] = null;
  #sent = 0;

  constructor(private readonly options: TaskOptions) {
    const { free, whole } = options.request;
    const step = (): void => {
      if (options.budget.spend()) options.budget.meanwhile();
    };
    this.#sink = free ? new JsonSink({ ...free, step }) : new ValueSink();
    this.#credit = whole ? Infinity : AHEAD;
  }

  get id(): number {
    return this.options.request.id;
  }
  get budget(): StatementBudget {
    return this.options.budget;
  }
  get timesPutOff(): number {
    return this.#timesPutOff;
  }
  /** Whether nothing of it was sent or changed. */
  get mayBeginAnew(): boolean {
    return this.options.writable === null && this.#rowCount === 0 && (this.#rows === null || this.#columns !== null);
  }
  /** The reader has taken a batch. */
  allow(): void {
    this.#credit++;
  }
  /** Nobody waits for it any more. */
  stop(): void {
    try {
      this.#rows?.return();
    } catch {
      // It has ended either way.
    }
    this.options.onEnd();
  }

  work(turnEnds: number): 'ready' | 'waiting' | 'ended' {
    this.options.budget.turnEnds = turnEnds;
    try {
      this.options.budget.look();
      this.#rows ??= this.#begin();
      return this.#advance(this.#rows, turnEnds);
    } catch (error) {
      if (error instanceof PutOff) return this.#putOff();
      // A row that failed comes after those before it.
      if (!this.#sink.isEmpty) this.#send();
      this.options.send({ say: 'failed', id: this.id, error: plainError(error, this.options.request.statement) });
      this.options.onEnd();
      return 'ended';
    }
  }

  #putOff(): 'ready' {
    this.#timesPutOff++;
    this.#rows = null;
    this.#columns = null;
    this.#plan = null;
    return 'ready';
  }
  #begin(): ReturnType<typeof execute> {
    const { request, graph, budget } = this.options;
    const prepared: Prepared = prepare(request.statement, builtInProcedures);
    const writable = this.options.writable ?? (prepared.asks === 'explain' ? this.options.scratch() : null);
    // Before the columns are sent: the statement is refused as a whole.
    if (prepared.writesAt !== null && !writable)
      throw new CypherError('read-only', 'This statement would change data; only reading is allowed here.', {
        offset: prepared.writesAt,
      });
    const began = BigInt(Date.now()) * 1_000_000n;
    const rows = execute(prepared, {
      graph,
      writable,
      parameters: toEngine(request.parameters),
      procedures: builtInProcedures,
      budget,
      statementTime: began,
      realTime: () => BigInt(Date.now()) * 1_000_000n,
      random: Math.random,
      onPlan: (plan) => (this.#plan = plan),
    });
    this.#columns = prepared.columns;
    return rows;
  }

  /** The columns are sent after the first step, which finds what is wrong before there are rows. */
  #next(rows: ReturnType<typeof execute>): ReturnType<ReturnType<typeof execute>['next']> {
    const next = rows.next();
    if (this.#columns) this.options.send({ say: 'head', id: this.id, fields: [...this.#columns] });
    this.#columns = null;
    return next;
  }

  #advance(rows: ReturnType<typeof execute>, turnEnds: number): 'ready' | 'waiting' | 'ended' {
    for (;;) {
      const next = this.#next(rows);
      if (next.done) return this.#end();
      if (next.value === PAUSE) return this.#pause();
      this.#cut ??= this.#keep(next.value as Value[]);
      // Who writes is not stopped in the midst of it: the rest is done, and its rows dropped.
      if (this.#cut && this.options.writable) continue;
      if (this.#cut) return this.#end();
      if (this.#sink.isFull) {
        this.#send();
        if (this.#credit <= 0) return 'waiting';
        if (performance.now() >= turnEnds) return 'ready';
      }
    }
  }
  /** Null, or the limit that leaves no room for the row. */
  #keep(row: Value[]): FreeSummary['truncatedBy'] {
    const { rowLimit } = this.options.request;
    if (rowLimit !== null && this.#rowCount >= rowLimit) return 'rows';
    if (!this.#sink.add(row, this.options.graph)) return 'bytes';
    this.#rowCount++;
    return null;
  }
  #pause(): 'ready' | 'waiting' {
    if (this.#sink.isEmpty || performance.now() < this.#sent + LINGER_MS) return 'ready';
    this.#send();
    return this.#credit <= 0 ? 'waiting' : 'ready';
  }

  #end(): 'ended' {
    if (this.#cut) this.#rows?.return();
    if (!this.#sink.isEmpty) this.#send();
    const counters = Object.entries(this.options.counters() ?? {}).filter(([, count]) => count > 0);
    const summary: FreeSummary = {
      rowCount: this.#rowCount,
      truncated: this.#cut !== null,
      truncatedBy: this.#cut,
      counters: Object.fromEntries(counters),
      ...(this.#plan ? { plan: this.#plan.map(({ hits, ...line }) => ({ ...line, dbHits: hits })) } : {}),
    };
    this.options.send({ say: 'end', id: this.id, summary });
    this.options.onEnd();
    return 'ended';
  }
  #send(): void {
    const { reply, transfer } = this.#sink.take(this.id);
    this.options.send(reply, transfer);
    this.#credit--;
    this.#sent = performance.now();
  }
}
