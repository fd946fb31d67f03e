/**
 * The steps of an import: check, land, take back; and what is done with data sets. The page is brought up to date
 * after each change of the store. Comes with the import dialog's code.
 */
import type { ColumnMapping, ImportRecord } from '../../contract/index.js';
import { api } from '../api/api.js';
import { dialog } from '../state/page.js';
import { notify, notifyError } from '../state/tasks.js';
import { gestureLabels } from '../words/gestures.js';
import { messages } from '../words/messages.js';
import { changeDraft, draft, type ReadingOptions } from './importDraft.js';
import { openScope } from './open.js';
import { refreshGraph } from './refresh.js';
import { sendDraft } from './sendDraft.js';

/** Previews again with other columns or options. */
export function remap(file: string, mapping: ColumnMapping[]): Promise<void> {
  changeDraft({ mappings: { ...draft.value.mappings, [file]: mapping } });
  return check();
}
/** Another separator makes other columns, so what was said of columns is dropped then. */
export function setOptions(options: ReadingOptions): Promise<void> {
  changeDraft({ options, ...(options.delimiter !== draft.value.options.delimiter && { mappings: {} }) });
  return check();
}

/** Asks what would come of it; writes nothing. */
export async function check(): Promise<void> {
  const answer = await sendDraft('preview');
  if (answer?.preview !== undefined) changeDraft({ preview: answer.preview, upload: answer.preview.upload });
}

/** Lands the import, whole or not at all, and brings the page up to date. */
export async function land(): Promise<void> {
  const before = await knownImports();
  const answer = await sendDraft('commit');
  // Cancelled or cut off, it may have landed just before: the list of imports knows.
  const landed = answer?.landed ?? (before === null ? undefined : await landedSince(before));
  if (landed === undefined) return notifyIfClosed();
  changeDraft({ landed, error: null, cancelled: null });
  await refreshGraph();
  notifyIfClosed();
}

/** Takes an import back. Throws ApiError. */
export async function undoImport(id: string): Promise<ImportRecord> {
  const undone = await api.undoImport({ id }, { timeoutMs: LONG_MS });
  if (draft.value.landed?.id === id) changeDraft({ landed: undone });
  await refreshGraph({ taken: true });
  return undone;
}
/** Deletes an imported data set with all its imports. Throws ApiError. */
export async function deleteDataset(name: string): Promise<void> {
  await api.deleteDataset({ name }, { timeoutMs: LONG_MS });
  if (draft.value.landed?.dataset === name) changeDraft({ landed: null, preview: null });
  await refreshGraph({ taken: true });
}
const LONG_MS = 600_000;
/** Time the server is given to notice that it was left. */
const SETTLING_MS = 400;

/** Shows one data set and nothing else, all of it. */
export async function showDataset(name: string): Promise<void> {
  dialog.value = null;
  await openScope('all', {
    under: { datasets: [name] },
    label: gestureLabels.showDataset(name),
  });
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

/** The dialog may have been closed meanwhile: then a notice says how the import ended. */
function notifyIfClosed(): void {
  const { landed, error, dataset } = draft.value;
  if (dialog.value === 'import') return;
  const look = {
    label: messages.lookAtIt,
    run: () => {
      dialog.value = 'import';
    },
  };
  if (landed !== null)
    notify({
      tone: 'info',
      message: messages.imported(dataset),
      remedy: look,
    });
  else if (error !== null) notifyError(error);
}
