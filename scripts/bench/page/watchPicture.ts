/**
 * When a picture can be read, by one rule for all pages: the first moment at which something is drawn and lies about as
 * it will in the end. What is related must have come together: the mean length of the sampled relations, as a share of
 * the mean distance of sampled pairs of any entities, is at most a tenth above what it is when the picture stands, and
 * stays so. A page that draws nothing before its picture stands is read then.
 */
import { seeded, type SeededGraph } from '../seededGraph.js';

/** Where a node is drawn, whatever the camera; null while nothing is seen. */
export type PlaceOf = (id: string) => readonly [number, number] | null;
type Pairs = (readonly [string, string])[];
export interface Sample {
  related: Pairs;
  any: Pairs;
}
export interface Watched {
  /** Milliseconds since the page was opened; null: not yet. */
  readable: number | null;
  ready: number | null;
  /** When something was seen first. */
  seen: number | null;
  /** Times, above 50 milliseconds, that the page did not answer. */
  blocks: { end: number; length: number }[];
}
declare global {
  interface Window {
    watched: Watched;
    /** Set by the page of a peer that draws before its picture stands. */
    placeOf?: PlaceOf;
  }
}

const SAMPLED = 500;

export function sampleOf({ entities, facts }: SeededGraph): Sample {
  const random = seeded(1);
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const times = Array.from({ length: SAMPLED });
  return {
    related: times.map(() => oneOf(facts)).map(({ source, target }) => [source, target] as const),
    any: times.map(() => [oneOf(entities).id, oneOf(entities).id] as const),
  };
}

/** Runs in the page from its beginning, and knows nothing from outside. */
export function watchPicture(isReady: () => boolean, placeOf: PlaceOf, { related, any }: Sample): void {
  const watched: Watched = (window.watched = { readable: null, ready: null, seen: null, blocks: [] });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      watched.blocks.push({ end: startTime + duration, length: duration });
  }).observe({ entryTypes: ['longtask'] });
  const seen: { at: number; looseness: number }[] = [];
  const meanOf = (pairs: Pairs): number | null => {
    let sum = 0;
    for (const [one, other] of pairs) {
      const [a, b] = [placeOf(one), placeOf(other)];
      if (a === null || b === null) return null;
      sum += Math.hypot(a[0] - b[0], a[1] - b[1]);
    }
    return sum / pairs.length;
  };
  const look = (): void => {
    const at = performance.now();
    const [lines, distances] = [meanOf(related), meanOf(any)];
    if (lines !== null && distances !== null) seen.push({ at, looseness: lines / distances });
    watched.seen ??= seen[0]?.at ?? null;
    if (!isReady()) return void setTimeout(look, 25);
    const last = seen.at(-1)?.looseness ?? 0;
    const loose = seen.findLastIndex(({ looseness }) => looseness > 1.1 * last);
    watched.readable = seen[loose + 1]?.at ?? at;
    watched.ready = at;
  };
  look();
}
