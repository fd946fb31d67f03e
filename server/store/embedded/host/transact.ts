/** A write transaction in the engine's thread; begun again where the thread was lost through no fault of its own. */
import type { Deadline } from '../../deadline.js';
import type { FreeSummary, Parameters, Transaction, TransactionResult } from '../../GraphStore.js';
import { StoreError } from '../../StoreError.js';
import { checkParameters } from '../parameters.js';
import { readRows } from '../rows/readRows.js';
import { Call, EngineLost } from './Call.js';
import { lossOf, RERUNS, worded, type ReadOptions } from './EngineRead.js';
import { Statement, type Asked, type Batch } from './Statement.js';

/** What of a result is held until the transaction is kept. */
export type Bounds = Pick<Asked, 'rowLimit' | 'free'>;
export interface HeldBatches {
  fields: string[];
  batches: Batch[];
  summary: FreeSummary;
}
export interface EngineTransaction extends Transaction {
  /** As `run`: the statement is run to its end, and rows beyond `bounds` are dropped. */
  runWithin(bounds: Bounds, statement: string, parameters?: Parameters): Promise<HeldBatches>;
}

/** The caller has its turn as the one writer. */
export async function transact<T>(
  work: (transaction: EngineTransaction) => Promise<T>,
  limit: Deadline,
  options: ReadOptions,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptOnce(work, limit, options);
    } catch (error) {
      if (!(error instanceof EngineLost)) throw error;
      if (error.isCulprit || attempt > RERUNS) throw lossOf(error, options.memoryLimitBytes);
    }
  }
}

async function attemptOnce<T>(
  work: (transaction: EngineTransaction) => Promise<T>,
  limit: Deadline,
  options: ReadOptions,
): Promise<T> {
  const { host } = options;
  await options.opened(limit);
  const begun = new Call(host, { do: 'begin' });
  let lost: EngineLost | null = null;
  const runWithin = async (bounds: Bounds, statement: string, parameters: Parameters = {}): Promise<HeldBatches> => {
    checkParameters(parameters);
    limit.check();
    try {
      return await batchesOf({ statement, parameters, ...bounds, transaction: begun.id, whole: true }, limit, options);
    } catch (error) {
      if (error instanceof EngineLost) lost = error;
      throw worded(error, options.memoryLimitBytes);
    }
  };
  const run = async (statement: string, parameters?: Parameters): Promise<TransactionResult> =>
    resultOf(await runWithin({ rowLimit: null, free: null }, statement, parameters));
  try {
    await limit.race(begun.reply());
    const result = await work({ run, runWithin }).catch((error: unknown) => {
      // The work may put the loss in words of its own; the loss decides.
      throw lost ?? begun.lost ?? error;
    });
    if (lost ?? begun.lost) throw lost ?? begun.lost;
    limit.check();
    await options.opened(limit);
    await commit(begun.id, options);
    return result;
  } catch (error) {
    host.send({ do: 'rollback', id: begun.id, transaction: begun.id });
    throw error;
  } finally {
    begun.leave();
  }
}

async function batchesOf(asked: Asked, limit: Deadline, { host, flags }: ReadOptions): Promise<HeldBatches> {
  const under = new Statement(asked, host, flags, limit);
  const fields = await under.head();
  const batches: Batch[] = [];
  for (let batch = await under.next(); batch; batch = await under.next()) batches.push(batch);
  if (!under.summary) throw new Error('A statement ended without its summary.');
  return { fields, batches, summary: under.summary };
}

export function resultOf({ fields, batches, summary: full }: HeldBatches): TransactionResult {
  const rows: TransactionResult['rows'] = [];
  for (const batch of batches)
    if (batch.say === 'rows') for (const row of readRows(batch.bytes, fields.length)) rows.push(row);
  const { truncatedBy: _, ...summary } = full;
  return { fields, rows, summary };
}

/** When the thread ends right here, nobody can tell what it had written. */
async function commit(transaction: number, { host }: ReadOptions): Promise<void> {
  const call = new Call(host, { do: 'commit', transaction }, true);
  try {
    await call.reply();
  } catch (error) {
    if (!(error instanceof EngineLost)) throw error;
    throw new StoreError(
      'unknown-outcome',
      'The embedded engine ended while the change was being kept, so it may be there or not.',
      { hint: 'Look whether it is there before trying again.', cause: error },
    );
  } finally {
    call.leave();
  }
}
