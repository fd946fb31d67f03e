import { CypherError } from '../CypherError.js';

/**
 * Elements looked at for one comparison, at most: lists that hold each other may be endless though they take no room.
 */
const MOST = 1_000_000;

/** Counts what comparing two values, or keying one, has looked at. */
export class Work {
  #left = MOST;

  step(): void {
    if (--this.#left < 0)
      throw new CypherError('memory', 'These values are too large to be compared.', {
        hint: 'Compare parts of them, such as a property or a size.',
      });
  }
}
