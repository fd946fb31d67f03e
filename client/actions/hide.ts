/** What is drawn of the graph on the page: hides nodes by hand and shows them again. */
import { withOnly } from '../graph/GraphState.js';
import { hidden } from '../state/graph.js';
import { commit, graphState } from '../state/history.js';
import { moveCamera } from '../state/page.js';
import { selection } from '../state/selection.js';
import { gestureLabels } from '../words/gestures.js';
import { deselect } from './select.js';

export function hideNodes(keys: readonly string[]): void {
  if (keys.length === 0) return;
  commit(gestureLabels.hide, { hidden: new Set([...hidden.value, ...keys]) });
  deselect();
}

export const showHidden = (): void => commit(gestureLabels.showHidden, { hidden: new Set() });

/** Takes everything but these off the page; expanding them brings others back. */
export function keepOnly(keys: readonly string[]): void {
  const kept = new Set(keys);
  commit(gestureLabels.keepOnly, withOnly(graphState(), keys));
  selection.value = { entities: selection.value.entities.filter((key) => kept.has(key)), facts: [] };
  moveCamera({ kind: 'fit' });
}
