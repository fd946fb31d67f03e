/**
 * Gives the statements of the engine's thread their turns, a few milliseconds each. Who has used least comes first, so
 * that a lookup does not wait for a cartesian product; who is new begins a little behind those that are at it. Now and
 * then the one that has waited longest comes first, so that nobody is passed over for ever.
 */

export interface Task {
  /** Works until about `turnEnds`, by the clock of `performance.now()`. Throws nothing. */
  work(turnEnds: number): 'ready' | 'waiting' | 'ended';
}

const TURN_MS = 2;
const HEAD_START_MS = 30;
/** Every so many turns one goes to who has waited longest. */
const FAIR_TURN = 4;

export class Scheduler<T extends Task> {
  /** Those that can go on, and the time that counts as used by each; who had a turn longest ago stands first. */
  readonly #ready = new Map<T, number>();
  readonly #waiting = new Map<T, number>();
  #isUnderWay = false;
  #turns = 0;

  /** `onTurn` hears who has the turn; null when it is over. */
  constructor(private readonly onTurn: (task: T | null) => void) {}

  add(task: T): void {
    this.#ready.set(task, this.#start(-Infinity));
    this.#begin();
  }
  /** What waited for its reader may go on. */
  wake(task: T): void {
    const used = this.#waiting.get(task);
    if (used === undefined) return;
    this.#waiting.delete(task);
    this.#ready.set(task, this.#start(used));
    this.#begin();
  }
  remove(task: T): void {
    this.#ready.delete(task);
    this.#waiting.delete(task);
  }

  /** Nobody saves up turns by waiting. */
  #start(used: number): number {
    const least = Math.min(...this.#ready.values());
    return Number.isFinite(least) ? Math.max(used, least - HEAD_START_MS) : Math.max(used, 0);
  }
  #begin(): void {
    if (this.#isUnderWay || this.#ready.size === 0) return;
    this.#isUnderWay = true;
    // Between two turns messages are heard.
    setImmediate(() => {
      this.#isUnderWay = false;
      this.#turn();
      this.#begin();
    });
  }
  #turn(): void {
    const task = ++this.#turns % FAIR_TURN === 0 ? this.#longestWaiting() : this.#leastServed();
    if (!task) return;
    const before = this.#ready.get(task) ?? 0;
    const began = performance.now();
    this.onTurn(task);
    const state = task.work(began + TURN_MS);
    this.onTurn(null);
    const used = before + performance.now() - began;
    if (!this.#ready.has(task)) return;
    this.#ready.delete(task);
    if (state === 'ready') this.#ready.set(task, used);
    if (state === 'waiting') this.#waiting.set(task, used);
  }
  #longestWaiting(): T | null {
    const [first = null] = this.#ready.keys();
    return first;
  }
  #leastServed(): T | null {
    let found: T | null = null;
    let least = Infinity;
    for (const [task, used] of this.#ready)
      if (used < least) {
        least = used;
        found = task;
      }
    return found;
  }
}
