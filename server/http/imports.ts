/** /api/import, /api/imports and /api/datasets/:name: other people's files, previewed, landed, taken back. */
import { z } from 'zod';
import {
  ImportRequest,
  type ImportPreview,
  type ImportProgress,
  type ImportRecord,
  type ImportStreamLine,
} from '../../contract/index.js';
import { EntenteError } from '../EntenteError.js';
import type { GivenFile } from '../import/files/sniffFile.js';
import { errorBody } from './errors.js';
import { SENT, type Exchange, type Handler, type Services } from './exchange.js';
import { isLoopback } from './guard.js';
import { receiveFiles } from './receiveFiles.js';
import { validated } from './validate.js';

const MB = 1024 ** 2;
/** Progress lines come at most so often. */
const PROGRESS_MS = 200;

type Outcome = { preview: ImportPreview } | { landed: ImportRecord };

export const importFiles: Handler<'import'> = async (exchange) => {
  const { services, request, response, context } = exchange;
  refuseForeign(services);
  services.imports.refuseWhenBusy();
  if (request.accepts(['application/json', 'application/x-ndjson']) !== 'application/x-ndjson') {
    const outcome = await importOf(exchange, () => undefined);
    return 'preview' in outcome ? outcome.preview : outcome.landed;
  }
  const tell = (line: ImportStreamLine): void => {
    if (!response.headersSent) response.type('application/x-ndjson').setHeader('Cache-Control', 'no-store');
    response.write(`${JSON.stringify(line)}\n`);
  };
  try {
    const outcome = await importOf(
      exchange,
      seldom((progress) => tell({ progress })),
    );
    tell(outcome);
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

/** Who reaches a server that listens to other machines may read; changing data is for its operator to allow. */
function refuseForeign({ config }: Services): void {
  if (isLoopback(config.host) || config.allowWrites) return;
  throw new EntenteError(
    'import.not-allowed',
    `This server listens on ${config.host} and does not let its visitors change data.`,
    {
      hint: 'Import with `npm run import` on its machine, or let its operator set ENTENTE_ALLOW_WRITES=1.',
    },
  );
}

async function importOf(
  { services, request, context: { signal } }: Exchange<'import'>,
  onProgress: (progress: ImportProgress) => void,
): Promise<Outcome> {
  const { imports, uploads, config } = services;
  const shelf = await uploads.open();
  let token = shelf.token;
  let keep = false;
  try {
    const received = await receiveFiles(request, {
      folder: shelf.folder,
      limitBytes: config.importMaxMb * MB,
      signal,
      onBytes: (done, total) => onProgress({ phase: 'receiving', done, total, unit: 'bytes' }),
    });
    const options = optionsOf(received.options);
    let files: GivenFile[] = received.files;
    if (options.upload !== undefined) {
      if (files.length > 0)
        throw new EntenteError('request.invalid', 'Both files and `upload` were sent.', {
          hint: '`upload` stands for files that were sent before: send one or the other.',
        });
      await uploads.drop(token);
      token = options.upload;
      files = uploads.filesOf(token);
      keep = true;
    } else uploads.keep(token, files);
    const { mode, upload: _, ...rest } = options;
    if (mode === 'preview') {
      const preview = await imports.preview(files, rest, { signal, onProgress });
      keep = true;
      return { preview: { ...preview, upload: token } };
    }
    const landed = await imports.commit(files, rest, { signal, onProgress });
    keep = false;
    return { landed };
  } catch (error) {
    // Who cancels a second preview may ask for a third: only what never was previewed goes with its sender.
    if (signal.aborted && token === shelf.token) keep = false;
    throw error;
  } finally {
    if (!keep) await uploads.drop(token);
  }
}

function optionsOf(text: string | null): z.output<typeof ImportRequest> {
  if (text === null)
    throw new EntenteError('request.invalid', 'The form has no field `options`.', {
      hint: 'Send it as JSON, such as {"dataset": "mine", "mode": "preview"}, before the files.',
    });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new EntenteError('request.invalid', 'The field `options` is not valid JSON.', {
      hint: 'Send one JSON object, such as {"dataset": "mine", "mode": "preview"}.',
    });
  }
  return validated(ImportRequest, value, 'options') as z.output<typeof ImportRequest>;
}

/** Lets the first report of a phase through, and then one in a while. */
function seldom(tell: (progress: ImportProgress) => void): (progress: ImportProgress) => void {
  let [at, phase] = [0, ''];
  return (progress) => {
    const now = performance.now();
    if (progress.phase === phase && now - at < PROGRESS_MS) return;
    [at, phase] = [now, progress.phase];
    tell(progress);
  };
}
