/** Memory shared with the engine's thread: a raised flag ends a statement in the midst of its turn. */
import { CURRENT, FLAGS } from '../messages.js';

export class Flags {
  readonly #free = Array.from({ length: FLAGS - 1 }, (_, place) => FLAGS - 1 - place);
  constructor(private readonly shared: Int32Array) {}

  /** A place of one's own; 0 where all are taken. */
  take(): number {
    const place = this.#free.pop() ?? CURRENT;
    if (place !== CURRENT) Atomics.store(this.shared, place, 0);
    return place;
  }
  raise(place: number): void {
    if (place !== CURRENT) Atomics.store(this.shared, place, 1);
  }
  give(place: number): void {
    if (place !== CURRENT) this.#free.push(place);
  }
}
