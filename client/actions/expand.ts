/** Expands a node: its neighbours come onto the graph, or the entities that an article or passage mentions. */
import type { Direction } from '../../contract/index.js';
import { api } from '../api/api.js';
import { data, filter, filtered } from '../state/graph.js';
import { announcement, moveCamera } from '../state/page.js';
import { say } from '../state/preferences.js';
import { notify } from '../state/tasks.js';
import { gestureLabels } from '../words/gestures.js';
import { messages } from '../words/messages.js';
import { runGraphTask } from './changeGraph.js';
import { focusEntity } from './focus.js';
import { growGraph } from './grow.js';
import { drawnNeighbours, hiddenNeighbours, notifyNeighbours } from './neighbourNotice.js';
import { statusesOnly } from './serverFilter.js';
import { openCommunities } from './open.js';
import { isSource, sourceOf } from './source.js';

export interface ExpandOptions {
  /** Relation types to follow; default: all. */
  types?: string[];
  direction?: Direction;
  /** Neighbours at most, most prominent first. */
  limit?: number;
}
const MOST_NEIGHBOURS = 1000;

/**
 * Adds an entity's neighbours under the filter, by default 50 in both directions, and says how many; a notice says what
 * was cut and offers more. A community shows what it holds in place of the picture. An article or passage gets every
 * entity it mentions. A node that is not on the page comes onto it. True unless failed or cancelled.
 */
export async function expandEntity(key: string, options: ExpandOptions = {}): Promise<boolean> {
  const node = data.value.nodes.get(key);
  if (node === undefined) return focusEntity(key);
  if (node.community !== undefined) return openCommunities(key);
  if (isSource(key)) return expandSource(key);
  const { types, direction = 'both', limit = 50 } = options;
  const followed = { types, direction };
  const neighboursBefore = drawnNeighbours(key, followed);
  const request = {
    entities: [],
    filter: filter.value,
    expand: { entity: key, direction, limit, ...(types !== undefined && { types }) },
  };
  const grown = await growGraph(gestureLabels.expand(node), request, [key]);
  if (grown === undefined) return false;
  const { nodes, entities, facts, neighbourhood } = grown;
  moveCamera({ kind: 'show', nodes: [key, ...nodes], keeping: true });
  announcement.value = say(messages.expanded(node, entities, facts));
  if (neighbourhood?.truncated) {
    const further = { ...options, limit: Math.min(MOST_NEIGHBOURS, limit * 4) };
    const more = () => void expandEntity(key, further);
    notifyNeighbours({ node, followed, neighbourhood, before: neighboursBefore, more });
  } else if (entities === 0 && facts === 0) {
    const left = { filtered: filtered.value, hidden: hiddenNeighbours(key, followed) };
    notify({ tone: 'info', about: 'neighbours', message: messages.nothingNew(node, left) });
  }
  return true;
}

/** Expands one after the other; one that failed or was cancelled is the last. */
export async function expandEntities(keys: readonly string[]): Promise<void> {
  for (const key of keys) if (!(await expandEntity(key))) return;
}

/** Brings in every entity that an article or a passage mentions. */
async function expandSource(key: string): Promise<boolean> {
  const { article, passage } = sourceOf(key);
  const label = gestureLabels.expand(data.value.nodes.get(key) ?? { name: key, nameFr: key });
  const answer = await runGraphTask(label, (signal) => api.article({ id: article }, { signal }));
  if (answer === undefined) return false;
  const mentioned = answer.passages
    .filter(({ n }) => passage === null || n === passage)
    .flatMap(({ mentions }) => mentions.map(({ id }) => id));
  const growth = { entities: [...new Set(mentioned)], filter: statusesOnly() };
  return (await growGraph(label, growth, [key])) !== undefined;
}
