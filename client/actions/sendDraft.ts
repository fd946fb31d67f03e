/** Sends the drafted import, for a preview or for good, and shows its progress; one at a time. */
import { batch } from '@preact/signals';
import { DEFAULT_LIST_SEPARATOR, type ImportProgress, type ImportRequest } from '../../contract/index.js';
import { ApiError, asApiError, isCancelled } from '../api/ApiError.js';
import { sendImport, type ImportAnswer } from '../api/importApi.js';
import { importWork, type ImportWork } from '../state/imports.js';
import { changeDraft, draft, type ImportDraft } from './importDraft.js';
import { unreadableAmong } from './readable.js';

/** Times that a busy server is asked, and the pause between them. */
const BUSY_TRIES = 10;
const BUSY_PAUSE_MS = 500;

type Mode = ImportWork['mode'];

let current: AbortController | undefined;

/**
 * Sends the draft as it is now; what the reader changes meanwhile is for the next one. Cancels the one under way.
 * Undefined when it was cancelled or failed; the draft then says which.
 */
export async function sendDraft(mode: Mode): Promise<ImportAnswer | undefined> {
  current?.abort();
  const abort = (current = new AbortController());
  const sent = draft.value;
  const cancel = () => {
    changeDraft({ cancelled: mode });
    abort.abort();
  };
  const showProgress = (progress: ImportProgress | null) => {
    if (current === abort) importWork.value = { mode, dataset: sent.dataset, progress, cancel };
  };
  batch(() => {
    changeDraft({ unread: [], error: null, cancelled: null });
    showProgress(null);
  });
  try {
    return await sendUntilAccepted(sent, mode, abort.signal, showProgress);
  } catch (error) {
    if (error instanceof UnreadFiles) changeDraft({ unread: error.names });
    else if (!isCancelled(error)) changeDraft({ error: asApiError(error) });
    return undefined;
  } finally {
    if (current === abort) importWork.value = null;
  }
}

/** Files that the browser cannot send. */
class UnreadFiles extends Error {
  constructor(readonly names: readonly string[]) {
    super();
  }
}

/**
 * Throws UnreadFiles before the first byte is sent: a browser says of a file that it cannot read only that the
 * connection broke off.
 */
async function readable(files: readonly File[]): Promise<readonly File[]> {
  const unread = await unreadableAmong(files);
  if (unread.length > 0) throw new UnreadFiles(unread);
  return files;
}

/** Sends again when the server no longer keeps the files of the preview, or is busy with another import. */
async function sendUntilAccepted(
  sent: ImportDraft,
  mode: Mode,
  signal: AbortSignal,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportAnswer> {
  let { upload } = sent;
  for (let tries = 1; ; tries++) {
    try {
      const request = requestOf(sent, mode, upload);
      const files = upload === null ? await readable(sent.files) : [];
      return await sendImport({ request, files, signal, onProgress });
    } catch (error) {
      const code = error instanceof ApiError ? error.code : null;
      if (code === 'import.not-found' && upload !== null) upload = null;
      else if (code === 'network.unreachable' && upload === null) {
        await readable(sent.files);
        throw error;
      }
      // A preview that was just left behind may still be ending.
      else if (code === 'server.busy' && tries < BUSY_TRIES)
        await new Promise((resolve) => {
          setTimeout(resolve, BUSY_PAUSE_MS);
        });
      else throw error;
      signal.throwIfAborted();
    }
  }
}

/** The request for a draft. `upload`: the key of files that the server keeps; null: they are sent along. */
function requestOf(
  { dataset, mappings, options, preview, mergeBy, answers }: ImportDraft,
  mode: Mode,
  upload: string | null,
) {
  const { defaultType, encoding, delimiter, arrayDelimiter, decimal, dateFormat } = options;
  const { quotesAreLetters, skipBadRows, createMissingEnds } = options;
  const isThere = (file: string): boolean => preview === null || preview.files.some(({ name }) => name === file);
  const changed = Object.entries(mappings).filter(([file, columns]) => columns.length > 0 && isThere(file));
  return {
    mode,
    dataset,
    mappings: Object.fromEntries(changed),
    defaultType,
    ...(encoding === null ? {} : { encoding }),
    ...(decimal === null ? {} : { decimal }),
    ...(dateFormat === null ? {} : { dateFormat }),
    ...(quotesAreLetters ? { quotesAreLetters } : {}),
    skipBadRows,
    createMissingEnds,
    arrayDelimiter: arrayDelimiter === '' ? DEFAULT_LIST_SEPARATOR : arrayDelimiter,
    mergeBy,
    answers: [...answers],
    ...(delimiter !== null && { delimiter }),
    ...(upload !== null && { upload }),
  } satisfies ImportRequest;
}
