/**
 * Brings the page up to date after the store was changed: counts, the graph, what panels show. What stays keeps its
 * place.
 */
import { entityKeys } from '../graph/GraphData.js';
import { loadSchema, schema, storeVersion } from '../state/connection.js';
import { data, filter, positions, scope } from '../state/graph.js';
import { forgetHistory } from '../state/history.js';
import { gestureLabels } from '../words/gestures.js';
import { openEntities, openScope } from './open.js';

/**
 * Resolves when the counts are there; the graph follows as a task of its own. `forgetUndo`: something was taken out
 * of the store, so that undo on the page must not bring it back.
 */
export async function refreshGraph({ forgetUndo = false }: { forgetUndo?: boolean } = {}): Promise<void> {
  await loadSchema();
  storeVersion.value += 1;
  void reopen().then(() => {
    if (forgetUndo) forgetHistory();
  });
}

async function reopen(): Promise<void> {
  const known = new Set(schema.value?.datasets.map(({ name }) => name));
  const { datasets: chosen = [], ...others } = filter.value;
  const datasets = chosen.filter((name) => known.has(name));
  const narrowed = datasets.length > 0 ? { ...others, datasets } : others;
  const opening = { known: positions.value, filter: narrowed, label: gestureLabels.bringUpToDate };
  const within = scope.value;
  if (within === 'core' || within === 'all') await openScope(within, opening);
  else if (within === 'entities') await openEntities(entityKeys(data.value), opening);
}
