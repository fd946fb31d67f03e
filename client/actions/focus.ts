/** Selects an entity or a fact and brings it into view; what is not on the page is fetched to what is there. */
import { data, layers, visible } from '../state/graph.js';
import { moveCamera } from '../state/page.js';
import { notify } from '../state/tasks.js';
import { gestureLabels } from '../words/gestures.js';
import { messages } from '../words/messages.js';
import { growGraph, onScreen } from './grow.js';
import { select } from './select.js';
import { statusesOnly } from './serverFilter.js';

export async function focusEntity(key: string): Promise<void> {
  if (!visible.value.nodes.has(key)) {
    const answer = await growGraph(gestureLabels.addEntity, requestWith([key]), [key]);
    if (answer === undefined) return;
    if (!data.value.nodes.has(key)) return void notify({ tone: 'warning', message: messages.entityGone });
  }
  select({ entities: [key], facts: [] });
  moveCamera({ kind: 'show', nodes: [key] });
}

/** `ends` are the fact's two entities, fetched if it is not on the page. */
export async function focusFact(key: string, ends: { source: string; target: string }): Promise<void> {
  const both = [ends.source, ends.target];
  if (!visible.value.edges.has(key)) await growGraph(gestureLabels.addFact, requestWith(both), both);
  select({ entities: [], facts: [key] });
  moveCamera({ kind: 'show', nodes: both });
}

/** What is on the screen and these entities, with the facts among them. */
const requestWith = (keys: readonly string[]) => ({
  scope: 'entities' as const,
  entities: [...new Set([...onScreen(), ...keys])],
  filter: statusesOnly(),
  layers: [...layers.value],
});
