/**
 * What makes the graph quick again after much has changed, done a few milliseconds at a time between the turns of
 * statements: nobody waits for it.
 */

/** Work of which there may be some; it pauses at each `yield`. */
export interface Untidy {
  /** Null: there is nothing to do. */
  tidy(): Generator<void, void, undefined> | null;
}

const TURN_MS = 2;

export class Tidying {
  #isUnderWay = false;

  constructor(private readonly graph: Untidy) {}

  /** Begins where there is something to do, and goes on until there is nothing. */
  begin(): void {
    if (this.#isUnderWay) return;
    const work = this.graph.tidy();
    if (!work) return;
    this.#isUnderWay = true;
    this.#goOn(work);
  }

  #goOn(work: Generator<void, void, undefined>): void {
    // Between two turns messages are heard, and statements have theirs.
    setImmediate(() => {
      const turnEnds = performance.now() + TURN_MS;
      while (performance.now() < turnEnds)
        if (work.next().done) {
          this.#isUnderWay = false;
          return this.begin();
        }
      this.#goOn(work);
    });
  }
}
