/** A write transaction in the engine's thread; begun again where the thread was lost through no fault of its own. */
import type { Deadline } from '../../deadline.js';
import type { Parameters, Transaction, TransactionResult } from '../../GraphStore.js';
import { StoreError } from '../../StoreError.js';
import { checkParameters } from '../parameters.js';
import { readRows } from '../rows/readRows.js';
import { Call, EngineLost } from './Call.js';
import { lossOf, RERUNS, worded, type ReadOptions } from './EngineRead.js';
import { Statement } from './Statement.js';

/** The caller has its turn as the one writer. */
export async function transact<T>(
  work: (transaction: Transaction) => Promise<T>,
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
  work: (transaction: Transaction) => Promise<T>,
  limit: Deadline,
  options: ReadOptions,
): Promise<T> {
  const { host } = options;
  await options.opened(limit);
  const begun = new Call(host, { do: 'begin' });
  let lost: EngineLost | null = null;
  const run = async (statement: string, parameters: Parameters = {}): Promise<TransactionResult> => {
    checkParameters(parameters);
    limit.check();
    try {
      return await resultOf(statement, parameters, begun.id, limit, options);
    } catch (error) {
      if (error instanceof EngineLost) lost = error;
      throw worded(error, options.memoryLimitBytes);
    }
  };
  try {
    await limit.race(begun.reply());
    const result = await work({ run }).catch((error: unknown) => {
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

async function resultOf(
  statement: string,
  parameters: Parameters,
  transaction: number,
  limit: Deadline,
  { host, flags }: ReadOptions,
): Promise<TransactionResult> {
  const asked = { statement, parameters, rowLimit: null, transaction, whole: true, free: null };
  const under = new Statement(asked, host, flags, limit);
  const fields = await under.head();
  const rows: TransactionResult['rows'] = [];
  for (let batch = await under.next(); batch; batch = await under.next())
    if (batch.say === 'rows') for (const row of readRows(batch.bytes, fields.length)) rows.push(row);
  if (!under.summary) throw new Error('A statement ended without its summary.');
  const { truncatedBy: _, ...summary } = under.summary;
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
