/** What is done with one data set: shown alone, or deleted. Comes with the import dialog's code. */
import { BUNDLED_DATASET } from '../../contract/index.js';
import { api } from '../api/api.js';
import { styleRules } from '../state/graph.js';
import { asOneStep } from '../state/history.js';
import { dialog } from '../state/page.js';
import { gestureLabels } from '../words/gestures.js';
import { changeDraft, draft } from './importDraft.js';
import { openScope } from './open.js';
import { refreshGraph } from './refresh.js';
import { suggestRules } from './styling/suggestRules.js';

/** Large data sets take minutes to delete. */
const DELETE_TIMEOUT_MS = 600_000;

/**
 * Shows all of one data set and nothing else; of somebody else's, with the colours and widths that the data suggest.
 */
export async function showDataset(name: string): Promise<void> {
  dialog.value = null;
  const label = gestureLabels.showDataset(name);
  await asOneStep(label, async () => {
    if (!(await openScope('all', { filter: { datasets: [name] }, label }))) return;
    if (name !== BUNDLED_DATASET && styleRules.value.length === 0) await suggestRules();
  });
}

/** Deletes an imported data set with all its imports. Throws ApiError. */
export async function deleteDataset(name: string): Promise<void> {
  await api.deleteDataset({ name }, { timeoutMs: DELETE_TIMEOUT_MS });
  if (draft.value.landed?.dataset === name) changeDraft({ landed: null, preview: null });
  await refreshGraph({ forgetUndo: true });
}
