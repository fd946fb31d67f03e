/**
 * When relations between the same two entities are drawn as one ribbon: by the reader's choice, which undo takes back.
 */
import type { Grouping } from '../../contract/index.js';
import { grouping } from '../state/graph.js';
import { commit } from '../state/history.js';
import { gestureLabels } from '../words/gestures.js';

export function setGrouping(next: Grouping): void {
  if (next !== grouping.value) commit(gestureLabels.grouping, { grouping: next });
}
/** Each relation apart, or, if that is so, ribbons where words crowd. */
export const toggleGrouping = (): void => setGrouping(grouping.value === 'off' ? 'auto' : 'off');
