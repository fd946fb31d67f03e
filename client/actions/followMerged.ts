/**
 * Entities that a place names by keys that were merged away: the server answers with the entities they are part of now,
 * and the place takes those.
 */
import type { NodeAttributes, PictureRecipe } from '../../contract/index.js';
import { api } from '../api/api.js';
import { keysNamed, withKeys } from '../graph/renamedKeys.js';
import { data } from '../state/graph.js';
import { runTask } from '../state/tasks.js';
import { gestureLabels } from '../words/gestures.js';

/** What became of a key, for a notice to the reader. */
export interface Became {
  was: string;
  now: Pick<NodeAttributes, 'name' | 'nameFr'>;
}

/** The recipe by keys of today. Asks only where the page does not have all that the recipe names. */
export async function followMerged(recipe: PictureRecipe): Promise<{ recipe: PictureRecipe; became: Became[] }> {
  const absent = keysNamed(recipe).filter((key) => !data.value.nodes.has(key));
  if (absent.length === 0) return { recipe, became: [] };
  const request = { scope: 'entities' as const, entities: absent };
  const found = await runTask(gestureLabels.goBack, (signal) => api.subgraph(request, { signal }));
  const merged = found?.merged ?? [];
  if (merged.length === 0) return { recipe, became: [] };
  const nodes = new Map(found?.nodes.map(({ key, attributes }) => [key, attributes]));
  return {
    recipe: withKeys(recipe, new Map(merged.map(({ was, now }) => [was, now]))),
    became: merged.map(({ was, now }) => ({ was, now: nodes.get(now) ?? { name: now, nameFr: now } })),
  };
}
