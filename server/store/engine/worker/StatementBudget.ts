/** How much a statement may take: its turn, its memory, and whether anyone still waits for it. */
import { getHeapStatistics } from 'node:v8';
import { CypherError } from '../../../../cypher/engine/CypherError.js';
import type { Budget } from '../../../../cypher/engine/Engine.js';

/** Steps between two looks at the clock and the flag. */
const STEPS = 64;
/** Milliseconds between two looks at the heap, which take longer. */
const HEAP_MS = 50;
/** Share of the heap at which a statement under way ends: the rest is room for what is not its own. */
const HEAP_SHARE = 0.85;
/** About what a value that is kept takes. */
const VALUE_BYTES = 48;

export class StatementBudget implements Budget {
  /** By the clock of `performance.now()`. */
  turnEnds = 0;
  #steps = 0;
  #held = 0;
  #heapLook = 0;

  constructor(
    private readonly flags: Int32Array,
    /** 0: none. */
    private readonly flag: number,
    private readonly memoryLimitBytes: number,
  ) {}

  spend(): boolean {
    if (++this.#steps % STEPS !== 0) return false;
    return this.look();
  }
  hold(values: number): void {
    this.#held += values;
    if (this.#held * VALUE_BYTES > this.memoryLimitBytes / 2) throw outgrown();
  }

  /** Whether the turn is over. */
  look(): boolean {
    if (this.flag !== 0 && Atomics.load(this.flags, this.flag) !== 0)
      throw new CypherError('cancelled', 'The statement was cancelled.');
    const now = performance.now();
    if (now > this.#heapLook + HEAP_MS) {
      this.#heapLook = now;
      if (getHeapStatistics().used_heap_size > HEAP_SHARE * this.memoryLimitBytes) throw outgrown();
    }
    return now >= this.turnEnds;
  }
}

/** The store says how much it may use. */
const outgrown = (): CypherError => new CypherError('memory', 'The statement needs too much memory.');
