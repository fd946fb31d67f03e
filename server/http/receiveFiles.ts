/** Reads a multipart form with an `options` field and `file` parts; files go straight to disk. */
import { isUtf8 } from 'node:buffer';
import { createWriteStream } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Request } from 'express';
import busboy from 'busboy';
import { EntenteError } from '../EntenteError.js';
import { decoded } from '../import/files/decoded.js';
import type { GivenFile } from '../import/files/sniffFile.js';

export interface Received {
  options: string | null;
  files: GivenFile[];
}
export interface ReceiveOptions {
  /** Where files go, under names of our own. */
  folder: string;
  /** Bytes of the whole form. */
  limitBytes: number;
  /** What to do when there are more. Default: what helps an import. */
  tooLargeHint?: string;
  signal: AbortSignal;
  onBytes?: (done: number, total: number | null) => void;
}

const OPTIONS_BYTES = 1_048_576;
const MOST_FILES = 100;
/** Parts of the form, whatever they are called: each costs time. */
const MOST_PARTS = 200;

/** Throws EntenteError 'request.invalid' or 'request.too-large'. What was written stays in the folder. */
export async function receiveFiles(
  request: Request,
  { folder, limitBytes, tooLargeHint = IMPORT_HINT, signal, onBytes }: ReceiveOptions,
): Promise<Received> {
  const declared = Number(request.headers['content-length'] ?? NaN);
  if (declared > limitBytes) throw tooLarge(limitBytes, tooLargeHint);
  const form = openForm(request);
  const received: Received = { options: null, files: [] };
  const writing: Promise<void>[] = [];
  let failure: Error | null = null;
  let bytes = 0;
  await new Promise<void>((resolve) => {
    // The request itself is never destroyed: the answer has to reach its sender.
    const fail = (error: Error): void => {
      failure ??= error;
      request.unpipe(form);
      form.destroy();
      resolve();
    };
    form.on('error', (error: Error) => fail(error));
    form.on('close', () => resolve());
    signal.addEventListener(
      'abort',
      () =>
        fail(
          new EntenteError('import.cancelled', 'The client left while its files were on their way.', {
            hint: 'Nothing was imported.',
          }),
        ),
      { once: true },
    );
    request.on('error', fail);
    request.on('data', (chunk: Buffer) => {
      if (failure !== null) return;
      bytes += chunk.length;
      if (bytes > limitBytes) fail(tooLarge(limitBytes, tooLargeHint));
      else onBytes?.(bytes, Number.isFinite(declared) ? declared : null);
    });
    form.on('field', (name, value, info) => {
      if (name !== 'options') return;
      if (info.valueTruncated)
        fail(
          new EntenteError('request.too-large', 'The field `options` is longer than 1 MB.', {
            hint: 'Map fewer columns at once.',
          }),
        );
      received.options = formText(value);
    });
    form.on('file', (name, stream, info) => {
      if (name !== 'file') return void stream.resume();
      const path = join(folder, String(received.files.length));
      received.files.push({ name: shownName(formText(info.filename ?? '')), path });
      writing.push(pipeline(stream, createWriteStream(path, { mode: 0o600 })).catch((error: Error) => fail(error)));
    });
    form.on('filesLimit', () =>
      fail(
        new EntenteError('request.too-large', `More than ${MOST_FILES} files were sent.`, {
          hint: 'Import them in several goes.',
        }),
      ),
    );
    form.on('partsLimit', () =>
      fail(new EntenteError('request.too-large', `The form has more than ${MOST_PARTS} parts.`, { hint: FORM_HINT })),
    );
    if (signal.aborted) fail(new EntenteError('import.cancelled', 'The client left.'));
    else request.pipe(form);
  });
  await Promise.all(writing);
  // What is still on its way is read and thrown away.
  request.resume();
  if (failure !== null) throw wordedFailure(failure);
  return received;
}

function openForm(request: Request): busboy.Busboy {
  try {
    return busboy({
      headers: request.headers,
      // The bytes as they came: decoded as UTF-8 here, those that are none would be lost.
      defCharset: 'latin1',
      defParamCharset: 'latin1',
      limits: { fieldSize: OPTIONS_BYTES, fields: 10, files: MOST_FILES, parts: MOST_PARTS },
    });
  } catch {
    throw new EntenteError(
      'request.invalid',
      `The content type ${(request.headers['content-type'] ?? '(none)').slice(0, 80)} is not a form with files.`,
      { hint: FORM_HINT },
    );
  }
}

const FORM_HINT = 'Send multipart/form-data: a field `options` with JSON, and `file` parts.';
const IMPORT_HINT =
  'Import them with `npm run import`, with the embedded engine once this server is stopped, or let the operator set ENTENTE_IMPORT_MAX_MB.';
const tooLarge = (limitBytes: number, hint: string): EntenteError =>
  new EntenteError('request.too-large', `The files have more than ${Math.round(limitBytes / 1024 ** 2)} MB.`, { hint });

function wordedFailure(error: Error): Error {
  if (error instanceof EntenteError) return error;
  if (/multipart|boundary|form|header|premature/i.test(error.message))
    return new EntenteError('request.invalid', `The form cannot be read: ${error.message}.`, {
      hint: FORM_HINT,
    });
  return error;
}

/**
 * A text of the form: UTF-8 where its bytes are that, else Windows-1252, which has a letter for nearly every byte. What
 * its part names a charset for is decoded already.
 */
function formText(text: string): string {
  if (/[^\0-\xff]/.test(text)) return text;
  const bytes = Buffer.from(text, 'latin1');
  return decoded(bytes, isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

/** The sender's name for a file, without folders and control characters. */
const shownName = (name: string): string =>
  basename(name.replaceAll('\\', '/'))
    .replace(/\p{Cc}/gu, '')
    .slice(0, 200) || 'file';
