/** What is done with one data set: shown alone, or deleted. Comes with the import dialog's code. */
import { api } from '../api/api.js';
import { dialog } from '../state/page.js';
import { gestureLabels } from '../words/gestures.js';
import { changeDraft, draft } from './importDraft.js';
import { openScope } from './open.js';
import { refreshGraph } from './refresh.js';

/** Large data sets take minutes to delete. */
const DELETE_TIMEOUT_MS = 600_000;

/** Shows all of one data set and nothing else. */
export async function showDataset(name: string): Promise<void> {
  dialog.value = null;
  await openScope('all', { filter: { datasets: [name] }, label: gestureLabels.showDataset(name) });
}

/** Deletes an imported data set with all its imports. Throws ApiError. */
export async function deleteDataset(name: string): Promise<void> {
  await api.deleteDataset({ name }, { timeoutMs: DELETE_TIMEOUT_MS });
  if (draft.value.landed?.dataset === name) changeDraft({ landed: null, preview: null });
  await refreshGraph({ forgetUndo: true });
}
