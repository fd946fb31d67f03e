/** Tells how many names and words have no room, once nothing moves: the last frame of a flight counts as travelling. */
import { hiddenWords } from '../state/looking.js';

export class HiddenCount {
  #frame = 0;
  readonly #moves: () => boolean;
  readonly #hidden: () => { names: number; words: number };

  constructor(moves: () => boolean, hidden: () => { names: number; words: number }) {
    this.#moves = moves;
    this.#hidden = hidden;
  }

  /** Counts now, or at the first frame in which nothing moves. */
  atRest(): void {
    this.stop();
    if (this.#moves()) this.#frame = requestAnimationFrame(() => this.atRest());
    else this.#tell();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }

  #tell(): void {
    const { names, words } = this.#hidden();
    const before = hiddenWords.peek();
    if (names !== before.names || words !== before.words) hiddenWords.value = { names, words };
  }
}
