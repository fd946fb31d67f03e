/** Lets the server answer others in the midst of a file: reading from disk alone does not, where much is at hand. */
import { setImmediate as othersTurn } from 'node:timers/promises';

/** Milliseconds of work after which others have their turn. */
const WORK_MS = 5;

export class Pauses {
  #since = performance.now();

  /** To be awaited often: mostly it goes on at once. */
  async take(): Promise<void> {
    if (performance.now() - this.#since < WORK_MS) return;
    await othersTurn();
    this.#since = performance.now();
  }
}
