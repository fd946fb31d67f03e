/**
 * Where nodes are drawn while they move: from where they are to where they belong, within a fifth of a second; new ones
 * grow out of a neighbour.
 */
import type { Point, Positions } from '../graph/points.js';

export const MOTION_MS = 200;

interface Flight {
  from: Point;
  to: Point;
}

export class Motion {
  /** Drawn places. */
  readonly places = new Map<string, Point>();
  #flights = new Map<string, Flight>();
  #start = 0;

  /** True while something moves. */
  get moving(): boolean {
    return this.#flights.size > 0;
  }

  /** Sets where nodes belong. `originOf` names the node a new one grows out of; `still` puts all there at once. */
  aim(
    keys: Iterable<string>,
    targets: Positions,
    originOf: (key: string) => string | undefined,
    now: number,
    still: boolean,
  ): void {
    const present = new Set(keys);
    const before = new Map(this.places);
    for (const key of before.keys())
      if (!present.has(key)) {
        this.places.delete(key);
        this.#flights.delete(key);
      }
    const flights = new Map<string, Flight>();
    for (const key of present) {
      const to = targets.get(key);
      if (to === undefined) continue;
      const origin = still ? undefined : originOf(key);
      const from = before.get(key) ?? (origin === undefined ? undefined : before.get(origin)) ?? to;
      if (still || (from[0] === to[0] && from[1] === to[1])) this.places.set(key, to);
      else {
        flights.set(key, { from, to });
        this.places.set(key, from);
      }
    }
    this.#flights = flights;
    this.#start = now;
  }

  /** Puts one node somewhere at once: under the pointer that drags it. */
  put(key: string, at: Point): void {
    this.#flights.delete(key);
    this.places.set(key, at);
  }

  /** Moves all to where they are at `now`; true while there is more to come. */
  step(now: number): boolean {
    const t = Math.min(1, Math.max(0, (now - this.#start) / MOTION_MS));
    const eased = 1 - (1 - t) ** 3;
    for (const [key, { from, to }] of this.#flights)
      this.places.set(key, [from[0] + (to[0] - from[0]) * eased, from[1] + (to[1] - from[1]) * eased]);
    if (t === 1) this.#flights.clear();
    return this.#flights.size > 0;
  }
}
