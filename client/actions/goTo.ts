/** Brings the page to a place: the one of an address, of the browser's history, or of a picture's file. */
import { batch } from '@preact/signals';
import { unknownFields, type ChosenLayout, type PictureRecipe } from '../../contract/index.js';
import { entityKeys } from '../graph/GraphData.js';
import type { Placed } from '../layout/placeNodes.js';
import {
  broughtAlong,
  data,
  extent,
  filter,
  firstFailed,
  ground,
  grouping,
  hidden,
  layers,
  layout,
  otherFields,
  positions,
  scope,
  styleRules,
  within,
} from '../state/graph.js';
import { commit } from '../state/history.js';
import type { Place } from '../state/location.js';
import { rootPage } from '../state/page.js';
import { language } from '../state/preferences.js';
import { sameValue } from '../state/sameValue.js';
import { selection } from '../state/selection.js';
import { notify, notifyError } from '../state/tasks.js';
import { gestureLabels } from '../words/gestures.js';
import { beginJourney, endJourney, remember } from './address.js';
import { takeUpLayout } from './arrange.js';
import { followMerged, type Became } from './followMerged.js';
import { setLayers } from './layers.js';
import { openCommunities, openEntities, openScope, type Opening } from './open.js';
import { absentFromLook, fetchSelected, knownFilter, onPage, restorePaths } from './restore.js';
import { setFilter } from './setFilter.js';
import { giveUp } from './takeBack.js';

export interface Journey {
  /** The browser can go back from the place. */
  asNewEntry?: boolean;
  /** What could not be read of the place; one notice lists it with what is missing from the data. */
  unread?: readonly string[];
}

/** Whether a graph has come. */
export const hasGraph = (): boolean => extent.peek() !== null;
/** How many places the page was brought to: one that was overtaken by a later one leaves the page to that. */
let places = 0;
class Overtaken extends Error {}
/** Throws `Overtaken` once a later place has taken over. Called after each step that waits. */
type GoOn = () => void;

/**
 * Fetches if the place has other entities, else changes what is there. Nobody's statement is run: a place that is a
 * result must be there already. False when it failed or was cancelled.
 */
export async function goTo(place: Place, known: Placed, journey: Journey = {}): Promise<boolean> {
  const first = !hasGraph();
  const alone = beginJourney();
  const mine = (places += 1);
  const goOn = (): void => {
    if (mine !== places) throw new Overtaken();
  };
  firstFailed.value = false;
  try {
    const [filterHere, unknown] = await knownFilter(place.recipe.filter);
    goOn();
    const recipe = { ...place.recipe, filter: filterHere };
    // What another journey has under way would come after all.
    const fetches = first || !alone || !isShown(recipe);
    if (!fetches) giveUp({ keepsLayout: sameValue(layoutOf(recipe), layout.value) });
    else if (!(await openSource(recipe, known, goOn))) return false;
    goOn();
    const followed = await followMerged(recipe);
    goOn();
    const missing = [...unknown, ...(fetches ? absentEntities(followed.recipe) : [])];
    missing.push(...(await takeUp({ ...place, recipe: followed.recipe }, known, goOn)));
    notifyLeftOut(journey.unread ?? [], [...new Set(missing)], followed.became);
    return true;
  } catch (error) {
    if (error instanceof Overtaken) return true;
    throw error;
  } finally {
    firstFailed.value = endJourney() && !hasGraph();
    if (!first) remember({ inPlace: journey.asNewEntry !== true });
  }
}

/** Whether what is on the page is of the recipe's source. */
function isShown({ source }: PictureRecipe): boolean {
  if ((source.scope === 'query' ? 'result' : source.scope) !== scope.value) return false;
  if (source.scope === 'communities') return (source.within ?? null) === within.value;
  if (source.scope !== 'entities') return true;
  return sameKeys(source.entities, entityKeys(data.value)) && sameKeys(source.background, broughtAlong.value);
}

/** Opens the recipe's source. False when it failed or was cancelled. */
async function openSource(recipe: PictureRecipe, known: Placed, goOn: GoOn): Promise<boolean> {
  const { source } = recipe;
  const kept = known.positions.size > 0 ? known : { positions: positions.value, ground: ground.value };
  const opening: Opening = {
    known: kept.positions,
    ground: kept.ground,
    filter: recipe.filter,
    layers: recipe.layers,
    layout: layoutOf(recipe),
  };
  if (source.scope === 'communities') return openCommunities(source.within ?? null, opening);
  if (source.scope !== 'entities') return openScope(source.scope === 'all' ? 'all' : 'core', opening);
  if (!(await openEntities(source.entities, { ...opening, background: source.background }))) return false;
  goOn();
  // Nothing to look at is no picture.
  return data.value.nodes.size > 0 || source.entities.length === 0 || openScope('core', opening);
}

/** Entities of the recipe's source that have not come. */
const absentEntities = ({ source }: PictureRecipe): string[] =>
  source.scope === 'entities' ? source.entities.filter((key) => !data.value.nodes.has(key)) : [];

/** Takes up all of a place beside its source. Gives what the data do not have. */
async function takeUp({ recipe, doubts }: Place, known: Placed, goOn: GoOn): Promise<string[]> {
  if (!sameKeys(recipe.layers, layers.value)) await setLayers(recipe.layers);
  goOn();
  if (JSON.stringify(recipe.filter) !== JSON.stringify(filter.value)) await setFilter(recipe.filter);
  goOn();
  const missing = await restorePaths(recipe.paths);
  goOn();
  const absent = await absentFromLook(recipe);
  goOn();
  await takeUpLayout(layoutOf(recipe), known);
  goOn();
  batch(() => {
    takeUpLook({ ...recipe, hidden: recipe.hidden.filter((key) => !absent.includes(key)) });
    rootPage.value = doubts ? 'doubts' : 'overview';
    // Nothing is asked about what may not exist.
    selection.value = onPage(recipe.selection);
  });
  const gone = await fetchSelected(recipe.selection);
  goOn();
  return [...missing, ...absent, ...gone];
}

/** What the recipe says of the graph's look, as one step of undo where it differs. */
function takeUpLook(recipe: PictureRecipe): void {
  const changes = {
    ...(!sameKeys(recipe.hidden, [...hidden.value]) && { hidden: new Set(recipe.hidden) }),
    ...(recipe.grouping !== grouping.value && { grouping: recipe.grouping }),
    ...(!sameValue(recipe.style.rules ?? [], styleRules.value) && { styleRules: recipe.style.rules ?? [] }),
  };
  if (Object.keys(changes).length > 0) commit(gestureLabels.goBack, changes);
  otherFields.value = unknownFields(recipe);
  language.value = recipe.language ?? language.value;
}

/** The rule of a recipe's layout. */
export const layoutOf = ({ layout: { name, by, around } }: PictureRecipe): ChosenLayout => ({
  name,
  ...(by !== undefined && { by }),
  ...(around !== undefined && { around }),
});

/** One quiet notice of all that an address or a picture asks for and does not get, or gets as another. */
function notifyLeftOut(unread: readonly string[], missing: readonly string[], became: readonly Became[]): void {
  if (unread.length === 0 && missing.length === 0 && became.length === 0) return;
  void import('../words/address.js').then(({ addressNotice }) => {
    notify({ tone: 'info', about: 'the address', lasting: true, message: addressNotice(unread, missing, became) });
  }, notifyError);
}

const sameKeys = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && new Set([...a, ...b]).size === new Set(a).size;
