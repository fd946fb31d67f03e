/** What is drawn of the graph on the page: hides nodes by hand and shows them again. */
import { hidden, visible } from '../state/graph.js';
import { commit } from '../state/history.js';
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

/** Hides everything but these. */
export function keepOnly(keys: readonly string[]): void {
  const kept = new Set(keys);
  const others = [...visible.value.nodes.keys()].filter((key) => !kept.has(key));
  commit(gestureLabels.keepOnly, { hidden: new Set([...others, ...hidden.value]) });
  selection.value = { entities: selection.value.entities.filter((key) => kept.has(key)), facts: [] };
  moveCamera({ kind: 'fit' });
}
