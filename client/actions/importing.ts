/**
 * The steps of an import: preview, commit, undo. The page is brought up to date after each change of the store. Comes
 * with the import dialog's code.
 */
import type { ColumnMapping, ImportRecord, MergeBy } from '../../contract/index.js';
import { api } from '../api/api.js';
import { dialog } from '../state/page.js';
import { notify, notifyError } from '../state/tasks.js';
import { messages } from '../words/messages.js';
import { changeDraft, draft, type ReadingOptions } from './importDraft.js';
import { refreshGraph } from './refresh.js';
import { sendDraft } from './sendDraft.js';

/** Large imports take minutes to undo. */
const UNDO_TIMEOUT_MS = 600_000;
/** Until the server has noticed that the page cancelled. */
const CANCEL_NOTICED_MS = 400;

/** Asks what the import would change; writes nothing. */
export async function previewImport(): Promise<void> {
  const answer = await sendDraft('preview');
  if (answer?.preview !== undefined) changeDraft({ preview: answer.preview, upload: answer.preview.upload });
}

/** Changes what a file's columns mean, and previews again. */
export function setColumnMapping(file: string, mapping: ColumnMapping[]): Promise<void> {
  changeDraft({ mappings: { ...draft.value.mappings, [file]: mapping } });
  return previewImport();
}

/**
 * Changes how files are read, and previews again. Another delimiter or encoding makes other columns, so mappings are
 * dropped then.
 */
export function setReadingOptions(options: ReadingOptions): Promise<void> {
  const before = draft.value.options;
  const isOther = options.delimiter !== before.delimiter || options.encoding !== before.encoding;
  changeDraft({ options, ...(isOther && { mappings: {} }) });
  return previewImport();
}

/** Changes which entities are taken for the same by rule, and previews again. */
export function setMergeBy(mergeBy: MergeBy): Promise<void> {
  changeDraft({ mergeBy, answers: [] });
  return previewImport();
}

/** Lands the import, whole or not at all, and brings the page up to date. */
export async function commitImport(): Promise<void> {
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
  const undone = await api.undoImport({ id }, { timeoutMs: UNDO_TIMEOUT_MS });
  if (draft.value.landed?.id === id) changeDraft({ landed: undone });
  await refreshGraph({ forgetUndo: true });
  return undone;
}

/** Ids of all imports; null when the server does not say. */
const knownImports = (): Promise<ReadonlySet<string> | null> =>
  api.imports({}).then(
    ({ imports }) => new Set(imports.map(({ id }) => id)),
    () => null,
  );

/** The draft's import, if it has landed though no answer said so. */
async function landedSince(before: ReadonlySet<string>): Promise<ImportRecord | undefined> {
  const { dataset } = draft.value;
  await new Promise((resolve) => {
    setTimeout(resolve, CANCEL_NOTICED_MS);
  });
  return api.imports({}).then(
    ({ imports }) => imports.find((one) => !before.has(one.id) && one.dataset === dataset && one.state === 'landed'),
    () => undefined,
  );
}

/** Says how the import ended, if the dialog was closed meanwhile. */
function notifyIfClosed(): void {
  const { landed, error, dataset } = draft.value;
  if (dialog.value === 'import') return;
  if (landed !== null) {
    const openDialog = () => {
      dialog.value = 'import';
    };
    notify({
      tone: 'info',
      message: messages.imported(dataset),
      remedy: { label: messages.lookAtIt, run: openDialog },
    });
  } else if (error !== null) notifyError(error);
}
