/** Brings every fact of some relation types onto the page, with its ends, and narrows the page to them. */
import { FACT_LAYERS, OPENED_WHOLE, type SubgraphResponse } from '../../contract/index.js';
import { api } from '../api/api.js';
import { showsBackground } from '../graph/background.js';
import { entityKeys, graphFromLists, type GraphLists } from '../graph/GraphData.js';
import { communitiesDrawn, data, drawnCounts, filter, layers, scope } from '../state/graph.js';
import { announcement, moveCamera } from '../state/page.js';
import { say } from '../state/preferences.js';
import { logCypher, notify, type ReportProgress } from '../state/tasks.js';
import { gestureLabels } from '../words/gestures.js';
import { messages } from '../words/messages.js';
import { addGraph, replaceGraph, runGraphTask } from './changeGraph.js';
import { keysOf } from './grow.js';

/** All facts of a relation type alone: in place of what the filter asked for, among what is on the page. */
export const showFactsOf = (type: string): Promise<void> => bringFactsOf([type]);

/** Brings in what the page lacks of the relation types that the filter names. */
export const bringMissingFacts = (): Promise<void> => bringFactsOf(filter.value.types ?? []);

async function bringFactsOf(types: readonly string[]): Promise<void> {
  const label = gestureLabels.factsOfType;
  const answer = await runGraphTask(label, async (signal, report) => {
    const found = await api.subgraph(
      { scope: 'all', filter: { types: [...types] }, layers: [...layers.value] },
      { signal },
    );
    await showAlone(found, types, signal, report);
    logCypher(label, found.cypher);
    return found;
  });
  if (answer !== undefined) notifyResult(answer);
}

/** The entities that come stand there without the filter too: with them comes what relates them to the others. */
async function showAlone(
  found: SubgraphResponse,
  types: readonly string[],
  signal: AbortSignal,
  report: ReportProgress,
): Promise<void> {
  const label = gestureLabels.factsOfType;
  const narrowed = { filter: { types: [...types] }, factsByClaimant: null };
  const here = entityKeys(data.value);
  const missing = entityKeys(graphFromLists(found)).filter((key) => !data.value.nodes.has(key));
  // Beside communities they would stand twice.
  if (communitiesDrawn.value > 0 || here.length + missing.length > OPENED_WHOLE.entities)
    return replaceGraph(label, { graph: found, scope: 'entities', ...narrowed }, signal, report);
  const joining = missing.length === 0 ? found : await factsJoining(missing, here, signal);
  const graph = { nodes: [...joining.nodes, ...found.nodes], edges: [...joining.edges, ...found.edges] };
  // The core has no facts of the background: what has some is a gathering.
  const also = { ...narrowed, scope: scope.value === 'all' ? scope.value : ('entities' as const) };
  await addGraph(label, { graph, reveal: keysOf(found), also }, signal);
}

/** What relates entities that come to each other and to those on the page. */
function factsJoining(missing: string[], here: string[], signal: AbortSignal): Promise<GraphLists> {
  const asked = { scope: 'entities' as const, entities: missing, held: { entities: here }, layers: [...layers.value] };
  const background = showsBackground(filter.value, scope.value) && { filter: { layers: [...FACT_LAYERS] } };
  return api.subgraph({ ...asked, ...background }, { signal });
}

function notifyResult({ truncated, shown, totals }: SubgraphResponse): void {
  moveCamera({ kind: 'fit' });
  announcement.value = say(messages.factsOfType(drawnCounts.value.facts));
  if (truncated)
    notify({ tone: 'info', about: 'facts of a relation', message: messages.factsOfTypeCut(shown, totals) });
}
