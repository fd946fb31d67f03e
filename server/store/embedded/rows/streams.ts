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
import type { Batch } from '../host/Statement.js';
import type { HeldBatches } from '../host/transact.js';
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
        const made = freeBatch(batch);
        rowCount += made.json.length;
        yield made;
      }
    },
    summary: () => read.summary ?? { ...cut(rowCount), truncatedBy: null },
  };
}

function freeBatch(batch: Batch): FreeBatch {
  if (batch.say !== 'json') throw new Error(`Expected rows as JSON, got ${batch.say}.`);
  const entities = batch.entities.length === 0 ? [] : readRows(batch.entities, 1).map(([one]) => one);
  return { json: batch.json, entities: entities as (Node | Relationship)[] };
}

/** Its reader stopped early. */
const cut = (rowCount: number): ResultSummary => ({ rowCount, truncated: true, counters: {} });

/** Rows that were read already. */
export function heldStream({ fields, rows, summary }: TransactionResult): RowStream {
  return {
    fields,
    async *[Symbol.asyncIterator]() {
      if (rows.length > 0) yield rows;
    },
    summary: () => summary,
  };
}

/** Likewise, as JSON. */
export function heldFreeStream({ fields, batches, summary }: HeldBatches): FreeStream {
  return {
    fields,
    async *[Symbol.asyncIterator]() {
      for (const batch of batches) yield freeBatch(batch);
    },
    summary: () => summary,
  };
}
