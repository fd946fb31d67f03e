/** Sends the drafted import, for a preview or for good, and shows its progress; one at a time. */
import { batch } from '@preact/signals';
import type { ImportProgress, ImportRequest } from '../../contract/index.js';
import { ApiError, asApiError, isCancelled } from '../api/ApiError.js';
import { sendImport, type ImportAnswer } from '../api/importApi.js';
import { importWork, type ImportWork } from '../state/imports.js';
import { changeDraft, draft } from './importDraft.js';

const BUSY_TRIES = 10;
const BUSY_MS = 500;

let current: AbortController | undefined;

/** Cancels the one under way. Undefined when it was cancelled or failed; the draft then holds the error. */
export async function sendDraft(mode: ImportWork['mode']): Promise<ImportAnswer | undefined> {
  current?.abort();
  const abort = (current = new AbortController());
  const { dataset } = draft.value;
  const cancel = () => {
    changeDraft({ cancelled: mode });
    abort.abort();
  };
  const show = (progress: ImportProgress | null) => {
    if (current === abort) importWork.value = { mode, dataset, progress, cancel };
  };
  batch(() => {
    changeDraft({ error: null, cancelled: null });
    show(null);
  });
  try {
    return await sendUntilTaken(mode, abort.signal, show);
  } catch (error) {
    if (!isCancelled(error)) changeDraft({ error: asApiError(error) });
    return undefined;
  } finally {
    if (current === abort) importWork.value = null;
  }
}

/** Sends again when the server no longer keeps the files of the preview, or is busy with another import. */
async function sendUntilTaken(
  mode: ImportWork['mode'],
  signal: AbortSignal,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportAnswer> {
  const { files } = draft.value;
  let upload = draft.value.upload ?? undefined;
  for (let tries = 1; ; tries++) {
    try {
      const request = requestOf(mode, upload);
      return await sendImport({ request, files: upload === undefined ? files : [], signal, onProgress });
    } catch (error) {
      const code = error instanceof ApiError ? error.code : null;
      if (code === 'import.not-found' && upload !== undefined) upload = undefined;
      // A preview that was just left behind may still be ending.
      else if (code === 'server.busy' && tries < BUSY_TRIES)
        await new Promise((resolve) => {
          setTimeout(resolve, BUSY_MS);
        });
      else throw error;
      signal.throwIfAborted();
    }
  }
}

function requestOf(mode: ImportWork['mode'], upload: string | undefined): ImportRequest {
  const {
    dataset,
    mappings,
    options: { defaultType, delimiter, arrayDelimiter },
  } = draft.value;
  const used = Object.entries(mappings).filter(
    ([name, columns]) =>
      columns.length > 0 &&
      (draft.value.preview === null || draft.value.preview.files.some((file) => file.name === name)),
  );
  return {
    mode,
    dataset,
    mappings: Object.fromEntries(used),
    defaultType,
    arrayDelimiter: arrayDelimiter === '' ? ';' : arrayDelimiter,
    ...(delimiter !== null && { delimiter }),
    ...(upload !== undefined && { upload }),
  };
}
