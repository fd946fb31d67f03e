/**
 * Starts the page: restores what the address says, loads when the store is there, keeps the address in step, goes back
 * and forth with the browser.
 */
import { batch, effect } from '@preact/signals';
import { unknownFields, type ChosenLayout, type LayoutGround, type PictureRecipe } from '../../contract/index.js';
import { entityKeys } from '../graph/GraphData.js';
import { NO_POSITIONS, type Point, type Positions } from '../graph/points.js';
import type { Placed } from '../layout/placeNodes.js';
import { checkHealth, loadSchema, watchConnection } from '../state/connection.js';
import { openingFirst } from '../state/firstGraph.js';
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
  otherFields,
  positions,
  scope,
  styleRules,
  styling,
  within,
} from '../state/graph.js';
import { commit, forgetHistory } from '../state/history.js';
import { fromHash, toHash, unreadIn, type Place } from '../state/location.js';
import { rootPage } from '../state/page.js';
import { language } from '../state/preferences.js';
import { contentNow, gathered } from '../state/recipe.js';
import { followPage, selection } from '../state/selection.js';
import { sameValue } from '../state/sameValue.js';
import { notify, notifyError } from '../state/tasks.js';
import { addressNotice } from '../words/address.js';
import { gestureLabels } from '../words/gestures.js';
import { takeUpLayout } from './arrange.js';
import { followMerged, type Became } from './followMerged.js';
import { followStore } from './followStore.js';
import { setLayers } from './layers.js';
import { openCommunities, openEntities, openScope } from './open.js';
import { absentFromLook, fetchSelected, knownFilter, onPage, restorePaths } from './restore.js';
import { setFilter } from './setFilter.js';

/** What a history entry remembers beside its address. */
interface Entry {
  positions: [string, Point][];
  ground: LayoutGround | null;
}

/** Whether a graph has come. */
const loaded = (): boolean => extent.peek() !== null;
/** While any are under way, state is being restored from the address, and the address is left alone. */
let restorations = 0;
/** How many places the page was brought to: one that was overtaken by a later one leaves the page to that. */
let places = 0;
/** The address that was last written or taken up. Another one stands there from a navigation until its event comes. */
let address = location.hash;

export function start(): void {
  language.value = fromHash(location.hash).recipe.language ?? language.value;
  effect(() => {
    document.documentElement.lang = language.value;
  });
  followPage();
  followStore();
  followRules();
  watchConnection(() => void whenReady());
  window.addEventListener('popstate', (event) => {
    address = location.hash;
    void goTo(fromHash(address), placesIn(event.state), { unread: unreadIn(address) });
  });
  window.addEventListener('online', () => void checkHealth());
  effect(() => remember(placeNow(), positions.value));
}

/** What follows style rules is fetched with the first of them. */
function followRules(): void {
  effect(() => {
    if (styleRules.value.length > 0 && styling.peek() === null)
      void import('./styling/followStyle.js').then(({ followStyle }) => followStyle(), notifyError);
  });
}

/** Asks for schema and graph together: the layout alone waits for the words of the relations (`place`). */
async function whenReady(): Promise<void> {
  const types = loadSchema();
  if (!loaded()) await openFirst();
  await types;
}

/** Opens what the address says. */
export const openFirst = (): Promise<void> => openingFirst(openAddress());

async function openAddress(): Promise<void> {
  const { hash } = location;
  if (!(await goTo(fromHash(hash), placesIn(history.state), { unread: unreadIn(hash) }))) return;
  forgetHistory();
  // What the address asked for and is not there is taken out of it.
  if (!isOnlyLanguage(toHash(placeNow()))) remember(placeNow(), positions.value, { inPlace: true });
}

/**
 * Brings the page to a place: fetches if other entities are asked for, else changes what is there. Nobody's statement
 * is run: a place that is a result must be there already. `asNewEntry`: the browser can go back from it. What the data
 * do not have is told, with `unread`, what could not be read of the place.
 */
