/**
 * An import from the first file to the result: what the reader has chosen so far, and the requests it takes. Comes with
 * the import dialog's code.
 */
import { batch, computed, signal } from '@preact/signals';
import type {
  ColumnMapping,
  ImportPreview,
  ImportProgress,
  ImportRecord,
  ImportRequest,
} from '../../contract/index.js';
import { api } from '../api/api.js';
import { ApiError, isCancelled } from '../api/ApiError.js';
import { sendImport, type ImportAnswer } from '../api/importApi.js';
import { importWork, type ImportWork } from '../state/imports.js';
import { dialog } from '../state/page.js';
import { notify, notifyError } from '../state/tasks.js';
import { openScope } from './load.js';
import { refreshGraph } from './refresh.js';

export interface ReadingOptions {
  /** Relation type for rows that name none. */
  defaultType: string;
  /** Null: told from each file. */
  delimiter: string | null;
  arrayDelimiter: string;
}
export interface ImportDraft {
  files: readonly File[];
  dataset: string;
  /** True once the reader typed the name: it is suggested no more. */
  named: boolean;
  /** Where the server keeps these files since they were sent; null before, and when the files changed. */
  upload: string | null;
  /** What the reader changed of columns, by file. */
  mappings: Readonly<Record<string, ColumnMapping[]>>;
  options: ReadingOptions;
  /** What the server would make of it; null before it was asked. */
  preview: ImportPreview | null;
  landed: ImportRecord | null;
  error: ApiError | null;
  /** What was cancelled last. */
  cancelled: ImportWork['mode'] | null;
}
const NEW: ImportDraft = {
  files: [],
  dataset: '',
  named: false,
  upload: null,
  mappings: {},
  options: { defaultType: 'RELATED_TO', delimiter: null, arrayDelimiter: ';' },
  preview: null,
  landed: null,
  error: null,
  cancelled: null,
};

export const draft = signal<ImportDraft>(NEW);
export const step = computed<'files' | 'check' | 'done'>(() =>
  draft.value.landed !== null ? 'done' : draft.value.preview !== null ? 'check' : 'files',
);
const set = (part: Partial<ImportDraft>): void => {
  draft.value = { ...draft.value, ...part };
};

/** Forgets everything but the options. */
export function startOver(): void {
  importWork.value?.cancel();
  set({ ...NEW, options: draft.value.options });
}

/**
 * Adds files, in place of those of the same name; after an import that landed a new one begins. `suggest` names the
 * data set by a file.
 */
export function addFiles(added: readonly File[], suggest: (fileName: string) => string): void {
  if (added.length === 0) return;
  if (draft.value.landed !== null) startOver();
  const names = new Set(added.map(({ name }) => name));
  const files = [...draft.value.files.filter(({ name }) => !names.has(name)), ...added];
  const { named, dataset } = draft.value;
  set({
    files,
    upload: null,
    preview: null,
    error: null,
    cancelled: null,
    dataset: named ? dataset : suggest(files[0]!.name),
  });
}
export function removeFile(name: string): void {
  const { [name]: _, ...mappings } = draft.value.mappings;
  set({
    files: draft.value.files.filter((file) => file.name !== name),
    mappings,
    upload: null,
    preview: null,
    error: null,
  });
}
export const nameDataset = (dataset: string): void => set({ dataset, named: true, error: null });
export const backToFiles = (): void => {
  importWork.value?.cancel();
  set({ preview: null, error: null, cancelled: null });
};
/** Previews again with other columns or options. */
export function remap(file: string, mapping: ColumnMapping[]): Promise<void> {
  set({ mappings: { ...draft.value.mappings, [file]: mapping } });
  return check();
}
/** Another separator makes other columns, so what was said of columns is dropped then. */
export function setOptions(options: ReadingOptions): Promise<void> {
  set({ options, ...(options.delimiter !== draft.value.options.delimiter && { mappings: {} }) });
  return check();
}

/** Asks what would come of it; writes nothing. */
export async function check(): Promise<void> {
  const answer = await run('preview');
  if (answer?.preview !== undefined) set({ preview: answer.preview, upload: answer.preview.upload });
}

