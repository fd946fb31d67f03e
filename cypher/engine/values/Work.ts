import { CypherError } from '../CypherError.js';

/**
 * Elements looked at for one comparison, at most: lists that hold each other may be endless though they take no room.
 */
const MOST = 1_000_000;
/** Elements after which others may have their turn. */
const AT_ONCE = 1_024;
/** Units of a text that count as one. */
const UNITS = 256;

/** Who counts steps of work, and lets others have their turn. */
export interface Stepping {
  step(steps?: number): void;
}

/** Counts what comparing two values, or keying one, has looked at. */
export class Work {
  #left = MOST;
  /** Since others had their turn, over all comparisons. */
  #since = 0;

  constructor(private readonly stepping: Stepping | null = null) {}

  /** It counts for another comparison from now on. */
  anew(): this {
    this.#left = MOST;
    return this;
  }
  step(): void {
    if (--this.#left < 0)
      throw new CypherError('memory', 'These values are too large to be compared.', {
        hint: 'Compare parts of them, such as a property or a size.',
      });
    this.#count(1);
  }
  /** So much of a text was looked at. */
  text(units: number): void {
    this.#count(Math.ceil(units / UNITS));
  }

  #count(steps: number): void {
    this.#since += steps;
    if (this.#since < AT_ONCE) return;
    const since = this.#since;
    this.#since = 0;
    this.stepping?.step(since);
  }
}
