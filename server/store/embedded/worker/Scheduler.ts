/**
 * Gives the statements of the engine's thread their turns, a few milliseconds each. Who has used least comes first, so
 * that a lookup does not wait for a cartesian product; who is new begins a little behind those that are at it. Now and
 * then the one that has waited longest comes first, so that nobody is passed over for ever. A turn that cannot end,
 * in the midst of an expression, lets others have theirs meanwhile.
 */

export interface Task {
  /** Works until about `turnEnds`, by the clock of `performance.now()`. Throws nothing. */
  work(turnEnds: number): 'ready' | 'waiting' | 'ended';
  /** How often it was put off, because it took too long in the midst of another's turn. Default: never. */
  readonly timesPutOff?: number;
}

interface Turn<T> {
  task: T;
  /** Milliseconds that count as used by it, until `since`. */
  used: number;
  /** When it went on last. */
  since: number;
  /** What it had used before. */
  before: number;
}

const TURN_MS = 2;
const HEAD_START_MS = 30;
/** Every so many turns one goes to who has waited longest. */
const FAIR_TURN = 4;
/** Turns in the midst of one turn, before that one goes on. */
const MEANWHILE_TURNS = 20;
/**
 * Milliseconds that a turn in the midst of another may take without a pause; twice as many each time that it was put
 * off, for on a busy machine they pass while others compute.
 */
const MEANWHILE_MS = 20;
/** Who was put off more often has no turns in the midst of others'. */
const MOST_PUT_OFF = 5;
/** Turns in the midst of one another. */
const DEPTH = 6;

export class Scheduler<T extends Task> {
  /** Those that can go on, and the time that counts as used by each; who had a turn longest ago stands first. */
  readonly #ready = new Map<T, number>();
  readonly #waiting = new Map<T, number>();
  /** Each in the midst of the one before. */
  readonly #underWay: Turn<T>[] = [];
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
  /** Whether it has the turn, or waits in the midst of one. */
  isAtWork(task: T): boolean {
    return this.#underWay.some((turn) => turn.task === task);
  }

  /** Whether who has the turn has it in the midst of another's, and for too long. */
  get isOverstaying(): boolean {
    const turn = this.#underWay.at(-1);
    if (this.#underWay.length < 2 || !turn) return false;
    return timeOf(turn) - turn.before > MEANWHILE_MS * 2 ** timesPutOff(turn.task);
  }
  /**
   * The turn is over, but who has it cannot pause: others who have used less have theirs now. `hear` brings in who has
   * come. Returns when the turn ends that then begins.
   */
  meanwhile(hear: () => void): number {
    const turn = this.#underWay.at(-1);
    if (turn) turn.used = timeOf(turn);
    for (let count = 0; turn && this.#underWay.length < DEPTH && count < MEANWHILE_TURNS; count++) {
      hear();
      const next = this.#leastServed((task) => timesPutOff(task) <= MOST_PUT_OFF && !this.isAtWork(task));
      if (!next || (this.#ready.get(next) ?? 0) >= turn.used) break;
      this.#give(next);
    }
    const since = performance.now();
    if (turn) turn.since = since;
    return since + TURN_MS;
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
      const isFair = ++this.#turns % FAIR_TURN === 0;
      const next = isFair ? this.#longestWaiting() : this.#leastServed(() => true);
      if (next) this.#give(next);
      this.#begin();
    });
  }
  #give(task: T): void {
    const before = this.#ready.get(task) ?? 0;
    const turn: Turn<T> = { task, used: before, since: performance.now(), before };
    this.#underWay.push(turn);
    this.onTurn(task);
    const state = task.work(turn.since + TURN_MS);
    this.#underWay.pop();
    this.onTurn(this.#underWay.at(-1)?.task ?? null);
    if (!this.#ready.has(task)) return;
    this.#ready.delete(task);
    if (state === 'ready') this.#ready.set(task, timeOf(turn));
    if (state === 'waiting') this.#waiting.set(task, timeOf(turn));
  }
  #longestWaiting(): T | null {
    const [first = null] = this.#ready.keys();
    return first;
  }
  #leastServed(may: (task: T) => boolean): T | null {
    let found: T | null = null;
    let least = Infinity;
    for (const [task, used] of this.#ready)
      if (used < least && may(task)) {
        least = used;
        found = task;
      }
    return found;
  }
}

const timesPutOff = (task: Task): number => task.timesPutOff ?? 0;

/** What it has used, up to now. */
const timeOf = ({ used, since }: Turn<unknown>): number => used + performance.now() - since;
