/** How much a statement may take: its turn, its memory, and whether anyone still waits for it. */
import { CypherError } from '../../../../cypher/engine/CypherError.js';
import type { Budget } from '../../../../cypher/engine/Engine.js';
import type { Consumer, HeapWatch } from './HeapWatch.js';

/** Steps between two looks at the clock and the flag, at most. */
const STEPS = 64;
/** Milliseconds between two looks that are too many: a step of planning, or a row of long lists, may be costly. */
const LONG_MS = 1;
/** Values held between two looks. */
const HELD_STEPS = 4_096;
/** About what a value that is kept takes. */
const VALUE_BYTES = 48;

export interface BudgetOptions {
  flags: Int32Array;
  /** The place in `flags` where its ending is asked for; 0: none. */
  flag: number;
  heap: HeapWatch;
  memoryLimitBytes: number;
  /** Lets others have their turn in the midst of this one, and returns when the turn ends that then begins. */
  meanwhile(): number;
  /** Milliseconds. Default: the clock that `turnEnds` goes by. */
  clock?(): number;
}

export class StatementBudget implements Budget, Consumer {
  /** By the clock of `performance.now()`. */
  turnEnds = 0;
  grown = 0;
  isDoomed = false;
  #sinceLook = 0;
  /** Steps between two looks, at present. */
  #stride = 1;
  #looked = -Infinity;
  readonly #clock: () => number;
  /** Since the last look. */
  #held = 0;

  constructor(private readonly options: BudgetOptions) {
    this.#clock = options.clock ?? (() => performance.now());
  }

  spend(steps = 1): boolean {
    this.#sinceLook += steps;
    if (this.#sinceLook < this.#stride) return false;
    this.#sinceLook = 0;
    const before = this.#looked;
    const isOver = this.look();
    this.#stride = this.#looked - before > LONG_MS ? Math.max(1, this.#stride >> 2) : Math.min(STEPS, 2 * this.#stride);
    return isOver;
  }
  /** What is held for a moment only counts as well, so the heap decides; but for what would not fit at once. */
  hold(values: number): void {
    if (values * VALUE_BYTES > this.options.memoryLimitBytes / 2) throw outgrown();
    this.#held += values;
    if (this.#held < HELD_STEPS) return;
    this.#held = 0;
    if (this.look()) this.meanwhile();
  }
  meanwhile(): void {
    this.turnEnds = this.options.meanwhile();
    // It may have been asked to end in the meantime.
    this.look();
  }

  /** Whether the turn is over. */
  look(): boolean {
    const { flags, flag, heap } = this.options;
    if (flag !== 0 && Atomics.load(flags, flag) !== 0)
      throw new CypherError('cancelled', 'The statement was cancelled.');
    const now = this.#clock();
    this.#looked = now;
    heap.look(now);
    if (this.isDoomed) throw outgrown();
    return now >= this.turnEnds;
  }
}

/** The store says how much it may use. */
const outgrown = (): CypherError => new CypherError('memory', 'The statement needs too much memory.');
