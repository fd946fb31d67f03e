/** One attempt at a write transaction: begin, work, commit; and whether another attempt may succeed. */
import type { QueryResult, Session, Transaction as DriverTransaction } from 'neo4j-driver';
import type { Deadline } from '../deadline.js';
import type { Transaction, TransactionResult } from '../GraphStore.js';
import { StoreError } from '../StoreError.js';
import { isConnectionLoss, isDriverError } from './errors.js';
import { countersOf, fromDriver, toDriver } from './values.js';

/** `again`: the server undid the transaction itself, or never began it. */
export type WriteOutcome<T> = { value: T } | { error: unknown; again: boolean };

export interface WriteLimits {
  deadline: Deadline;
  /** Milliseconds the server itself lets the transaction take. */
  timeoutMs: number;
}

/** Never rejects. `translate`: from the driver's errors to StoreError, for those that `work` gets to see. */
export async function attemptWrite<T>(
  session: Session,
  work: (transaction: Transaction) => Promise<T>,
  { deadline, timeoutMs }: WriteLimits,
  translate: (error: unknown) => unknown,
): Promise<WriteOutcome<T>> {
  let transaction: DriverTransaction;
  try {
    deadline.check();
    transaction = await deadline.race(Promise.resolve(session.beginTransaction({ timeout: timeoutMs })));
  } catch (error) {
    return { error, again: isConnectionLoss(error) };
  }
  const statements = new TransactionStatements(transaction, deadline, translate);
  let value: T;
  try {
    value = await deadline.race(work(statements));
    deadline.check();
  } catch (error) {
    if (!deadline.expired) await transaction.rollback().catch(() => undefined);
    return { error, again: statements.undoneByServer && !deadline.expired };
  }
  return commit(transaction, value);
}

async function commit<T>(transaction: DriverTransaction, value: T): Promise<WriteOutcome<T>> {
  try {
    await transaction.commit();
    return { value };
  } catch (error) {
    if (!isConnectionLoss(error)) return { error, again: isDriverError(error) && error.retriable };
    const lost = 'The connection to Neo4j broke while the change was being kept, so it may be there or not.';
    const hint = 'Look whether it is there before trying again.';
    return { again: false, error: new StoreError('unknown-outcome', lost, { hint, cause: error }) };
  }
}

class TransactionStatements implements Transaction {
  readonly #transaction: DriverTransaction;
  readonly #deadline: Deadline;
  readonly #translate: (error: unknown) => unknown;
  /** The last statement failed in a way that a new transaction may mend. */
  undoneByServer = false;

  constructor(transaction: DriverTransaction, deadline: Deadline, translate: (error: unknown) => unknown) {
    this.#transaction = transaction;
    this.#deadline = deadline;
    this.#translate = translate;
  }

  async run(statement: string, parameters = {}): Promise<TransactionResult> {
    this.#deadline.check();
    try {
      const running = this.#transaction.run(statement, toDriver(parameters));
      const [fields, result] = await this.#deadline.race(Promise.all([running.keys(), running]));
      return toResult(fields as string[], result);
    } catch (error) {
      if (isDriverError(error)) this.undoneByServer = error.retriable;
      throw this.#translate(error);
    }
  }
}

function toResult(fields: string[], result: QueryResult): TransactionResult {
  const rows = result.records.map((record) => record.map(fromDriver));
  return { fields, rows, summary: { rowCount: rows.length, truncated: false, counters: countersOf(result.summary) } };
}
