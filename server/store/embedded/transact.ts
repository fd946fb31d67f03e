/** One write transaction in the engine process, run again when it was lost through no fault of its own. */
import type { Deadline } from '../deadline.js';
import type { Parameters, ResultSummary, Row, Transaction } from '../GraphStore.js';
import { StoreError } from '../StoreError.js';
import { ask, batchOf, Conversation, EngineLost } from './conversation.js';
import type { EngineHost } from './engineHost.js';
import { RERUNS, type EngineWork } from './EngineWork.js';
import { lostError } from './errors.js';
import type { Prepared } from './knownLimits.js';
import { countersOf, toRows } from './rowStream.js';

export interface TransactOptions {
  host: EngineHost;
  engineWork: EngineWork;
  limit: Deadline;
  opened(): Promise<void>;
  prepare(statement: string, parameters: Parameters): Promise<Prepared>;
}

export async function transact<T>(
  work: (transaction: Transaction) => Promise<T>,
  options: TransactOptions,
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await attemptOnce(work, options);
    } catch (error) {
      if (!(error instanceof LostTransaction)) throw error;
      if (error.ending === 'memory' && error.alone) throw options.engineWork.memoryError();
      if (attempt >= RERUNS) throw lostError(error.ending);
    }
  }
}

/** The process ended in the middle: nothing of the transaction was kept. */
class LostTransaction extends EngineLost {
  constructor(
    ending: EngineLost['ending'],
    readonly alone: boolean,
  ) {
    super(ending);
  }
}

async function attemptOnce<T>(
  work: (transaction: Transaction) => Promise<T>,
  { host, engineWork, limit, opened, prepare }: TransactOptions,
): Promise<T> {
  await opened();
  let lost: LostTransaction | null = null;
  const noting = <R>(promise: Promise<R>, alone: () => boolean = () => true): Promise<R> =>
    promise.catch((error: unknown) => {
      if (error instanceof EngineLost) throw (lost = new LostTransaction(error.ending, alone()));
      throw error;
    });
  const begun = new Conversation(host, { do: 'begin' });
  const check = (): void => {
    // The process may have ended while no statement of this transaction ran.
    if (begun.broken) lost ??= new LostTransaction(begun.broken.ending, false);
    if (lost) throw lost;
  };
  try {
    await noting(limit.race(begun.reply()));
    const transaction = begun.id;
    const run = async (
      statement: string,
      parameters: Parameters = {},
    ): Promise<{ fields: string[]; rows: Row[]; summary: ResultSummary }> => {
      const prepared = await prepare(statement, parameters);
      limit.check();
      check();
      const conversation = new Conversation(host, {
        do: 'run',
        statement: prepared.statement,
        parameters: prepared.parameters,
        rowLimit: null,
        transaction,
      });
      return noting(resultOf(conversation, prepared, engineWork, limit), () => conversation.wasAlone);
    };
    const result = await work({ run }).catch(async (error: unknown) => {
      // The work may put the loss in words of its own; the loss decides.
      check();
      await ask(host, { do: 'rollback', transaction }).catch(() => undefined);
      throw error;
    });
    check();
    if (limit.expired) {
      await ask(host, { do: 'rollback', transaction }).catch(() => undefined);
      throw limit.expired;
    }
    await commit(host, transaction);
    return result;
  } finally {
    begun.leave();
  }
}

async function resultOf(
  conversation: Conversation,
  prepared: Prepared,
  engineWork: EngineWork,
  limit: Deadline,
): Promise<{ fields: string[]; rows: Row[]; summary: ResultSummary }> {
  const head = await engineWork.head(conversation, limit, true);
  const rows: Row[] = [];
  try {
    for (let last = false; !last;) {
      const batch = await batchOf(conversation);
      for (const row of toRows(batch.rows, prepared.columns)) rows.push(row);
      last = batch.last;
      if (!last) conversation.ask('more');
    }
  } finally {
    conversation.leave();
  }
  return {
    fields: prepared.columns.map((column) => column.name),
    rows,
    summary: { rowCount: rows.length, truncated: false, counters: countersOf(head.counters) },
  };
}

/** When the process ends right here, nobody can tell what it had written. */
async function commit(host: EngineHost, transaction: number): Promise<void> {
  await ask(host, { do: 'commit', transaction }).catch((error: unknown) => {
    if (error instanceof EngineLost)
      throw new StoreError(
        'unknown-outcome',
        'The embedded engine ended while the change was being kept, so it may be there or not.',
        { hint: 'Look whether it is there before trying again.' },
      );
    throw error;
  });
}

/** Schema statements, each for itself: the engine does not take them back. */
export async function define(
  statements: string[],
  host: EngineHost,
  engineWork: EngineWork,
  limit: Deadline,
): Promise<void> {
  for (const statement of statements) {
    const conversation = new Conversation(host, {
      do: 'run',
      statement,
      parameters: {},
      rowLimit: 0,
      transaction: null,
    });
    try {
      await engineWork.head(conversation, limit, true);
    } catch (error) {
      throw error instanceof EngineLost ? lostError(error.ending) : error;
    } finally {
      conversation.leave();
    }
  }
}
