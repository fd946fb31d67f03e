/**
 * Finds spots for things of which each has several, so that as many as can be have one and no two overlap. First each
 * takes the first of its spots that is free, in the order given; then those left over are tried again: what stands in
 * their way moves to another spot of its own, and so what stands in its way in turn. Nothing once placed is lost, so an
 * important thing never gives way to another. Bounded by a number of trials, not by a clock.
 */
import { BoxGrid, type PreparedBox } from '../geometry/BoxGrid.js';

export interface Placeable {
  /** Its spots, the best first. */
  boxes: readonly PreparedBox[];
  /** The spot that it has; null: none. */
  at: PreparedBox | null;
}
/** `held`: must not move, because another one moves for it. */
type Item = Placeable & { held?: boolean };

/** Spots tried at most to make room for those left over. */
const MOST_TRIALS = 6_000;
/** Things that may have to move for one more to be placed, one for another, and at once for one. */
const DEEPEST = 3;
const MOST_MOVED = 3;

export class Placement {
  readonly #items: readonly Item[];
  readonly #grid = new BoxGrid();
  readonly #ownerOf = new Map<PreparedBox, Item>();
  /** Things that moved, with the spot that each had before. */
  readonly #journal: [Item, PreparedBox | null][] = [];
  #trials = 0;

  /** The most important first; `at` of each is set by `run`. */
  constructor(items: readonly Placeable[]) {
    this.#items = items;
  }

  run(): void {
    for (const item of this.#items) {
      const box = item.boxes.find((one) => !this.#grid.hits(one));
      if (box !== undefined) this.#move(item, box);
    }
    for (let depth = 1; depth <= DEEPEST; depth++)
      for (const item of this.#items) if (item.at === null && this.#trials < MOST_TRIALS) this.#squeeze(item, depth);
    for (const item of this.#items) this.#settle(item);
  }

  /** Places a thing, if need be by moving those in its way; false, and all as it was, when that cannot be. */
  #squeeze(item: Item, depth: number): boolean {
    for (const box of item.boxes) {
      if (this.#trials++ > MOST_TRIALS) return false;
      const inTheWay = this.#grid.overlapping(box, depth > 0 ? MOST_MOVED : 0)?.map((one) => this.#ownerOf.get(one)!);
      if (inTheWay === undefined || inTheWay.some(({ held }) => held)) continue;
      if (this.#moveAside(inTheWay, item, box, depth)) return true;
    }
    return false;
  }

  #moveAside(movers: readonly Item[], item: Item, box: PreparedBox, depth: number): boolean {
    const start = this.#journal.length;
    for (const mover of movers) this.#move(mover, null);
    this.#move(item, box);
    item.held = true;
    const done = movers.every((mover) => this.#squeeze(mover, depth - 1));
    item.held = false;
    if (!done) this.#undoTo(start);
    return done;
  }

  /** A thing takes the best of its spots that is free now. */
  #settle(item: Item): void {
    const { at } = item;
    if (at === null) return;
    this.#move(item, null);
    this.#move(
      item,
      item.boxes.find((box) => box === at || !this.#grid.hits(box))!,
    );
  }

  #move(item: Item, box: PreparedBox | null): void {
    this.#journal.push([item, item.at]);
    this.#set(item, box);
  }

  #undoTo(start: number): void {
    for (const [item, box] of this.#journal.splice(start).reverse()) this.#set(item, box);
  }

  #set(item: Item, box: PreparedBox | null): void {
    if (item.at !== null) this.#grid.remove(item.at);
    item.at = box;
    if (box === null) return;
    this.#ownerOf.set(box, item);
    this.#grid.add(box);
  }
}
