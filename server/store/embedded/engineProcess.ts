/**
 * The process the embedded engine lives in: opens the one database file and answers the parent's requests.
 * It knows nothing of GraphStore; it dies with its parent.
 */
import grafeo, { type GrafeoDB, type QueryResult, type Transaction } from '@grafeo-db/js';
import { ROW_TOO_LARGE, type EngineFailure, type Reply, type Request, type RunRequest } from './protocol.js';
import { sizeOf } from './sizeOf.js';

/** Rows a batch holds: large enough to be quick, small enough to keep the loop free. */
const BATCH_ROWS = 500;
/** Up to this many rows are converted in one go, three times quicker but without a pause (about 1 ms per 200 rows). */
const WHOLE_ROWS = 10_000;
/** Of rows that are counted, a batch holds no more bytes than this, or one row. */
const BATCH_BYTES = 512 * 1024;
const MEMORY_REPORT_MS = 100;

// What is kept is the reader's own: files for this account alone.
process.umask(0o077);
const file = process.argv[2] ?? '';
const send = (reply: Reply): void => {
  if (process.connected) process.send?.(reply);
};

const failure = (error: unknown): EngineFailure => ({
  message: error instanceof Error ? error.message : String(error),
  gqlStatus: (error as { gqlStatus?: string }).gqlStatus ?? null,
});

function open(): GrafeoDB | null {
  try {
    const database = grafeo.GrafeoDB.create(file);
    send({ say: 'opened', version: database.version() });
    return database;
  } catch (error) {
    process.send?.({ say: 'cannot-open', message: failure(error).message } satisfies Reply, () => process.exit(1));
    return null;
  }
}

const transactions = new Map<number, Transaction>();
const readers = new Map<number, () => void>();

function openTransaction(id: number): Transaction {
  const transaction = transactions.get(id);
  if (!transaction) throw new Error('This transaction is no longer open.');
  return transaction;
}

async function run(database: GrafeoDB, request: RunRequest): Promise<void> {
  const runner = request.transaction === null ? database : openTransaction(request.transaction);
  const result = await (request.language === 'gql'
    ? runner.execute(request.statement)
    : runner.executeCypher(request.statement, request.parameters));
  send({ say: 'fields', id: request.id, fields: result.columns, counters: { ...result.counters } });
  serve(request, result);
}

/** Sends the first batch at once and each further one when asked. */
function serve(request: RunRequest, result: QueryResult): void {
  const { columns, length } = result;
  const end = Math.min(length, request.rowLimit ?? length);
  const whole = length <= WHOLE_ROWS && end === length ? result.rows() : null;
  const rowAt = (index: number): unknown[] => {
    if (whole) return whole[index] as unknown[];
    const row = result.get(index);
    return columns.map((column) => row[column]);
  };
  let next = 0;
  const sendBatch = (): void => {
    const stop = Math.min(end, next + BATCH_ROWS);
    const rows: unknown[][] = [];
    for (let bytes = 0; next < stop && bytes < BATCH_BYTES; next++) {
      const row = rowAt(next);
      if (request.rowBytes !== undefined) {
        const size = sizeOf(row, request.rowBytes);
        if (size > request.rowBytes) {
          readers.delete(request.id);
          return send({ say: 'failed', id: request.id, message: 'A row is too large.', gqlStatus: ROW_TOO_LARGE });
        }
        bytes += size;
      }
      rows.push(row);
    }
    const last = next >= end;
    if (last) readers.delete(request.id);
    send({ say: 'rows', id: request.id, rows, last, truncated: last && end < length });
  };
  readers.set(request.id, sendBatch);
  sendBatch();
}

function schema(database: GrafeoDB): { labels: string[]; relationshipTypes: string[]; propertyKeys: string[] } {
  const found = database.schema() as {
    labels: { name: string; count: number }[];
    edge_types: { name: string; count: number }[];
    property_keys: string[];
  };
  const inUse = (list: { name: string; count: number }[]): string[] =>
    list
      .filter((one) => one.count > 0)
      .map((one) => one.name)
      .sort();
  return {
    labels: inUse(found.labels),
    relationshipTypes: inUse(found.edge_types),
    propertyKeys: [...found.property_keys].sort(),
  };
}

async function answer(database: GrafeoDB, request: Request): Promise<void> {
  switch (request.do) {
    case 'run':
      return run(database, request);
    case 'more':
      return readers.get(request.id)?.();
    case 'stop':
      return void readers.delete(request.id);
    case 'begin':
      transactions.set(request.id, database.beginTransaction());
      return send({ say: 'ok', id: request.id });
    case 'commit':
    case 'rollback': {
      const transaction = openTransaction(request.transaction);
      transactions.delete(request.transaction);
      if (request.do === 'commit') transaction.commit();
      else transaction.rollback();
      return send({ say: 'ok', id: request.id });
    }
    case 'schema':
      return send({ say: 'schema', id: request.id, schema: schema(database) });
    case 'close':
      database.close();
      process.send?.({ say: 'closed' } satisfies Reply, () => process.exit(0));
  }
}

const database = open();
process.on('message', (request: Request) => {
  if (!database) return;
  answer(database, request).catch((error: unknown) => {
    if ('id' in request) send({ say: 'failed', id: request.id, ...failure(error) });
  });
});
// The parent has gone, in whatever way: what was committed is in the file.
process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches the whole process group; the parent decides when to end.
process.on('SIGINT', () => undefined);
if (process.platform !== 'linux')
  setInterval(() => send({ say: 'memory', bytes: process.memoryUsage.rss() }), MEMORY_REPORT_MS).unref();
