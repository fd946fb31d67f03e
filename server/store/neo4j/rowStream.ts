/**
 * A driver result as GraphStore's RowStream: batches, row limit, and the session closed when reading ends in whatever
 * way.
 */
import type { Record as DriverRecord, Result, ResultSummary as DriverSummary } from 'neo4j-driver';
import type { Deadline } from '../deadline.js';
import type { Row, RowStream, Value } from '../GraphStore.js';
import { isDriverError } from './errors.js';
import { fromDriver } from './values.js';

const BATCH_ROWS = 500;
/** Rows that have arrived are handed on after this long, though the batch is not full. */
const FLUSH_MS = 50;
/** How long a portion on its way may take to come when its reader has left: while rows flow, and before the first. */
const LAST_PORTION_MS = 2_000;
const FIRST_PORTION_MS = 200;

export interface RowSource {
  result: Result;
  fields: string[];
  rowLimit: number | null;
  /** All records at once, as the session then asks for them: several times cheaper a row. */
  whole: boolean;
  limit: Deadline;
  /** Ends the statement in the database. */
  close(): Promise<void>;
  translate(error: unknown): unknown;
}

export function streamRows({ result, fields, rowLimit, whole, limit, close, translate }: RowSource): RowStream {
  let rowCount = 0;
  let truncated: boolean | null = null;
  let driverSummary: DriverSummary | null = null;
  let records: AsyncIterator<DriverRecord, DriverSummary> | null = null;
  /** Nothing more will come: all has, or the statement failed. */
  let over = false;
  let closing: Promise<void> | null = null;
  /**
   * A result in portions is given up by throwing the rest away before its session is closed: the connection would
   * otherwise go to somebody else in the midst of it. Where that takes too long (the statement computes), the driver
   * must at least not ask for more once the session is closed.
   */
  const discard = async (): Promise<void> => {
    if (whole || over) return;
    const discarded = throwAway(records ?? result[Symbol.asyncIterator](), records !== null);
    if ((await orPause(discarded, rowCount > 0 ? LAST_PORTION_MS : FIRST_PORTION_MS)) === PAUSE)
      await askForNoMore(result);
  };
  const finish = (): Promise<void> => {
    limit.end();
    closing ??= discard()
      .then(close)
      .catch(() => undefined);
    return closing;
  };
  // The deadline ends the statement even while nobody reads.
  limit.signal.addEventListener('abort', () => void finish(), { once: true });
  /** What is given up ends behind its reader's back. */
  const orExpired = (ending: Promise<void>): Promise<void> => (limit.expired ? Promise.resolve() : ending);

  async function* atOnce(): AsyncGenerator<Row[]> {
    const rows: Row[] = [];
    try {
      // Each record becomes a row while Neo4j still sends the next ones.
      const read = new Promise<DriverSummary>((resolve, reject) =>
        result.subscribe({
          onNext: (record) => {
            rows.push(rowFrom(record));
          },
          onCompleted: resolve,
          onError: reject,
        }),
      );
      driverSummary = await limit.race(read);
      [rowCount, truncated] = [rows.length, false];
    } catch (error) {
      throw translate(error);
    } finally {
      await orExpired(finish());
    }
    if (rows.length > 0) yield rows;
  }

  async function* batches(): AsyncGenerator<Row[]> {
    const arriving = (records ??= result[Symbol.asyncIterator]());
    let coming = arriving.next();
    try {
      while (truncated === null) {
        const batch: Row[] = [];
        const since = Date.now();
        while (batch.length < BATCH_ROWS) {
          const next = await limit.race(batch.length > 0 ? orPause(coming, FLUSH_MS - (Date.now() - since)) : coming);
          if (next === PAUSE) break;
          if (next.done) {
            [truncated, over] = [false, true];
            driverSummary = next.value ?? null;
            break;
          }
          if (rowLimit !== null && rowCount >= rowLimit) {
            truncated = true;
            break;
          }
          rowCount++;
          batch.push(rowFrom(next.value));
          coming = arriving.next();
        }
        if (batch.length > 0) yield batch;
      }
    } catch (error) {
      over = isDriverError(error);
      throw translate(error);
    } finally {
      coming.catch(() => undefined);
      await orExpired(finish());
    }
  }
  return {
    fields,
    [Symbol.asyncIterator]: () => (whole ? atOnce() : batches()),
    summary: () => ({
      rowCount,
      truncated: truncated ?? true,
      counters: driverSummary
        ? Object.fromEntries(Object.entries(driverSummary.counters.updates()).filter(([, count]) => count > 0))
        : {},
    }),
  };
}

/** Record.map walks an iterator: dear, in thousands of records. */
function rowFrom(record: DriverRecord): Row {
  const row = new Array<Value>(record.length);
  for (let i = 0; i < row.length; i++) row[i] = fromDriver(record.get(i));
  return row;
}

/** An iterator that has not begun would first fetch all there is. */
async function throwAway(records: AsyncIterator<DriverRecord, DriverSummary>, begun: boolean): Promise<void> {
  try {
    if (!begun) await records.next();
    await records.return?.();
  } catch {
    /* The statement's failure is told to whoever reads. */
  }
}

/**
 * Closing a session resets its connection; the driver still answers "there is more", underway at that moment, by asking
 * for it or throwing it away, which the server takes for a fault of whoever has the connection next. Only the result's
 * own observer can be told not to, and it is not public.
 */
async function askForNoMore(result: Result): Promise<void> {
  const observer = await (result as unknown as { _streamObserverPromise?: Promise<{ pause?(): void }> })
    ._streamObserverPromise;
  observer?.pause?.();
}

const PAUSE = Symbol('nothing came');
async function orPause<T>(promise: Promise<T>, ms: number): Promise<T | typeof PAUSE> {
  let timer: NodeJS.Timeout | undefined;
  const pause = new Promise<typeof PAUSE>((resolve) => {
    timer = setTimeout(() => resolve(PAUSE), Math.max(0, ms));
  });
  try {
    return await Promise.race([promise, pause]);
  } finally {
    clearTimeout(timer);
  }
}
