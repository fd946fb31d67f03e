/** Brings the page to the recipe of a file, or to some of its parts: one step of undo, and one of the browser's. */
import type { PictureRecipe } from '../../contract/index.js';
import { api } from '../api/api.js';
import type { Positions } from '../graph/points.js';
import { data, positions } from '../state/graph.js';
import { asOneStep, commit } from '../state/history.js';
import { moveCamera, rootPage } from '../state/page.js';
import { themeChoice } from '../state/preferences.js';
import { recipeNow } from '../state/recipe.js';
import { sameValue } from '../state/sameValue.js';
import { gestureLabels } from '../words/gestures.js';
import { runGraphTask } from './changeGraph.js';
import { expandEntity } from './expand.js';
import { addFact } from './grow.js';
import { showResult } from './open.js';
import { goTo, layoutOf } from './goTo.js';

/** Parts of a recipe that are taken up together. */
const GROUPS = {
  content: ['source', 'expansions', 'layers', 'filter', 'hidden', 'revealed', 'paths', 'selection'],
  places: ['positions', 'pinned', 'layout', 'ground', 'camera'],
  look: ['style', 'grouping'],
  language: ['language'],
} as const satisfies Record<string, readonly (keyof PictureRecipe)[]>;
export type PartGroup = keyof typeof GROUPS;
export const PART_GROUPS = Object.keys(GROUPS) as PartGroup[];

/** Of each group the parts in which a recipe would change the page. */
export function changedParts(recipe: PictureRecipe): Record<PartGroup, string[]> {
  const now = recipeNow();
  const then = asHere(recipe, now);
  const changed = PART_GROUPS.map((group) => [
    group,
    GROUPS[group].filter((part) => !sameValue(now[part], then[part])),
  ]);
  return Object.fromEntries(changed) as Record<PartGroup, string[]>;
}

/** The recipe with what it leaves to the reader as it is on the page, which has no colours for print. */
const asHere = (recipe: PictureRecipe, now: PictureRecipe): PictureRecipe => ({
  ...recipe,
  positions: { ...now.positions, ...recipe.positions },
  camera: recipe.camera ?? now.camera,
  style: {
    ...recipe.style,
    theme: recipe.style.theme === undefined ? now.style.theme : recipe.style.theme === 'dark' ? 'dark' : 'light',
  },
  language: recipe.language ?? now.language,
});

/**
 * Takes up the parts of these groups; the others stay as they are. What fails is a notice, and undo brings back all.
 */
export async function openPicture(given: PictureRecipe, groups: readonly PartGroup[]): Promise<void> {
  const now = recipeNow();
  const kept = PART_GROUPS.filter((group) => !groups.includes(group)).flatMap((group) => GROUPS[group]);
  const recipe: PictureRecipe = { ...asHere(given, now), ...Object.fromEntries(kept.map((part) => [part, now[part]])) };
  const places: Positions = new Map([...positions.value, ...Object.entries(recipe.positions)]);
  const done = await asOneStep(gestureLabels.openPicture, async () => {
    const ground = recipe.ground ?? null;
    commit(gestureLabels.openPicture, {
      layout: layoutOf(recipe),
      ground,
      seed: recipe.layout.seed,
      positions: places,
    });
    if (!sameValue(recipe.source, now.source) && !(await openStatement(recipe, places))) return false;
    const place = { recipe, doubts: rootPage.value === 'doubts' };
    if (!(await goTo(place, { positions: places, ground }, { asNewEntry: true }))) return false;
    if (groups.includes('content')) await widen(recipe);
    commit(gestureLabels.openPicture, { pinned: new Set(recipe.pinned.filter((key) => data.value.nodes.has(key))) });
    return true;
  });
  if (!done) return;
  if (groups.includes('look') && given.style.theme !== undefined)
    themeChoice.value = recipe.style.theme as 'light' | 'dark';
  if (groups.includes('places') && given.camera !== undefined) moveCamera({ kind: 'frame', plane: given.camera });
}

/** Runs the statement of a source that is one, to read; true unless it failed. */
async function openStatement({ source }: PictureRecipe, known: Positions): Promise<boolean> {
  if (source.scope !== 'query') return true;
  const { statement, parameters } = source;
  const label = gestureLabels.openPicture;
  const asked = { statement, parameters, graph: true, access: 'read' as const };
  const answer = await runGraphTask(label, (signal) => api.cypher(asked, { signal }));
  return answer?.graph !== undefined && showResult(answer.graph, { statement, parameters }, { label, known });
}

/** Neighbours, and facts that are called up by name; nothing more comes once one failed or was cancelled. */
async function widen({ expansions, revealed }: PictureRecipe): Promise<void> {
  for (const { entity, types, direction, limit } of expansions)
    if (!(await expandEntity(entity, { direction, limit, ...(types !== undefined && { types }) }))) return;
  for (const key of revealed)
    if (!data.value.edges.has(key) && (await addFact(gestureLabels.addFact, key)) === undefined) return;
}
