/** POST /api/cypher: a free statement as one JSON answer, or as lines of NDJSON while its rows come. */
import { once } from 'node:events';
import type { CypherResponse } from '../../contract/index.js';
import { graphFromRows } from '../graph/graphFromRows.js';
import { runFreeStatement, type FreeResult } from '../gate/freeStatement.js';
import { EntenteError } from '../EntenteError.js';
import type { Row } from '../store/GraphStore.js';
import { StoreError } from '../store/StoreError.js';
import { errorBody } from './errors.js';
import { SENT, type Handler, type SentAlready } from './exchange.js';
import type { Response } from 'express';

export const cypher: Handler<'cypher'> = async ({ body, context, client, services, request, response }) => {
  const { store, gate, config, log } = services;
  try {
    const result = await runFreeStatement({ store, gate, limits: config, signal: context.signal, client }, body);
    if (request.accepts(['application/json', 'application/x-ndjson']) === 'application/x-ndjson')
      return await stream({ response, result, signal: context.signal, log });
    const rows: Row[] = [];
    const values: string[] = [];
    for await (const batch of result.batches()) {
      values.push(...batch.json);
      if (body.graph) rows.push(...batch.rows);
    }
    const summary = result.summary();
    const graph = body.graph ? await graphFromRows(store, rows, summary.truncated, context.signal) : undefined;
    if (config.checkResponses)
      return {
        data: {
          fields: result.fields,
          values: values.map((row) => JSON.parse(row) as CypherResponse['data']['values'][number]),
        },
        ...summary,
        ...(graph ? { graph } : {}),
      };
    const rest = JSON.stringify({ ...summary, ...(graph ? { graph } : {}) });
    response.type('application/json').setHeader('Cache-Control', 'no-store');
    const write = writerTo(response, context.signal);
    await write(`{"data":{"fields":${JSON.stringify(result.fields)},"values":[`);
    for (const piece of joined(values)) await write(piece);
    await write(`]},${rest.slice(1)}`);
    response.end();
    return SENT;
  } catch (error) {
    throw freeStatementError(error, log);
  }
};

/** What the store says of the client's own statement is the client's to know. */
export function freeStatementError(error: unknown, log?: (line: string) => void): unknown {
  if (!(error instanceof StoreError)) return error;
  const { code, message, ...details } = errorBody(error, { freeStatement: true, log });
  return new EntenteError(code, message, details);
}

/** Bytes that are written at a time, or a little more: many at once would hold everybody up. */
const PIECE = 256 * 1024;

/** The values with commas between them, in texts that are worth writing. */
function* joined(values: readonly string[]): Iterable<string> {
  let open = '';
  for (const [place, value] of values.entries()) {
    open += place === 0 ? value : `,${value}`;
    if (open.length < PIECE) continue;
    yield open;
    open = '';
  }
  yield open;
}

/** Writes as the client takes it; others have their turn meanwhile. */
const writerTo =
  (response: Response, signal: AbortSignal) =>
  async (text: string): Promise<void> => {
    const bytes = Buffer.from(text);
    for (let from = 0; from < bytes.length; from += PIECE)
      if (!response.write(bytes.subarray(from, from + PIECE))) await once(response, 'drain', { signal });
  };

interface Streaming {
  response: Response;
  result: FreeResult;
  signal: AbortSignal;
  log: ((line: string) => void) | undefined;
}

/** Once the first line is out, an error can only be the last one. */
async function stream({ response, result, signal, log }: Streaming): Promise<SentAlready> {
  response.type('application/x-ndjson').setHeader('Cache-Control', 'no-store');
  const write = writerTo(response, signal);
  try {
    await write(`${JSON.stringify({ fields: result.fields })}\n`);
    for await (const { json } of result.batches())
      if (json.length > 0) await write(`${json.map((row) => `{"row":${row}}`).join('\n')}\n`);
    response.end(`${JSON.stringify({ summary: result.summary() })}\n`);
  } catch (error) {
    if (signal.aborted) response.destroy();
    else response.end(`${JSON.stringify({ error: errorBody(error, { freeStatement: true, log }) })}\n`);
  }
  return SENT;
}
