/**
 * Undo and redo as the reader means them: undo takes back the last gesture, also one that is still under way, of which
 * nothing comes then.
 */
import { computed } from '@preact/signals';
import type { Bilingual } from '../../contract/index.js';
import { extent } from '../state/graph.js';
import { lastStep, redo, undo } from '../state/history.js';
import { gestureLabels } from '../words/gestures.js';
import { cancelGraphWork, graphWork } from './changeGraph.js';
import { reopen } from './refresh.js';

/** Whether the last gesture is under way, and has changed nothing yet. There is no undo of the first graph. */
const awaited = computed(
  () => graphWork.value !== null && !isUpdate() && extent.value !== null && graphWork.value.since === lastStep.value,
);
/** The page follows the store by itself. */
const isUpdate = (): boolean => graphWork.value?.label === gestureLabels.bringUpToDate;

/**
 * Ends what is under way for the picture that the reader leaves for another with the same graph. What is shown already
 * settles on, if that keeps its layout.
 */
export function giveUp({ keepsLayout }: { keepsLayout: boolean }): void {
  const settles = keepsLayout && graphWork.peek()?.shown === true;
  if (!settles && !isUpdate()) cancelGraphWork();
}

/** The label of what undo would take back; null when there is nothing. */
export const undoLabel = computed(() => (awaited.value ? graphWork.value!.label : (lastStep.value?.label ?? null)));

/** Takes the last gesture back. Gives its label; null when there is none. */
export function takeBack(): Bilingual | null {
  const label = undoLabel.peek();
  if (awaited.peek()) cancelGraphWork();
  // A large graph settles after it was shown.
  else if (isUpdate() || graphWork.peek()?.label === label) step(undo);
  else undo();
  return label;
}

/** Brings the last gesture again that was taken back. Gives its label; null when there is none. */
export const bringBack = (): Bilingual | null => step(redo);

/** What is under way was asked for another graph: it ends, and the page is brought up to date anew. */
function step(go: () => Bilingual | null): Bilingual | null {
  const update = isUpdate();
  cancelGraphWork();
  const label = go();
  if (update) void reopen();
  return label;
}
