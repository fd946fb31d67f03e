/** What the engine's thread gives, as the store's streams. */
import type {
  FreeBatch,
  FreeStream,
  Node,
  Relationship,
  ResultSummary,
  Row,
  RowStream,
  TransactionResult,
} from '../../GraphStore.js';
import type { EngineRead } from '../host/EngineRead.js';
import { readRows } from './readRows.js';

export function readStream(read: EngineRead): RowStream {
  const { fields } = read;
  let rowCount = 0;
  return {
    fields,
    async *[Symbol.asyncIterator](): AsyncGenerator<Row[]> {
      for await (const batch of read.batches()) {
        if (batch.say !== 'rows') continue;
        const rows = readRows(batch.bytes, fields.length);
        rowCount += rows.length;
        yield rows;
      }
    },
    summary: () => {
      if (!read.summary) return cut(rowCount);
      const { truncatedBy: _, ...summary } = read.summary;
      return summary;
    },
  };
}

export function freeReadStream(read: EngineRead): FreeStream {
  let rowCount = 0;
  return {
    fields: read.fields,
    async *[Symbol.asyncIterator](): AsyncGenerator<FreeBatch> {
      for await (const batch of read.batches()) {
        if (batch.say !== 'json') continue;
        rowCount += batch.json.length;
        const entities = batch.entities.length === 0 ? [] : readRows(batch.entities, 1).map(([one]) => one);
        yield { json: batch.json, entities: entities as (Node | Relationship)[] };
      }
    },
    summary: () => read.summary ?? { ...cut(rowCount), truncatedBy: null },
  };
}

/** Its reader stopped early. */
const cut = (rowCount: number): ResultSummary => ({ rowCount, truncated: true, counters: {} });

/** Rows that were read already. */
export function heldStream({ fields, rows, summary }: TransactionResult, rowLimit: number): RowStream {
  const kept = rows.slice(0, rowLimit);
  return {
    fields,
    async *[Symbol.asyncIterator]() {
      if (kept.length > 0) yield kept;
    },
    summary: () => ({ ...summary, rowCount: kept.length, truncated: kept.length < rows.length }),
  };
}
