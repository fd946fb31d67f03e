/**
 * Finds spots for things of which each has several, so that as many as can be have one and no two overlap. First each
 * takes the first of its spots that is free, in the order given; then those left over are tried again: what stands in
 * their way moves to another spot of its own, and so what stands in its way in turn. Who finds no other spot gives way to
 * one more important, never to one less. At last those on a poor spot are moved to a good one in the same way,
 * which takes nothing to a poor one. Bounded by a number of trials, not by a clock.
 */
import { BoxGrid, type PreparedBox } from '../geometry/BoxGrid.js';

export interface Placeable {
  /** Its spots, the best first. */
  boxes: readonly PreparedBox[];
  /** So many of the first are good; it has one of the others only when it would have none. Default: all are. */
  good?: number;
  /** The spot that it has; null: none. */
  at: PreparedBox | null;
}
/** `rank`: 0 for the most important. `held`: must not move, because another one moves for it. */
type Item = Placeable & { rank: number; held?: boolean };

/** Spots tried at most to make room for those left over. */
const MOST_TRIALS = 6_000;
/** Things that may have to move for one more to be placed, one for another, and at once for one. */
const DEEPEST = 3;
const MOST_MOVED = 3;

const allOf = ({ boxes }: Item): readonly PreparedBox[] => boxes;
const goodOf = ({ boxes, good }: Item): readonly PreparedBox[] => boxes.slice(0, good);
const isPoor = ({ boxes, good = Infinity, at }: Item): boolean => at !== null && boxes.indexOf(at) >= good;

export class Placement {
  readonly #items: readonly Item[];
  readonly #grid = new BoxGrid();
  readonly #ownerOf = new Map<PreparedBox, Item>();
  /** Things that moved, with the spot that each had before. */
  readonly #journal: [Item, PreparedBox | null][] = [];
  #trials = 0;
  /** Rank of the thing that all this is done for. */
  #forRank = 0;

  /** The most important first; `at` of each is set by `run`. */
  constructor(items: readonly Placeable[]) {
    this.#items = items.map((item, rank) => Object.assign(item, { rank }));
  }

  run(): void {
    for (const item of this.#items) {
      const box = item.boxes.find((one) => !this.#grid.hits(one));
      if (box !== undefined) this.#move(item, box);
    }
    for (let depth = 1; depth <= DEEPEST; depth++)
      for (const item of this.#items) {
        if (item.at !== null || this.#trials >= MOST_TRIALS) continue;
        this.#forRank = item.rank;
        this.#squeeze(item, depth);
      }
    this.#trials = 0;
    for (const item of this.#items) if (isPoor(item)) this.#improve(item);
    for (const item of this.#items) this.#settle(item);
  }

  /** Places a thing, if need be by moving those in its way; false, and all as it was, when that cannot be. */
  #squeeze(item: Item, depth: number, among: (item: Item) => readonly PreparedBox[] = allOf): boolean {
    for (const box of among(item)) {
      if (this.#trials++ > MOST_TRIALS) return false;
      const inTheWay = this.#grid.overlapping(box, depth > 0 ? MOST_MOVED : 0)?.map((one) => this.#ownerOf.get(one)!);
      if (inTheWay === undefined || inTheWay.some(({ held }) => held)) continue;
      if (this.#moveAside(inTheWay, item, box, depth, among)) return true;
    }
    return false;
  }

  #moveAside(
    movers: readonly Item[],
    item: Item,
    box: PreparedBox,
    depth: number,
    among: (item: Item) => readonly PreparedBox[],
  ): boolean {
    const start = this.#journal.length;
    for (const mover of movers) this.#move(mover, null);
    this.#move(item, box);
    item.held = true;
    const mayGo = (mover: Item): boolean => among === allOf && mover.rank > this.#forRank;
    const done = movers.every((mover) => this.#squeeze(mover, depth - 1, among) || mayGo(mover));
    item.held = false;
    if (!done) this.#undoTo(start);
    return done;
  }

  /** From a poor spot to a good one; where it was when there is none. */
  #improve(item: Item): void {
    const { at } = item;
    this.#move(item, null);
    for (let depth = 0; depth <= DEEPEST; depth++) if (this.#squeeze(item, depth, goodOf)) return;
    this.#move(item, at);
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
