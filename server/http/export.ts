/** GET /api/export: the graph as a file, sent while it is read. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CSV_CONTENT_TYPE, EXPORT_FORMATS, exportFileName } from '../../contract/index.js';
import { exportGraph } from '../queries/export.js';
import { SENT, type Handler } from './exchange.js';

export const exportFile: Handler<'export'> = async ({ query, context, response }) => {
  const { format, dataset, texts, part } = query;
  const pieces = await exportGraph(context, format, { dataset, part, texts: texts === 'true' });
  // The second piece is the first that the store has to give: wait for it, so that a failure can still be answered as
  // an error.
  const begun = [await pieces.next(), await pieces.next()];
  response
    .status(200)
    .setHeader(
      'Content-Type',
      part === undefined || format !== 'csv' ? EXPORT_FORMATS[format].contentType : CSV_CONTENT_TYPE,
    );
  response
    .setHeader(
      'Content-Disposition',
      `attachment; filename="${exportFileName(format, dataset, format === 'csv' ? part : undefined)}"`,
    )
    .setHeader('Cache-Control', 'no-store');
  await pipeline(Readable.from(rejoined(begun, pieces)), response, { signal: context.signal }).catch(
    (error: unknown) => {
      if (!context.signal.aborted) throw error;
    },
  );
  return SENT;
};

async function* rejoined<T>(begun: IteratorResult<T>[], rest: AsyncGenerator<T>): AsyncGenerator<T> {
  for (const piece of begun) if (!piece.done) yield piece.value;
  yield* rest;
}
