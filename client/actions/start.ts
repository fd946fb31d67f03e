/**
 * Starts the page: restores what the address says, loads when the store is there, keeps the address in step, goes back
 * and forth with the browser.
 */
import { batch, effect } from '@preact/signals';
import { api } from '../api/api.js';
import { entityKeys } from '../graph/GraphData.js';
import { NO_POSITIONS, type Point, type Positions } from '../graph/points.js';
import { checkHealth, loadSchema, watchConnection } from '../state/connection.js';
import { broughtAlong, data, extent, filter, firstFailed, hidden, layers, positions, scope } from '../state/graph.js';
import { commit, forgetHistory } from '../state/history.js';
import { fromHash, toHash, type Place } from '../state/location.js';
import { rootPage } from '../state/page.js';
import { language } from '../state/preferences.js';
import { followPage, NOTHING, paths, selection, type Selection } from '../state/selection.js';
import { runTask } from '../state/tasks.js';
import { gestureLabels } from '../words/gestures.js';
import { focusEntity, focusFact } from './focus.js';
import { setLayers } from './layers.js';
import { openEntities, openScope } from './open.js';
import { clearPaths, showPaths } from './paths.js';
import { setFilter } from './setFilter.js';

/** What a history entry remembers beside its address. */
interface Entry {
  positions: [string, Point][];
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
  const place = fromHash(location.hash);
  if (place.language !== null) language.value = place.language;
  effect(() => {
    document.documentElement.lang = language.value;
  });
  followPage();
  watchConnection(() => void whenReady());
  window.addEventListener('popstate', (event) => {
    address = location.hash;
    void goTo(fromHash(address), positionsIn(event.state));
  });
  window.addEventListener('online', () => void checkHealth());
  effect(() => remember(placeNow(), positions.value));
}

/** Asks for schema and graph together: the layout alone waits for the words of the relations (`place`). */
async function whenReady(): Promise<void> {
  const types = loadSchema();
  if (!loaded()) await openFirst();
  await types;
}

/** Opens what the address says. */
export async function openFirst(): Promise<void> {
  if (!(await goTo(fromHash(location.hash), positionsIn(history.state)))) return;
  forgetHistory();
  // What the address asked for and is not there is taken out of it.
  if (!isOnlyLanguage(toHash(placeNow()))) remember(placeNow(), positions.value, { inPlace: true });
}

/** Brings the page to a place: fetches if other entities are asked for, else changes what is there. */
async function goTo(place: Place, known: Positions): Promise<boolean> {
  restorations += 1;
  const first = !loaded();
  firstFailed.value = false;
  const mine = (places += 1);
  const overtaken = () => mine !== places;
  // What another restoration has under way would come after all.
  const alone = restorations === 1;
  try {
    const same =
      !first &&
      alone &&
      place.scope === scope.value &&
      (place.scope !== 'entities' ||
        (sameKeys(place.entities, entityKeys(data.value)) && sameKeys(place.background, broughtAlong.value)));
    if (!same) {
      layers.value = place.layers;
      const start = known.size > 0 ? known : positions.value;
      const opening = { known: start, filter: place.filter };
      const done =
        place.scope === 'entities'
          ? await openEntities(place.entities, { ...opening, background: place.background })
          : await openScope(place.scope === 'all' ? 'all' : 'core', opening);
      if (!done || overtaken()) return done;
    }
    if (!sameKeys(place.layers, layers.value)) await setLayers(place.layers);
    if (overtaken()) return true;
    if (JSON.stringify(place.filter) !== JSON.stringify(filter.value)) await setFilter(place.filter);
    if (overtaken()) return true;
    await restorePaths(place.paths);
    if (overtaken()) return true;
    batch(() => {
      if (!sameKeys(place.hidden, [...hidden.value])) commit(gestureLabels.goBack, { hidden: new Set(place.hidden) });
      if (place.language !== null) language.value = place.language;
      rootPage.value = place.doubts ? 'doubts' : 'overview';
      selection.value = place.selection;
    });
    await fetchSelected(place.selection);
    return true;
  } finally {
    restorations -= 1;
    firstFailed.value = restorations === 0 && !loaded();
    if (!first) remember(placeNow(), positions.value, { inPlace: true });
  }
}

/** Paths are found anew: what they are may have changed since. */
async function restorePaths(place: Place['paths']): Promise<void> {
  const shown = pathsNow();
  if (place === null) {
    if (shown !== null) clearPaths();
  } else if (place.from !== shown?.from || place.to !== shown.to) await showPaths(place.from, place.to);
}

/** A link may select what its graph does not show: it is added. What is not in the store any more is not selected. */
async function fetchSelected(selected: Selection): Promise<void> {
  const { nodes, edges } = data.value;
  if (selected.entities.every((key) => nodes.has(key)) && selected.facts.every((key) => edges.has(key))) return;
  const gone = new Set<string>();
  for (const key of selected.entities) {
    if (!data.value.nodes.has(key)) await focusEntity(key);
    if (!data.value.nodes.has(key)) gone.add(key);
  }
  for (const key of selected.facts) {
    if (data.value.edges.has(key)) continue;
    const found = await runTask(gestureLabels.lookUpFact, (signal) => api.fact({ factId: key }, { signal }));
    if (found === undefined) gone.add(key);
    else await focusFact(key, { source: found.fact.subject.id, target: found.fact.object.id });
  }
  const there = (keys: readonly string[]) => keys.filter((key) => !gone.has(key));
  const left = { entities: there(selected.entities), facts: there(selected.facts) };
  selection.value = left.entities.length + left.facts.length === 0 ? NOTHING : left;
}

function pathsNow(): Place['paths'] {
  const found = paths.value;
  return found === null || found.length === null ? null : { from: found.from.id, to: found.to.id };
}

function placeNow(): Place {
  return {
    scope: scope.value,
    entities: scope.value === 'core' || scope.value === 'all' ? [] : entityKeys(data.value),
    background: broughtAlong.value,
    hidden: [...hidden.value],
    selection: selection.value,
    paths: pathsNow(),
    filter: filter.value,
    layers: layers.value,
    doubts: rootPage.value === 'doubts',
    language: language.value,
  };
}

/**
 * Writes the address: a new history entry when it differs (unless `inPlace`), else the positions into the present one,
 * so that a reload finds every node where it was.
 */
function remember(place: Place, at: Positions, { inPlace = false } = {}): void {
  if (extent.value === null || restorations > 0 || location.hash !== address) return;
  const entry: Entry = {
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

function positionsIn(entry: unknown): Positions {
  const list = (entry as Partial<Entry> | null)?.positions;
  return Array.isArray(list) ? new Map(list) : NO_POSITIONS;
}

const sameKeys = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && new Set([...a, ...b]).size === new Set(a).size;
