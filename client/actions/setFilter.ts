/** Narrows the picture: on the page where it can, else by one request to the server. */
import { TYPED_STATUSES, type GraphFilter } from '../../contract/index.js';
import { api } from '../api/api.js';
import { entityKeys } from '../graph/GraphData.js';
import { firstGraph } from '../state/firstGraph.js';
import { data, filter, layers, positions, scope } from '../state/graph.js';
import { commit } from '../state/history.js';
import { logCypher } from '../state/tasks.js';
import { gestureLabels } from '../words/gestures.js';
import { addGraph, runGraphTask } from './changeGraph.js';
import { openScope } from './open.js';
import { SOURCE_FIELDS } from './serverFilter.js';

/**
 * Kinds and relation types are narrowed on the page. Other sources have another core, so the core and everything are
 * fetched under the filter, and communities of other sources; among entities gathered by hand, statuses beyond asserted
 * and alleged, and claimants, are asked of the server.
 */
export async function setFilter(next: GraphFilter): Promise<void> {
  await firstGraph();
  const label = gestureLabels.filter;
  const before = filter.value;
  const within = scope.value;
  if ((within === 'core' || within === 'all') && otherSources(before, next))
    await openScope(within, { known: positions.value, filter: next, label });
  else if (within === 'communities' && otherSources(before, next)) await openScope('all', { filter: next, label });
  else if (asksServer(before, next)) await filterByServer(next);
  else commit(label, { filter: next, factsByClaimant: null });
}

const otherSources = (before: GraphFilter, next: GraphFilter): boolean =>
  SOURCE_FIELDS.some((field) => (next[field] ?? []).join() !== (before[field] ?? []).join());

const asksServer = (before: GraphFilter, { claimants = [], statuses = [], layers = [] }: GraphFilter): boolean =>
  claimants.length > 0 ||
  (layers.includes('background') && !before.layers?.includes('background')) ||
  statuses.some((status) => !(TYPED_STATUSES as readonly string[]).includes(status)) ||
  Boolean(before.claimants?.length);

/** Facts that the page does not have yet, or whose claimants it does not know. */
async function filterByServer(next: GraphFilter): Promise<void> {
  const label = gestureLabels.filter;
  const { claimants = [], statuses = [], layers: layersAsked = [] } = next;
  const filterBefore = filter.value;
  await runGraphTask(label, async (signal) => {
    const json = await api.subgraph(
      {
        scope: 'entities',
        entities: entityKeys(data.value),
        filter: {
          ...(statuses.length > 0 && { statuses }),
          ...(claimants.length > 0 && { claimants }),
          ...(layersAsked.length > 0 && { layers: layersAsked }),
        },
        layers: [...layers.value],
      },
      { signal },
    );
    const graph = { nodes: json.nodes.filter((node) => data.value.nodes.has(node.key)), edges: json.edges };
    const factsByClaimant = claimants.length > 0 ? new Set(json.edges.map((edge) => edge.key)) : null;
    await addGraph(label, { graph, also: { filter: next, factsByClaimant }, filterBefore }, signal);
    logCypher(label, json.cypher);
  });
}
