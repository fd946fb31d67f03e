/** The address says what the page shows, and the browser's history entry where its nodes are. */
import { effect } from '@preact/signals';
import type { LayoutGround } from '../../contract/index.js';
import { NO_POSITIONS, type Point, type Positions } from '../graph/points.js';
import type { Placed } from '../layout/placeNodes.js';
import { extent, ground, positions } from '../state/graph.js';
import { fromHash, toHash, unreadIn, type Place } from '../state/location.js';
import { rootPage } from '../state/page.js';
import { contentNow, gathered } from '../state/recipe.js';

/** What a history entry remembers beside its address. */
interface Entry {
  positions: [string, Point][];
  ground: LayoutGround | null;
}
/** Of larger graphs no positions are remembered. */
const MOST_REMEMBERED = 5000;

/** A place with where its nodes are, and what could not be read of its address. */
export interface Visited {
  place: Place;
  known: Placed;
  unread: string[];
}

/** The address that was last written or taken up. Another one stands there from a navigation until its event comes. */
let address = location.hash;
/** While any are under way, the page is on its way to a place, and the address is left alone. */
let journeys = 0;

/** The address is left alone until as many journeys have ended as began. True if no other is under way. */
export const beginJourney = (): boolean => (journeys += 1) === 1;
/** True if no other is under way. */
export const endJourney = (): boolean => (journeys -= 1) === 0;

/** What the address that stands there now says. */
export function addressed(entry: unknown = history.state): Visited {
  address = location.hash;
  return { place: fromHash(address), known: placesIn(entry), unread: unreadIn(address) };
}

/** Keeps the address in step with the page. */
export const followPlace = (): (() => void) => effect(() => remember());

/** The first address is replaced by what came of it: what it asked for and is not there is taken out of it. */
export function rememberFirst(): void {
  if (!isOnlyLanguage(toHash(placeNow()))) remember({ inPlace: true });
}

/**
 * Writes the address: a new history entry when it differs (unless `inPlace`), else the positions into the present one,
 * so that a reload finds every node where it was.
 */
export function remember({ inPlace = false } = {}): void {
  const [place, at] = [placeNow(), positions.value];
  if (extent.value === null || journeys > 0 || location.hash !== address) return;
  const entry: Entry = { ground: ground.value, positions: at.size > MOST_REMEMBERED ? [] : [...at].map(rounded) };
  const hash = toHash(place);
  const url = `${location.pathname}${location.search}${hash}`;
  if (inPlace || hash === location.hash || isOnlyLanguage(hash)) history.replaceState(entry, '', url);
  else history.pushState(entry, '', url);
  address = location.hash;
}

/** A result is a gathering to the address: opening a link runs nobody's statement. */
function placeNow(): Place {
  const recipe = contentNow();
  const source = recipe.source.scope === 'query' ? gathered() : recipe.source;
  return { recipe: { ...recipe, source }, doubts: rootPage.value === 'doubts' };
}

const rounded = ([key, [x, y]]: [string, Point]): [string, Point] => [key, [hundredths(x), hundredths(y)]];
const hundredths = (n: number): number => Math.round(n * 100) / 100;

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
  const at: Positions = Array.isArray(list) ? new Map(list) : NO_POSITIONS;
  return { positions: at, ground: drawn };
}
