/**
 * Reports how many names and words have no room, and where discs and names are, once nothing moves: the last frame of a
 * flight counts as travelling.
 */
import { drawnBoxes, hiddenWords } from '../state/looking.js';
import type { Resting } from './sight.js';

export class HiddenCount {
  #frame = 0;
  readonly #moves: () => boolean;
  readonly #resting: () => Resting;

  constructor(moves: () => boolean, resting: () => Resting) {
    this.#moves = moves;
    this.#resting = resting;
  }

  /** Counts now, or at the first frame in which nothing moves. */
  atRest(): void {
    this.stop();
    if (this.#moves()) this.#frame = requestAnimationFrame(() => this.atRest());
    else this.#report();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }

  #report(): void {
    const { hidden, boxes } = this.#resting();
    const { names, words } = hidden;
    drawnBoxes.value = boxes;
    const before = hiddenWords.peek();
    if (names !== before.names || words !== before.words) hiddenWords.value = { names, words };
  }
}
