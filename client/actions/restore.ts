/**
 * Parts of a place that need the store: paths, what is selected and not on the page, values of the filter. Each
 * returns the names of what the data do not have, for one notice of all.
 */
import type { Bilingual, PictureRecipe } from '../../contract/index.js';
import { ApiError } from '../api/ApiError.js';
import { api } from '../api/api.js';
import { divideFilter } from '../graph/divideFilter.js';
import { schema, schemaAnswered } from '../state/connection.js';
import { data } from '../state/graph.js';
import { contentNow } from '../state/recipe.js';
import { NOTHING, selection, sizeOf, type Selection } from '../state/selection.js';
import { runTask } from '../state/tasks.js';
import { gestureLabels } from '../words/gestures.js';
import { focusEntity, focusFact } from './focus.js';
import { clearPaths, showPaths } from './paths.js';

/** Paths are found anew: what they are may have changed since. Gives the ends that are not there. */
export async function restorePaths(asked: PictureRecipe['paths']): Promise<string[]> {
  const shown = contentNow().paths;
  if (asked === undefined) {
    if (shown !== undefined) clearPaths();
    return [];
  }
  const { from, to } = asked;
  if (from === shown?.from && to === shown.to) return [];
  const absent = await absentOf(
    [from, to].filter((key) => !data.value.nodes.has(key)),
    gestureLabels.paths,
  );
  if (absent.length === 0) await showPaths(from, to);
  else clearPaths();
  return absent;
}

/** Those of the entities that the store does not have. */
async function absentOf(keys: readonly string[], label: Bilingual): Promise<string[]> {
  if (keys.length === 0) return [];
  const request = { scope: 'entities' as const, entities: [...keys] };
  const found = await runTask(label, (signal) => api.subgraph(request, { signal }));
  const there = new Set(found?.nodes.map(({ key }) => key));
  return found === undefined ? [] : keys.filter((key) => !there.has(key));
}

/**
 * A link may select what its graph does not show: it is added. What the store does not have is not selected, and given.
 */
export async function fetchSelected(selected: Selection): Promise<string[]> {
  const { nodes, edges } = data.value;
  const { pair } = selected;
  const asked = [...selected.entities, ...(pair ?? [])];
  if (asked.every((key) => nodes.has(key)) && selected.facts.every((key) => edges.has(key))) return [];
  const gone = new Set<string>();
  for (const key of asked) if (!data.value.nodes.has(key)) await focusEntity(key, { absent: () => gone.add(key) });
  for (const key of selected.facts) {
    if (data.value.edges.has(key)) continue;
    const found = await runTask(gestureLabels.lookUpFact, (signal) => factIfThere(key, signal));
    if (found === null) gone.add(key);
    if (found) await focusFact(key, { source: found.fact.subject.id, target: found.fact.object.id });
  }
  selection.value = onPage(selected);
  return [...gone];
}

/** What of it the page has. */
export function onPage({ entities, facts, pair }: Selection): Selection {
  const { nodes, edges } = data.value;
  const there = {
    entities: entities.filter((key) => nodes.has(key)),
    facts: facts.filter((key) => edges.has(key)),
    ...(pair?.every((key) => nodes.has(key)) === true && { pair }),
  };
  return sizeOf(there) === 0 ? NOTHING : there;
}

const factIfThere = (factId: string, signal: AbortSignal) =>
  api.fact({ factId }, { signal }).catch((error: unknown) => {
    if (error instanceof ApiError && error.code === 'fact.not-found') return null;
    throw error;
  });

/** The filter by values that the data have, and those that they have not. */
export async function knownFilter(asked: PictureRecipe['filter']): Promise<[PictureRecipe['filter'], string[]]> {
  const ofArticles = (asked.articles ?? []).length > 0;
  if (!ofArticles && [asked.types, asked.claimants, asked.datasets].every((list = []) => list.length === 0))
    return [asked, []];
  await schemaAnswered();
  if (schema.value === null) return [asked, []];
  const { there, unknown } = divideFilter(asked, schema.value, ofArticles ? await articleKeys() : null);
  return [there, unknown];
}

/** Keys of all articles; null where the server does not say. */
async function articleKeys(): Promise<string[] | null> {
  const found = await runTask(gestureLabels.filter, (signal) => api.articles({}, { signal }));
  return found?.articles.map(({ id }) => id) ?? null;
}

/** Of entities that a place hides or lays others out around, those that the store does not have. */
export const absentFromLook = ({ hidden, layout }: PictureRecipe): Promise<string[]> =>
  absentOf(
    [...hidden, ...(layout.around ?? [])].filter((key) => !data.value.nodes.has(key)),
    gestureLabels.goBack,
  );
