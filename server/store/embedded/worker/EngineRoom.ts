/** All that the engine's thread holds: the graph, what keeps it on disk, statements and transactions under way. */
import { isEmpty } from '../../../../cypher/engine/graph/ChangeSet.js';
import type { CommittedGraph } from '../../../../cypher/engine/graph/CommittedGraph.js';
import { noCounters } from '../../../../cypher/engine/graph/counters.js';
import { Transaction } from '../../../../cypher/engine/graph/Transaction.js';
import { StoreError } from '../../StoreError.js';
import type { Durable } from '../durable/openDurable.js';
import { plainError } from '../errors.js';
import { CURRENT, type Reply, type Request, type RunRequest } from '../messages.js';
import { HeapWatch } from './HeapWatch.js';
import { PutOff } from './PutOff.js';
import { Scheduler } from './Scheduler.js';
import { StatementBudget } from './StatementBudget.js';
import { StatementTask } from './StatementTask.js';
import { Tidying } from './Tidying.js';

export interface RoomOptions {
  graph: CommittedGraph;
  durable: Durable;
  flags: Int32Array;
  memoryLimitBytes: number;
  send(reply: Reply, transfer?: ArrayBuffer[]): void;
  /** A request that waits to be heard, if there is one. */
  receive(): HeardRequest | null;
}

export type HeardRequest = Exclude<Request, { do: 'close' }>;

export class EngineRoom {
  readonly #heap: HeapWatch;
  readonly #scheduler: Scheduler<StatementTask>;
  readonly #tasks = new Map<number, StatementTask>();
  readonly #transactions = new Map<number, Transaction>();
  readonly #tidying: Tidying;

  constructor(private readonly options: RoomOptions) {
    this.#tidying = new Tidying(options.graph, () => this.#tasks.size + this.#transactions.size === 0);
    // Who has the turn is known outside, where the end of the thread would be noticed.
    this.#heap = new HeapWatch(options.memoryLimitBytes);
    this.#scheduler = new Scheduler((task) => {
      Atomics.store(options.flags, CURRENT, task?.id ?? 0);
      this.#heap.turn(task?.budget ?? null);
    });
  }

  /** Answers each request, sooner or later, but for `more`, `stop` and `close`. */
  hear(request: HeardRequest): void {
    const { graph, send } = this.options;
    switch (request.do) {
      case 'run':
        return this.#run(request);
      case 'more': {
        const task = this.#tasks.get(request.id);
        task?.allow();
        return task && this.#scheduler.wake(task);
      }
      case 'stop': {
        const task = this.#tasks.get(request.id);
        // In the midst of an expression, its flag ends it.
        if (!task || this.#scheduler.isAtWork(task)) return;
        task.stop();
        return send({ say: 'done', id: request.id });
      }
      case 'begin':
        this.#transactions.set(request.id, new Transaction(graph));
        return send({ say: 'done', id: request.id });
      case 'rollback':
        this.#transactions.delete(request.transaction);
        this.#tidying.begin();
        return send({ say: 'done', id: request.id });
      case 'commit':
        return this.#answer(request.id, () => this.#commit(request.transaction));
      case 'schema': {
        const sorted = (names: Iterable<string>): string[] => [...names].sort();
        const schema = {
          labels: sorted(graph.labelsInUse()),
          relationshipTypes: sorted(graph.typesInUse()),
          propertyKeys: sorted(graph.propertyKeys()),
        };
        return send({ say: 'schema', id: request.id, schema });
      }
    }
  }
  /** Ends what is under way, and waits for what is being written. */
  async close(): Promise<void> {
    for (const task of this.#tasks.values()) task.stop();
    await this.options.durable.close();
  }

  #run(request: RunRequest): void {
    const { graph, flags, memoryLimitBytes, send } = this.options;
    const transaction = request.transaction === null ? null : (this.#transactions.get(request.transaction) ?? null);
    if (transaction) transaction.counters = noCounters();
    const meanwhile = (): number => this.#meanwhile(task);
    const budget = new StatementBudget({ flags, flag: request.flag, heap: this.#heap, memoryLimitBytes, meanwhile });
    const task: StatementTask = new StatementTask({
      request,
      graph: transaction ?? graph,
      writable: transaction,
      scratch: () => new Transaction(graph),
      budget,
      counters: () => transaction?.counters ?? null,
      send,
      onEnd: () => {
        this.#tasks.delete(request.id);
        this.#scheduler.remove(task);
        this.#heap.remove(budget);
        this.#tidying.begin();
      },
    });
    this.#tasks.set(request.id, task);
    this.#heap.add(budget);
    this.#scheduler.add(task);
  }

  #meanwhile(task: StatementTask): number {
    if (this.#scheduler.isOverstaying && task.mayBeginAnew) throw new PutOff();
    return this.#scheduler.meanwhile(() => {
      for (let request = this.options.receive(); request; request = this.options.receive()) this.hear(request);
    });
  }

  async #commit(id: number): Promise<void> {
    const { graph, durable } = this.options;
    const transaction = this.#transactions.get(id);
    if (!transaction) throw new StoreError('failed', 'There is no such transaction.');
    try {
      const changes = transaction.changes();
      if (isEmpty(changes)) return;
      await durable.commit(changes);
      graph.apply(changes);
    } finally {
      // Not before: a log that is folded goes through the graph.
      this.#transactions.delete(id);
      this.#tidying.begin();
    }
  }
  #answer(id: number, work: () => Promise<void>): void {
    const { send } = this.options;
    work().then(
      () => send({ say: 'done', id }),
      (error: unknown) => send({ say: 'failed', id, error: plainError(error) }),
    );
  }
}
