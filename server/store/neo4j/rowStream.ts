/** A driver result as GraphStore's RowStream: batches, row limit, and the session closed when reading ends in whatever way. */
import type { Result, ResultSummary as DriverSummary } from 'neo4j-driver';
import type { Deadline } from '../deadline.js';
import type { Row, RowStream } from '../GraphStore.js';
import { fromDriver } from './values.js';

const BATCH_ROWS = 500;
/** Rows that have arrived are handed on after this long, though the batch is not full. */
const FLUSH_MS = 50;

export interface RowSource {
  result: Result;
  fields: string[];
  rowLimit: number | null;
  /** All records at once: several times cheaper a row than asking for each. */
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
  let closed = false;
  const finish = (): Promise<void> => {
    if (closed) return Promise.resolve();
    closed = true;
    limit.end();
    return close().catch(() => undefined);
  };
  // The deadline ends the statement even while nobody reads.
  limit.signal.addEventListener('abort', () => void finish(), { once: true });

  async function* all(): AsyncGenerator<Row[]> {
    let rows: Row[];
    try {
      const { records, summary } = await limit.race(Promise.resolve(result));
      rows = records.map((record) => record.map(fromDriver));
      [rowCount, truncated, driverSummary] = [rows.length, false, summary];
    } catch (error) {
      throw translate(error);
    } finally {
      await finish();
    }
    if (rows.length > 0) yield rows;
  }

  async function* batches(): AsyncGenerator<Row[]> {
    const records = result[Symbol.asyncIterator]();
    let coming = records.next();
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
          batch.push(next.value.map(fromDriver));
          coming = records.next();
        }
        if (batch.length > 0) yield batch;
      }
    } catch (error) {
      throw translate(error);
    } finally {
      coming.catch(() => undefined);
      await finish();
    }
  }
  return {
    fields,
    [Symbol.asyncIterator]: () => (whole && rowLimit === null ? all() : batches()),
    summary: () => ({
      rowCount, truncated: truncated ?? true,
      counters: driverSummary ? Object.fromEntries(Object.entries(driverSummary.counters.updates()).filter(([, count]) => count > 0)) : {},
    }),
  };
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
