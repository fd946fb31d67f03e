/**
 * Brings the page up to date after the store was changed: counts, the graph, what panels show. What stays keeps its
 * place.
 */
import { api } from '../api/api.js';
import { entityKeys } from '../graph/GraphData.js';
import { loadSchema, schema, storeVersion } from '../state/connection.js';
import { takeRevision } from '../state/drawnRevision.js';
import { broughtAlong, data, filter, madeBy, positions, scope, within as opened } from '../state/graph.js';
import { forgetHistory } from '../state/history.js';
import { notifyOthers } from '../state/otherWindows.js';
import { gestureLabels } from '../words/gestures.js';
import { mergedSince, nameAnew } from './mergedSince.js';
import { graphAtRest } from './changeGraph.js';
import { openCommunities, openEntities, openScope, showResult, type Opening } from './open.js';

/**
 * Resolves when the counts are there; the graph follows as a task of its own. `forgetUndo`: something was taken out
 * of the store or changed there, so that undo on the page must not bring it back.
 */
export async function refreshGraph({ forgetUndo = false }: { forgetUndo?: boolean } = {}): Promise<void> {
  if (forgetUndo) forgetHistory();
  await takeRevision();
  notifyOthers();
  const [became] = await Promise.all([mergedSince().catch(() => []), loadSchema()]);
  nameAnew(became);
  storeVersion.value += 1;
  void reopen().then(() => {
    if (forgetUndo) forgetHistory();
  });
}

/** What the reader asked for meanwhile is not cancelled by it, but brought up to date in its turn. */
export async function reopen(): Promise<void> {
  await graphAtRest();
  const known = new Set(schema.value?.datasets.map(({ name }) => name));
  const { datasets: chosen = [], ...others } = filter.value;
  const datasets = chosen.filter((name) => known.has(name));
  const narrowed = datasets.length > 0 ? { ...others, datasets } : others;
  const opening = { known: positions.value, filter: narrowed, label: gestureLabels.bringUpToDate };
  const within = scope.value;
  if (within === 'core' || within === 'all') await openScope(within, opening);
  else if (within === 'communities') await openCommunities(opened.value, opening);
  else if (within === 'entities')
    await openEntities(entityKeys(data.value), { ...opening, background: broughtAlong.value });
  else await reopenResult(opening);
}

/**
 * The statement that gave the result is run again. Of one that cannot be, because it writes, the entities stay that are
 * still there.
 */
async function reopenResult({ known, label }: Pick<Opening, 'known' | 'label'>): Promise<void> {
  const made = madeBy.value;
  const answer = made && (await api.cypher({ ...made, graph: true, access: 'read' }).catch(() => null));
  if (made && answer?.graph) await showResult(answer.graph, made, { known, label });
  else if (entityKeys(data.value).length > 0) await openEntities(entityKeys(data.value), { known, label });
}
