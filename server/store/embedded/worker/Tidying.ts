/**
 * What makes the graph quick and small again after much has changed: lists that are made anew a few milliseconds at a time,
 * between the turns of statements, and room of what is gone, which is given back while there are none.
 */

/** Work of which there may be some. */
export interface Untidy {
  /** Null: there is nothing to do. It pauses at each `yield`, and statements may have their turns. */
  tidy(): Generator<void, void, undefined> | null;
  /** There is room to give back. */
  readonly isSparse: boolean;
  /** Gives it back, at once: whoever held places of the graph has other ones thereafter. */
  compact(): void;
}

const TURN_MS = 2;

export class Tidying {
  #isUnderWay = false;

  /** `isAtRest`: no statement or transaction is under way. */
  constructor(
    private readonly graph: Untidy,
    private readonly isAtRest: () => boolean,
  ) {}

  /** Begins where there is something to do, and goes on until there is nothing: after a change, and when all are at rest. */
  begin(): void {
    if (this.#isUnderWay) return;
    const mayCompact = this.#mayCompact;
    const work = mayCompact ? null : this.graph.tidy();
    if (!mayCompact && !work) return;
    this.#isUnderWay = true;
    if (work) this.#goOn(work);
    // What was asked before is answered first.
    else setImmediate(() => this.#compact());
  }

  get #mayCompact(): boolean {
    return this.graph.isSparse && this.isAtRest();
  }
  #compact(): void {
    if (this.#mayCompact) this.graph.compact();
    this.#end();
  }
  #goOn(work: Generator<void, void, undefined>): void {
    // Between two turns messages are heard, and statements have theirs.
    setImmediate(() => {
      const turnEnds = performance.now() + TURN_MS;
      while (performance.now() < turnEnds) if (work.next().done) return this.#end();
      this.#goOn(work);
    });
  }
  #end(): void {
    this.#isUnderWay = false;
    this.begin();
  }
}