/** Lands the import, whole or not at all, and brings the page up to date. */
export async function land(): Promise<void> {
  const before = await knownImports();
  const answer = await run('commit');
  // Cancelled or cut off, it may have landed just before: the list of imports tells.
  const landed = answer?.landed ?? (before === null ? undefined : await landedSince(before));
  if (landed === undefined) return tellIfClosed();
  set({ landed, error: null, cancelled: null });
  await refreshGraph();
  tellIfClosed();
}

/** Takes an import back. Throws ApiError. */
export async function undoImport(id: string): Promise<ImportRecord> {
  const undone = await api.undoImport({ id }, { timeoutMs: LONG_MS });
  if (draft.value.landed?.id === id) set({ landed: undone });
  await refreshGraph({ taken: true });
  return undone;
}
/** Deletes an imported data set with all its imports. Throws ApiError. */
export async function deleteDataset(name: string): Promise<void> {
  await api.deleteDataset({ name }, { timeoutMs: LONG_MS });
  if (draft.value.landed?.dataset === name) set({ landed: null, preview: null });
  await refreshGraph({ taken: true });
}
const LONG_MS = 600_000;
const BUSY_TRIES = 10;
const BUSY_MS = 500;
/** Time the server is given to notice that it was left. */
const SETTLING_MS = 400;

/** Shows one data set and nothing else, all of it. */
export async function showDataset(name: string): Promise<void> {
  dialog.value = null;
  await openScope('all', {
    under: { datasets: [name] },
    label: { en: `Show the data set ${name}`, fr: `Afficher le jeu de données ${name}` },
  });
}

let abort: AbortController | undefined;

async function run(mode: ImportWork['mode']): Promise<ImportAnswer | undefined> {
  abort?.abort();
  const mine = (abort = new AbortController());
  const { dataset, files } = draft.value;
  const show = (progress: ImportProgress | null) => {
    if (abort === mine)
      importWork.value = {
        mode,
        dataset,
        progress,
        cancel: () => {
          set({ cancelled: mode });
          mine.abort();
        },
      };
  };
  batch(() => {
    set({ error: null, cancelled: null });
    show(null);
  });
  const send = (upload: string | undefined) =>
    sendImport({
      request: requestOf(mode, upload),
      files: upload === undefined ? files : [],
      signal: mine.signal,
      onProgress: show,
    });
  try {
    let upload = draft.value.upload ?? undefined;
    for (let tries = 1; ; tries++) {
      try {
        return await send(upload);
      } catch (error) {
        const code = error instanceof ApiError ? error.code : null;
        // The server keeps what was sent for a while only: then it is sent again.
        if (code === 'import.not-found' && upload !== undefined) upload = undefined;
        // One import at a time: a preview that was just left behind may still be ending.
        else if (code === 'server.busy' && tries < BUSY_TRIES)
          await new Promise((resolve) => {
            setTimeout(resolve, BUSY_MS);
          });
        else throw error;
        mine.signal.throwIfAborted();
      }
    }
  } catch (error) {
    if (!isCancelled(error))
      set({ error: error instanceof ApiError ? error : new ApiError('response.unexpected', String(error), 0) });
    return undefined;
  } finally {
    if (abort === mine) importWork.value = null;
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

const knownImports = (): Promise<ReadonlySet<string> | null> =>
  api.imports({}).then(
    ({ imports }) => new Set(imports.map(({ id }) => id)),
    () => null,
  );

async function landedSince(before: ReadonlySet<string>): Promise<ImportRecord | undefined> {
  const { dataset } = draft.value;
  await new Promise((resolve) => {
    setTimeout(resolve, SETTLING_MS);
  });
  return api.imports({}).then(
    ({ imports }) => imports.find((one) => !before.has(one.id) && one.dataset === dataset && one.state === 'landed'),
    () => undefined,
  );
}

/** The dialog may have been closed meanwhile: the end of an import is told all the same. */
function tellIfClosed(): void {
  const { landed, error, dataset } = draft.value;
  if (dialog.value === 'import') return;
  const look = {
    label: { en: 'Look at it', fr: 'Voir' },
    run: () => {
      dialog.value = 'import';
    },
  };
  if (landed !== null)
    notify({
      tone: 'info',
      message: { en: `The import into ${dataset} is done.`, fr: `L’import dans ${dataset} est terminé.` },
      remedy: look,
    });
  else if (error !== null) notifyError(error);
}
