/**
 * One import as it comes over HTTP: its form is received, its files go to the upload shelf or are found there, and the
 * import is previewed or landed. The answer is the caller's.
 */
import { ImportRequest, type ImportPreview, type ImportProgress, type ImportRecord } from '../../contract/index.js';
import { EntenteError } from '../EntenteError.js';
import type { GivenFile } from '../import/files/sniffFile.js';
import type { Exchange } from './exchange.js';
import { formOptions } from './formOptions.js';
import { receiveFiles } from './receiveFiles.js';

const MB = 1024 ** 2;

export type ImportOutcome = { preview: ImportPreview } | { landed: ImportRecord };

/**
 * Throws EntenteError 'request.invalid' or 'request.too-large', 'import.not-found' when the files of an earlier preview
 * are gone, and what the import itself throws.
 */
export async function receiveImport(
  { services, request, context: { signal } }: Exchange<'import'>,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportOutcome> {
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
    const options = formOptions(ImportRequest, received.options, '{"dataset": "mine", "mode": "preview"}');
    let files: GivenFile[] = received.files;
    if (options.upload !== undefined) {
      if (files.length > 0)
        throw new EntenteError('request.invalid', 'Both files and `upload` were sent.', {
          hint: '`upload` stands for files that were sent before: send one or the other.',
        });
      files = uploads.take(options.upload);
      token = options.upload;
      keep = true;
      await uploads.release(shelf.token, false);
    } else await uploads.keep(token, files);
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
    await uploads.release(token, keep);
  }
}
