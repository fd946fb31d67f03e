/** /api/import, /api/imports and /api/datasets/:name: other people's files, previewed, landed, taken back. */
import type { ImportProgress, ImportStreamLine } from '../../contract/index.js';
import { errorBody } from './errors.js';
import { SENT, type Handler } from './exchange.js';
import { receiveImport } from './receiveImport.js';
import { refuseForeign } from './refuseForeign.js';

/** Progress lines come at most so often. */
const PROGRESS_MS = 200;

export const importFiles: Handler<'import'> = async (exchange) => {
  const { services, request, response, context } = exchange;
  refuseForeign(services);
  await services.imports.whenFree();
  if (request.accepts(['application/json', 'application/x-ndjson']) !== 'application/x-ndjson') {
    const outcome = await receiveImport(exchange, () => undefined);
    return 'preview' in outcome ? outcome.preview : outcome.landed;
  }
  const send = (line: ImportStreamLine): void => {
    if (!response.headersSent) response.type('application/x-ndjson').setHeader('Cache-Control', 'no-store');
    response.write(`${JSON.stringify(line)}\n`);
  };
  try {
    const outcome = await receiveImport(
      exchange,
      seldom((progress) => send({ progress })),
    );
    send(outcome);
    response.end();
  } catch (error) {
    if (!response.headersSent) throw error;
    if (context.signal.aborted) response.destroy();
    else
      response.end(
        `${JSON.stringify({ error: errorBody(error, { log: services.log }) } satisfies ImportStreamLine)}\n`,
      );
  }
  return SENT;
};

export const listImports: Handler<'imports'> = async ({ services }) => ({ imports: await services.imports.list() });

export const undoImport: Handler<'undoImport'> = ({ services, params }) => {
  refuseForeign(services);
  return services.imports.undo(params.id);
};

export const deleteDataset: Handler<'deleteDataset'> = ({ services, params }) => {
  refuseForeign(services);
  return services.imports.deleteDataset(params.name);
};

/** Lets the first report of a phase through, and then one in a while. */
function seldom(report: (progress: ImportProgress) => void): (progress: ImportProgress) => void {
  let [at, phase] = [0, ''];
  return (progress) => {
    const now = performance.now();
    if (progress.phase === phase && now - at < PROGRESS_MS) return;
    [at, phase] = [now, progress.phase];
    report(progress);
  };
}
