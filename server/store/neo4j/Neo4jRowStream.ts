/**
 * A driver result as GraphStore's RowStream: batches, row limit, and the session closed when reading ends in whatever
 * way. How a result is given up midway is docs/decisions/0008.
 */
import type { Record as DriverRecord, Result, ResultSummary as DriverSummary } from 'neo4j-driver';
import type { Deadline } from '../deadline.js';
import type { ResultSummary, Row, RowStream, Value } from '../GraphStore.js';
import { abandonResult } from './abandonResult.js';
import { isDriverError } from './errors.js';
import { NOTHING_CAME, orPause } from './orPause.js';
import { planOf } from './planOf.js';
import { countersOf, fromDriver } from './values.js';

const BATCH_ROWS = 500;
/** Rows that have arrived are handed on after this long, though the batch is not full. */
const FLUSH_MS = 50;

export interface ResultSource {
  result: Result;
  fields: string[];
  /** Null: no limit. */
  rowLimit: number | null;
  /** All records at once, as the session then asks for them: several times cheaper a row. */
  whole: boolean;
  deadline: Deadline;
  /** Ends the statement in the database. */
  close(): Promise<void>;
  /** From the driver's errors to StoreError. */
  translate(error: unknown): unknown;
}

export class Neo4jRowStream implements RowStream {
  readonly fields: string[];
  readonly #source: ResultSource;
  #rowCount = 0;
  /** Null while it is not known. */
  #truncated: boolean | null = null;
  #driverSummary: DriverSummary | null = null;
  #records: AsyncIterator<DriverRecord, DriverSummary> | null = null;
  /** Nothing more will come: all has, or the statement failed. */
  #exhausted = false;
  #closing: Promise<void> | null = null;

  constructor(source: ResultSource) {
    this.fields = source.fields;
    this.#source = source;
    // The deadline ends the statement even while nobody reads.
    source.deadline.signal.addEventListener('abort', () => void this.#close(), { once: true });
  }

  [Symbol.asyncIterator](): AsyncIterator<Row[]> {
    return this.#source.whole ? this.#allAtOnce() : this.#inBatches();
  }

  summary(): ResultSummary {
    return {
      rowCount: this.#rowCount,
      truncated: this.#truncated ?? true,
      counters: this.#driverSummary ? countersOf(this.#driverSummary) : {},
      ...(this.#driverSummary ? planOf(this.#driverSummary) : {}),
    };
  }

  async *#allAtOnce(): AsyncGenerator<Row[]> {
    const { result, deadline, translate } = this.#source;
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
      this.#driverSummary = await deadline.race(read);
      [this.#rowCount, this.#truncated] = [rows.length, false];
    } catch (error) {
      throw translate(error);
    } finally {
      await this.#closeUnlessExpired();
    }
    if (rows.length > 0) yield rows;
  }

  async *#inBatches(): AsyncGenerator<Row[]> {
    const arriving = (this.#records ??= this.#source.result[Symbol.asyncIterator]());
    const next = { record: arriving.next() };
    try {
      while (this.#truncated === null) {
        const batch = await this.#batch(arriving, next);
        if (batch.length > 0) yield batch;
      }
    } catch (error) {
      this.#exhausted = isDriverError(error);
      throw this.#source.translate(error);
    } finally {
      next.record.catch(() => undefined);
      await this.#closeUnlessExpired();
    }
  }

  /** `next.record` is asked for ahead, and stays asked for when the batch is handed on before it has come. */
  async #batch(
    arriving: AsyncIterator<DriverRecord, DriverSummary>,
    next: { record: Promise<IteratorResult<DriverRecord, DriverSummary>> },
  ): Promise<Row[]> {
    const { rowLimit, deadline } = this.#source;
    const batch: Row[] = [];
    const since = Date.now();
    while (batch.length < BATCH_ROWS) {
      const remaining = FLUSH_MS - (Date.now() - since);
      const arrived = await deadline.race(batch.length > 0 ? orPause(next.record, remaining) : next.record);
      if (arrived === NOTHING_CAME) break;
      if (arrived.done) {
        [this.#truncated, this.#exhausted] = [false, true];
        this.#driverSummary = arrived.value ?? null;
        break;
      }
      if (rowLimit !== null && this.#rowCount >= rowLimit) {
        this.#truncated = true;
        break;
      }
      this.#rowCount++;
      batch.push(rowFrom(arrived.value));
      next.record = arriving.next();
    }
    return batch;
  }

  /** What the deadline has ended closes without its reader having to wait. */
  #closeUnlessExpired(): Promise<void> {
    const closing = this.#close();
    return this.#source.deadline.expired ? Promise.resolve() : closing;
  }

  #close(): Promise<void> {
    this.#source.deadline.end();
    this.#closing ??= this.#abandon()
      .then(() => this.#source.close())
      .catch(() => undefined);
    return this.#closing;
  }

  async #abandon(): Promise<void> {
    if (this.#source.whole || this.#exhausted) return;
    await abandonResult(this.#source.result, this.#records, this.#rowCount > 0);
  }
}

/** By index: Record.map walks an iterator, which is slow over thousands of records. */
function rowFrom(record: DriverRecord): Row {
  const row = new Array<Value>(record.length);
  for (let i = 0; i < row.length; i++) row[i] = fromDriver(record.get(i));
  return row;
}
