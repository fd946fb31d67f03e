/** Adds up what evaluating an expression takes, and stops where that is more than a database can be asked for. */

/** Bytes of one value at most. An answer may have 16 MB in all. */
const MOST_BYTES = 64 * 1024 * 1024;
/**
 * Steps for one row at most: Neo4j does not look whether a statement is to end before an expression has its value.
 */
const MOST_STEPS = 200_000_000;
/** Expressions looked at, at most: loops in loops are looked at several times. */
const MOST_LOOKS = 500_000;

/** The statement would make more than Neo4j may be asked to hold, or to do without a pause. */
export class TooMuch extends Error {
  override name = 'TooMuch';
  constructor(
    readonly reason: 'bytes' | 'steps' | 'intricate',
    readonly at: number,
  ) {
    super(reason);
  }
}

export class Growth {
  #times = 1;
  #steps = 0;
  #looks = 0;
  #isTrying = false;
  #isWithin = false;

  /** The value of a whole expression, for one row; a subquery in one is part of it. */
  value<T>(body: () => T): T {
    if (this.#isWithin) return body();
    this.#isWithin = true;
    this.#steps = 0;
    try {
      return body();
    } finally {
      this.#isWithin = false;
    }
  }
  /** `steps` of work at a place. */
  spend(steps: number, at: number): void {
    if (++this.#looks > MOST_LOOKS) throw new TooMuch('intricate', at);
    if (this.#isTrying) return;
    this.#steps += this.#times * Math.max(1, steps);
    if (this.#steps > MOST_STEPS) throw new TooMuch('steps', at);
  }
  /** A value of so many bytes is made at a place. */
  make(bytes: number, at: number): void {
    if (!this.#isTrying && bytes > MOST_BYTES) throw new TooMuch('bytes', at);
  }
  /** What `body` takes is taken `times` times. */
  repeat<T>(times: number, body: () => T): T {
    const before = this.#times;
    this.#times *= times;
    try {
      return body();
    } finally {
      this.#times = before;
    }
  }
  /** What `body` takes is taken by nobody. */
  try<T>(body: () => T): T {
    const before = this.#isTrying;
    this.#isTrying = true;
    try {
      return body();
    } finally {
      this.#isTrying = before;
    }
  }
}
