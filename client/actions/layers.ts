/** Articles and passages as nodes on the graph: on demand, with their ties to the entities there, and away again. */
import type { Layer } from '../../contract/index.js';
import { api } from '../api/api.js';
import { entityKeys } from '../graph/GraphData.js';
import { withoutLayers } from '../graph/GraphState.js';
import { data, layers, visible } from '../state/graph.js';
import { commit } from '../state/history.js';
import { announcement, moveCamera } from '../state/page.js';
import { say } from '../state/preferences.js';
import { logCypher } from '../state/tasks.js';
import { gestureLabels } from '../words/gestures.js';
import { messages } from '../words/messages.js';
import { addGraph, runGraphTask } from './changeGraph.js';
import { statusesOnly } from './serverFilter.js';
import { isSource } from './source.js';

/**
 * Shows exactly these layers. Beside its passages an article is tied to them, without them to the entities: so all ties
 * are fetched anew.
 */
export async function setLayers(next: readonly Layer[]): Promise<void> {
  const label = gestureLabels.layers;
  if (next.length === 0) {
    commit(label, { layers: next, data: withoutLayers(data.value) });
    announcement.value = say(messages.layersOff);
    return;
  }
  const graph = await runGraphTask(label, async (signal) => {
    const json = await api.subgraph(
      { scope: 'entities', entities: entityKeys(data.value), filter: statusesOnly(), layers: [...next] },
      { signal },
    );
    await addGraph(label, { graph: json, layers: next }, signal);
    logCypher(label, json.cypher);
    return json;
  });
  if (graph === undefined) return;
  moveCamera({ kind: 'show', nodes: [...visible.value.nodes.keys()].filter(isSource) });
  const count = (kind: string) => graph.nodes.filter((node) => node.attributes.kind === kind).length;
  announcement.value = say(messages.layersOn(count('Article'), count('Passage')));
}

export const toggleLayer = (layer: Layer): Promise<void> =>
  setLayers(layers.value.includes(layer) ? layers.value.filter((other) => other !== layer) : [...layers.value, layer]);
