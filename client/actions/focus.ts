/**
 * Selects an entity or a fact and brings it into view; what is not on the page is fetched to what is there. What the
 * filter leaves out is said to be, with the way to see it.
 */
import type { Bilingual } from '../../contract/index.js';
import { communitiesDrawn, data, filtered, hidden, visible } from '../state/graph.js';
import { moveCamera } from '../state/page.js';
import { notify } from '../state/tasks.js';
import { gestureLabels } from '../words/gestures.js';
import { messages } from '../words/messages.js';
import { addFact, growGraph, type Growth } from './grow.js';
import { nearestNeighbour } from './nearestNeighbour.js';
import { openNeighbourhood } from './open.js';
import { select } from './select.js';
import { statusesOnly } from './serverFilter.js';
import { setFilter } from './setFilter.js';

/** `absent` is called of one that the data do not have; default: a notice. True unless failed or cancelled. */
export async function focusEntity(
  key: string,
  { absent = notifyAbsent }: { absent?: () => void } = {},
): Promise<boolean> {
  if (!visible.value.nodes.has(key) && communitiesDrawn.value > 0) {
    // Among communities it would stand beside the one that it is in.
    if (!(await openNeighbourhood(key))) return false;
  } else if (!visible.value.nodes.has(key)) {
    if ((await growGraph(gestureLabels.addEntity, growthBy([key]), [key])) === undefined) return false;
    if (!data.value.nodes.has(key)) {
      absent();
      return true;
    }
  }
  select({ entities: [key], facts: [] });
  moveCamera({ kind: 'show', nodes: [key, ...nearestNeighbour(key)], keeping: true });
  const node = data.value.nodes.get(key)!;
  if (filterLeavesOut('nodes', key)) notifyLeftOut(messages.leftOut(node), 'nodes', key, () => focusEntity(key));
  return true;
}

/**
 * `ends` are the fact's two entities, fetched with it if it is not on the page, wherever it stands; then it is
 * selected, unless that failed or was cancelled.
 */
export async function focusFact(key: string, ends: { source: string; target: string }): Promise<void> {
  const both = [ends.source, ends.target];
  const missing = both.filter((end) => !visible.value.nodes.has(end));
  if (missing.length > 0 || !visible.value.edges.has(key)) {
    const label = gestureLabels.addFact;
    const added = missing.length > 0 ? growGraph(label, growthBy(missing), missing, key) : addFact(label, key);
    if ((await added) === undefined) return;
  }
  select({ entities: [], facts: [key] });
  moveCamera({ kind: 'show', nodes: both, keeping: true });
  if (filterLeavesOut('edges', key)) notifyLeftOut(messages.factLeftOut, 'edges', key, () => focusFact(key, ends));
}

/** Lifts the filter, and then shows an entity that it left out. */
export async function focusWithoutFilter(key: string): Promise<void> {
  await setFilter({});
  await focusEntity(key);
}

/** Whether the page has a node or relation that only the filter keeps off the screen. */
export function filterLeavesOut(what: 'nodes' | 'edges', key: string): boolean {
  if (!filtered.value || visible.value[what].has(key) || !data.value[what].has(key)) return false;
  const edge = data.value.edges.get(key);
  const nodes = what === 'nodes' || edge === undefined ? [key] : [edge.source, edge.target];
  return nodes.every((node) => !hidden.value.has(node));
}

const ABOUT = 'what was looked for';
const notifyAbsent = (): void => void notify({ tone: 'info', about: ABOUT, message: messages.entityAbsent });

/** Says so while it is so, and offers to lift the filter. */
function notifyLeftOut(message: Bilingual, what: 'nodes' | 'edges', key: string, show: () => Promise<unknown>): void {
  const run = () => void setFilter({}).then(show);
  const remedy = { label: messages.showWithoutFilter, run };
  notify({ tone: 'warning', about: ABOUT, message, holds: () => filterLeavesOut(what, key), remedy });
}

/** These entities, with the facts among them and what is on the page. */
const growthBy = (keys: readonly string[]): Growth => ({ entities: [...new Set(keys)], filter: statusesOnly() });
