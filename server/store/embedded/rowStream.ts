/** The engine's rows as GraphStore's RowStream, batch by batch, each asked for when the one before has been taken. */
import type { Deadline } from '../deadline.js';
import type { ResultSummary, Row, RowStream } from '../GraphStore.js';
import { batchOf, EngineLost, type Conversation, type StatementHead } from './conversation.js';
import type { Type } from './cypher/types.js';
import { lostError } from './errors.js';
import type { RawCounters } from './protocol.js';
import { fromEngine } from './values.js';

export type Columns = readonly { name: string; type: Type }[];

/** As neo4j-driver names them. */
const COUNTER_NAMES: Record<string, string> = {
  edgesCreated: 'relationshipsCreated',
  edgesDeleted: 'relationshipsDeleted',
};
export const countersOf = (raw: RawCounters): Record<string, number> =>
  Object.fromEntries(
    Object.entries(raw)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => [COUNTER_NAMES[name] ?? name, count]),
  );

export const toRows = (raw: unknown[][], columns: Columns): Row[] =>
  raw.map((row) => columns.map(({ type }, index) => fromEngine(row[index], type)));

export function streamRows(
  conversation: Conversation,
  head: StatementHead,
  columns: Columns,
  limit: Deadline,
): RowStream {
  let rowCount = 0;
  let truncated: boolean | null = null;
  // The deadline frees the rows in the engine even while nobody reads.
  limit.signal.addEventListener(
    'abort',
    () => {
      conversation.ask('stop');
      conversation.leave();
    },
    { once: true },
  );

  async function* batches(): AsyncGenerator<Row[]> {
    try {
      while (truncated === null) {
        const batch = await limit.race(batchOf(conversation));
        rowCount += batch.rows.length;
        if (batch.last) truncated = batch.truncated;
        else conversation.ask('more');
        if (batch.rows.length > 0) yield toRows(batch.rows, columns);
      }
    } catch (error) {
      throw error instanceof EngineLost ? lostError(error.ending) : error;
    } finally {
      if (truncated === null) conversation.ask('stop');
      conversation.leave();
      limit.end();
    }
  }
  return {
    fields: columns.map((column) => column.name),
    [Symbol.asyncIterator]: () => batches(),
    summary: () => ({ rowCount, truncated: truncated ?? true, counters: countersOf(head.counters) }),
  };
}

/** Rows already read, as a stream. */
export function heldStream(fields: string[], rows: Row[], summary: ResultSummary): RowStream {
  return {
    fields,
    async *[Symbol.asyncIterator]() {
      if (rows.length > 0) yield rows;
    },
    summary: () => summary,
  };
}
