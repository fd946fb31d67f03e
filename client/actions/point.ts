/**
 * Points at what is drawn without choosing it, by pointer or keyboard, and from rows outside the graph. What the
 * pointer only passes over is marked; what it rests on is brought forward, and a card describes it.
 */
import { visible } from '../state/graph.js';
import { hovered, isSameThing, lookedAt, type Look, type Thing } from '../state/looking.js';

/** Milliseconds that the pointer must rest, and that it may be away: long enough to go over to the card. */
const REST_MS = 180;
const AWAY_MS = 220;

let timer: ReturnType<typeof setTimeout> | undefined;

/** The pointer is over a thing, or over none. By default a card describes it. */
export function hover(thing: Thing | null, how: Omit<Look, 'thing'> = { card: true }): void {
  latest = how;
  if (isSameThing(thing, hovered.peek())) return;
  hovered.value = thing;
  clearTimeout(timer);
  const look = () => {
    lookedAt.value = thing === null ? null : { thing, ...latest };
  };
  timer = setTimeout(look, thing === null ? AWAY_MS : REST_MS);
}
let latest: Omit<Look, 'thing'> = { card: true };

/** The keyboard came to a node. */
export function walkTo(node: string): void {
  clearTimeout(timer);
  lookedAt.value = { thing: { node }, card: true };
}

/** Nothing is looked at any more. */
export function lookAway(): void {
  clearTimeout(timer);
  [hovered.value, lookedAt.value] = [null, null];
}

/** The card stays as long as the pointer is on it. */
export function keepCard(): void {
  clearTimeout(timer);
}

/** Takes the card away; what the pointer is over, or else what the card described, stays in front. */
export function closeCard(): void {
  const [under, look] = [hovered.peek(), lookedAt.peek()];
  // What the pointer has just left goes all the same.
  if (under !== null) clearTimeout(timer);
  const thing = under ?? look?.thing;
  if (thing !== undefined && (look?.card !== false || !isSameThing(thing, look.thing)))
    lookedAt.value = { thing, card: false };
}

/** Closes the fan that is looked at, though the pointer stays in it; false when there is none. */
export function closeFan(): boolean {
  const thing = lookedAt.peek()?.thing;
  if (thing === undefined || 'node' in thing) return false;
  clearTimeout(timer);
  lookedAt.value = null;
  return 'pair' in thing;
}

/** Whatever was chosen, a look by keyboard at something else ends. */
export function endWalk(): void {
  if (hovered.peek() === null) lookAway();
}

/** Points at a fact from a row that states it already: brings its line forward while it is drawn. */
export function pointAt(fact: string): void {
  hover(visible.peek().edges.has(fact) ? { edge: fact } : null, { card: false });
}
export function pointAway(): void {
  hover(null);
}