export async function goTo(
  { recipe: asked, doubts }: Place,
  known: Placed,
  { asNewEntry = false, unread = [] }: { asNewEntry?: boolean; unread?: readonly string[] } = {},
): Promise<boolean> {
  const { source } = asked;
  const missing: string[] = [];
  restorations += 1;
  const first = !loaded();
  firstFailed.value = false;
  const mine = (places += 1);
  const overtaken = () => mine !== places;
  // What another restoration has under way would come after all.
  const alone = restorations === 1;
  try {
    const [filterHere, strange] = await knownFilter(asked.filter);
    missing.push(...strange);
    let recipe: PictureRecipe = { ...asked, filter: filterHere };
    const same =
      !first &&
      alone &&
      (source.scope === 'query' ? 'result' : source.scope) === scope.value &&
      (source.scope !== 'communities' || (source.within ?? null) === within.value) &&
      (source.scope !== 'entities' ||
        (sameKeys(source.entities, entityKeys(data.value)) && sameKeys(source.background, broughtAlong.value)));
    if (!same) {
      layers.value = recipe.layers;
      const kept = known.positions.size > 0 ? known : { positions: positions.value, ground: ground.value };
      const opening = {
        known: kept.positions,
        ground: kept.ground,
        filter: recipe.filter,
        layout: layoutOf(recipe),
      };
      const done =
        source.scope === 'entities'
          ? await openEntities(source.entities, { ...opening, background: source.background })
          : source.scope === 'communities'
            ? await openCommunities(source.within ?? null, opening)
            : await openScope(source.scope === 'all' ? 'all' : 'core', opening);
      if (!done || overtaken()) return done;
      if (source.scope === 'entities') {
        // Nothing to look at is no picture.
        if (data.value.nodes.size === 0 && source.entities.length > 0 && !(await openScope('core', opening)))
          return false;
        if (overtaken()) return true;
      }
    }
    const followed = await followMerged(recipe);
    if (overtaken()) return true;
    recipe = followed.recipe;
    if (!same && recipe.source.scope === 'entities')
      missing.push(...recipe.source.entities.filter((key) => !data.value.nodes.has(key)));
    if (!sameKeys(recipe.layers, layers.value)) await setLayers(recipe.layers);
    if (overtaken()) return true;
    if (JSON.stringify(recipe.filter) !== JSON.stringify(filter.value)) await setFilter(recipe.filter);
    if (overtaken()) return true;
    missing.push(...(await restorePaths(recipe.paths)));
    if (overtaken()) return true;
    const absent = await absentFromLook(recipe);
    missing.push(...absent);
    if (overtaken()) return true;
    await takeUpLayout(layoutOf(recipe), known);
    if (overtaken()) return true;
    batch(() => {
      takeUpLook({ ...recipe, hidden: recipe.hidden.filter((key) => !absent.includes(key)) });
      rootPage.value = doubts ? 'doubts' : 'overview';
      // Nothing is asked about what may not exist.
      selection.value = onPage(recipe.selection);
    });
    missing.push(...(await fetchSelected(recipe.selection)));
    if (!overtaken()) tellLeftOut(unread, [...new Set(missing)], followed.became);
    return true;
  } finally {
    restorations -= 1;
    firstFailed.value = restorations === 0 && !loaded();
    if (!first) remember(placeNow(), positions.value, { inPlace: !asNewEntry });
  }
}

/** The rule of a recipe's layout. */
export const layoutOf = ({ layout: { name, by, around } }: PictureRecipe): ChosenLayout => ({
  name,
  ...(by !== undefined && { by }),
  ...(around !== undefined && { around }),
});

/** One quiet notice of all that an address or a picture asks for and does not get, or gets as another. */
function tellLeftOut(unread: readonly string[], missing: readonly string[], became: readonly Became[]): void {
  if (unread.length > 0 || missing.length > 0 || became.length > 0)
    notify({ tone: 'info', about: 'the address', lasting: true, message: addressNotice(unread, missing, became) });
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

/** A result is a gathering to the address: opening a link runs nobody's statement. */
function placeNow(): Place {
  const recipe = contentNow();
  const source = recipe.source.scope === 'query' ? gathered() : recipe.source;
  return { recipe: { ...recipe, source }, doubts: rootPage.value === 'doubts' };
}

/**
 * Writes the address: a new history entry when it differs (unless `inPlace`), else the positions into the present one,
 * so that a reload finds every node where it was.
 */
function remember(place: Place, at: Positions, { inPlace = false } = {}): void {
  if (extent.value === null || restorations > 0 || location.hash !== address) return;
  const entry: Entry = {
    ground: ground.value,
    positions:
      at.size > 5000
        ? []
        : [...at].map(([key, [x, y]]) => [key, [Math.round(x * 100) / 100, Math.round(y * 100) / 100]]),
  };
  const hash = toHash(place);
  const url = `${location.pathname}${location.search}${hash}`;
  if (inPlace || hash === location.hash || isOnlyLanguage(hash)) history.replaceState(entry, '', url);
  else history.pushState(entry, '', url);
  address = location.hash;
}

/** The first address and a switch of language replace the entry: there is nothing to go back to. */
function isOnlyLanguage(hash: string): boolean {
  const bare = (text: string) =>
    text
      .replace(/^#/, '')
      .split('&')
      .filter((part) => part !== '' && !part.startsWith('lang='))
      .join('&');
  return bare(hash) === bare(location.hash);
}

function placesIn(entry: unknown): Placed {
  const { positions: list, ground: drawn = null } = (entry ?? {}) as Partial<Entry>;
  return { positions: Array.isArray(list) ? new Map(list) : NO_POSITIONS, ground: drawn };
}

const sameKeys = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && new Set([...a, ...b]).size === new Set(a).size;
