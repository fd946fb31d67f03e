/** Asks the server for more and adds it to the graph: one request, one step of undo. */
import type { Bilingual, GraphJson, SubgraphRequest, SubgraphResponse } from '../../contract/index.js';
import { api } from '../api/api.js';
import { entityKeys } from '../graph/GraphData.js';
import { extentOf } from '../graph/GraphState.js';
import { data, hidden, visible } from '../state/graph.js';
import { moveCamera } from '../state/page.js';
import { logCypher } from '../state/tasks.js';
import { gestureLabels } from '../words/gestures.js';
import { addGraph, runGraphTask } from './changeGraph.js';

/** Entities drawn now, as a request lists them. */
export const onScreen = (): string[] => entityKeys(visible.value);

/** Those and the entities hidden by hand, which need not come again. */
export const onPage = (): string[] => [...onScreen(), ...entityKeys(data.value).filter((key) => hidden.value.has(key))];

/**
 * Adds what the server answers. Of what the reader has hidden only the nodes of `reveal`, which were asked for by name,
 * are shown again. Undefined when it failed or was cancelled.
 */
export const growGraph = (
  label: Bilingual,
  request: SubgraphRequest,
  reveal: readonly string[],
): Promise<SubgraphResponse | undefined> =>
  runGraphTask(label, async (signal) => {
    const json = await api.subgraph(request, { signal });
    const addition = {
      graph: json,
      reveal,
      extent: extentOf(json),
      claimed: json.edges.map((edge) => edge.key),
    };
    await addGraph(label, addition, signal);
    logCypher(label, json.cypher);
    return json;
  });

/** Adds the graph of a statement's result to the picture. */
export async function addResult(graph: GraphJson): Promise<void> {
  const label = gestureLabels.addResult;
  await runGraphTask(label, (signal) => addGraph(label, { graph }, signal));
  moveCamera({ kind: 'show', nodes: keysOf(graph) });
}

export const keysOf = (json: Pick<GraphJson, 'nodes'>): string[] => json.nodes.map((node) => node.key);
