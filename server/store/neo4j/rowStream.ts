/** A driver result as GraphStore's RowStream: batches, row limit, and the session closed when reading ends in whatever way. */
import type { Record as DriverRecord, Result, ResultSummary as DriverSummary } from 'neo4j-driver';
import type { Deadline } from '../deadline.js';
import type { Row, RowStream, Value } from '../GraphStore.js';
import { fromDriver } from './values.js';

const BATCH_ROWS = 500;
/** Rows that have arrived are handed on after this long, though the batch is not full. */
const FLUSH_MS = 50;
/** How long the batch on its way may take when its reader has left; after that the statement is ended like one that still computes. */
const LAST_BATCH_MS = 5_000;

export interface RowSource {
  result: Result;
  fields: string[];
  rowLimit: number | null;
  /** All records at once: several times cheaper a row than asking for each. */
  whole: boolean;
  /** The driver asks for the records in portions, when they are wanted, and not for all that come. */
  portions: boolean;
  limit: Deadline;
  /** Ends the statement in the database. */
  close(): Promise<void>;
  translate(error: unknown): unknown;
}

export function streamRows({ result, fields, rowLimit, whole, portions, limit, close, translate }: RowSource): RowStream {
  let rowCount = 0;
  let truncated: boolean | null = null;
  let driverSummary: DriverSummary | null = null;
  let records: AsyncIterator<DriverRecord, DriverSummary> | null = null;
  let closing: Promise<void> | null = null;
  /**
   * Portions are given up by throwing the rest away before the session is closed: the driver would otherwise ask for it on a connection that
   * is somebody else's by then. While nothing has come the statement computes, and closing ends it.
   */
  const discard = async (): Promise<void> => {
    if (portions && truncated !== false && rowCount > 0) await orPause(Promise.resolve(records?.return?.()).catch(() => undefined), LAST_BATCH_MS);
  };
  const finish = (): Promise<void> => {
    limit.end();
    closing ??= discard().then(close).catch(() => undefined);
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
      const whole = new Promise<DriverSummary>((resolve, reject) => result.subscribe({ onNext: (record) => { rows.push(rowFrom(record)); }, onCompleted: resolve, onError: reject }));
      driverSummary = await limit.race(whole);
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
            truncated = false;
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
      rowCount, truncated: truncated ?? true,
      counters: driverSummary ? Object.fromEntries(Object.entries(driverSummary.counters.updates()).filter(([, count]) => count > 0)) : {},
    }),
  };
}

/** Record.map walks an iterator: dear, in thousands of records. */
function rowFrom(record: DriverRecord): Row {
  const row = new Array<Value>(record.length);
  for (let i = 0; i < row.length; i++) row[i] = fromDriver(record.get(i));
  return row;
}

const PAUSE = Symbol('nothing came');
async function orPause<T>(promise: Promise<T>, ms: number): Promise<T | typeof PAUSE> {
  let timer: NodeJS.Timeout | undefined;
  const pause = new Promise<typeof PAUSE>((resolve) => { timer = setTimeout(() => resolve(PAUSE), Math.max(0, ms)); });
  try {
    return await Promise.race([promise, pause]);
  } finally {
    clearTimeout(timer);
  }
}
