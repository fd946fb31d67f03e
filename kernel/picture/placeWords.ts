/**
 * Where the words of relations stand, so that none lies over another, a name or a disc. Each has several spots on its
 * line. First each takes the first that is free, the most important and then the most constrained first; then those
 * left over are tried again: what stands in their way moves to another spot of its own, and so what stands in its way
 * in turn. No word once placed is lost, so an important one never gives way to another.
 */
import { BoxGrid, prepared, type PreparedBox } from '../geometry/BoxGrid.js';
import type { Point } from '../geometry/index.js';

export interface EdgeToLabel {
  key: string;
  width: number;
  height: number;
  /** Places on its line where it fits, the best first: middle of the word and its slant in radians. */
  spots: readonly WordSpot[];
  /** Greater is placed first. */
  priority: number;
  /** Drawn even where it overlaps. */
  forced?: boolean;
}
export interface WordSpot extends Point {
  angle: number;
}
export interface PlacedEdgeLabel {
  middle: Point;
  angle: number;
}

/** Comparisons of a spot with all that is placed, at most, to make room for those left over: what bounds the time. */
const MOST_TRIALS = 6_000;
/** Words that may have to move for one more to be placed, one for another. */
const DEEPEST = 3;
/** Words that may move at once for one. */
const MOST_MOVED = 2;

interface Word {
  edge: EdgeToLabel;
  /** Its spots that nothing but other words can take. */
  boxes: PreparedBox[];
  /** The spot that it has. */
  at: PreparedBox | null;
  /** Must not move, because another one moves for it. */
  held: boolean;
}

/** `taken` holds what words must not cover; those placed are added to it. Spots out of `view` are passed over. */
export function placeWords(
  edges: readonly EdgeToLabel[],
  taken: BoxGrid,
  view: { width: number; height: number },
): Map<string, PlacedEdgeLabel> {
  const all = edges.map((edge): Word => ({ edge, boxes: boxesOf(edge, view), at: null, held: false }));
  const forced = all.filter(({ edge }) => edge.forced).sort(byImportance);
  for (const word of forced) {
    const box = word.boxes.find((one) => !taken.hits(one)) ?? word.boxes[0];
    if (box === undefined) continue;
    word.at = box;
    word.held = true;
    taken.add(box);
  }
  const others = all.filter(({ edge }) => !edge.forced);
  for (const word of others) word.boxes = word.boxes.filter((box) => !taken.hits(box));
  others.sort(byImportance);
  new Placement(others).run();
  for (const { at } of others) if (at !== null) taken.add(at);
  return new Map(
    all.flatMap(({ edge, at }) =>
      at === null ? [] : [[edge.key, { middle: { x: at.x, y: at.y }, angle: at.angle }] as const],
    ),
  );
}

/** Words among each other: what they may not cover otherwise is out of their spots already. */
class Placement {
  readonly #words: readonly Word[];
  readonly #grid = new BoxGrid();
  readonly #ownerOf = new Map<PreparedBox, Word>();
  /** Words that moved, with the spot that each had before. */
  readonly #journal: [Word, PreparedBox | null][] = [];
  #trials = 0;

  constructor(words: readonly Word[]) {
    this.#words = words;
  }

  run(): void {
    for (const word of this.#words) {
      const box = word.boxes.find((one) => !this.#grid.hits(one));
      if (box !== undefined) this.#move(word, box);
    }
    for (let depth = 1; depth <= DEEPEST; depth++)
      for (const word of this.#words) if (word.at === null && this.#trials < MOST_TRIALS) this.#squeeze(word, depth);
    for (const word of this.#words) this.#settle(word);
  }

  /** Places a word, if need be by moving those in its way; false, and all as it was, when that cannot be. */
  #squeeze(word: Word, depth: number): boolean {
    for (const box of word.boxes) {
      if (this.#trials++ > MOST_TRIALS) return false;
      const inTheWay = this.#grid.overlapping(box, depth > 0 ? MOST_MOVED : 0)?.map((one) => this.#ownerOf.get(one)!);
      if (inTheWay === undefined || inTheWay.some(({ held }) => held)) continue;
      if (this.#moveAside(inTheWay, word, box, depth)) return true;
    }
    return false;
  }

  #moveAside(movers: readonly Word[], word: Word, box: PreparedBox, depth: number): boolean {
    const start = this.#journal.length;
    for (const mover of movers) this.#move(mover, null);
    this.#move(word, box);
    word.held = true;
    const done = movers.every((mover) => this.#squeeze(mover, depth - 1));
    word.held = false;
    if (!done) this.#undoTo(start);
    return done;
  }

  /** A word takes the best of its spots that is free now. */
  #settle(word: Word): void {
    const { at } = word;
    if (at === null) return;
    this.#move(word, null);
    this.#move(
      word,
      word.boxes.find((box) => box === at || !this.#grid.hits(box))!,
    );
  }

  #move(word: Word, box: PreparedBox | null): void {
    this.#journal.push([word, word.at]);
    this.#set(word, box);
  }

  #undoTo(start: number): void {
    for (const [word, box] of this.#journal.splice(start).reverse()) this.#set(word, box);
  }

  #set(word: Word, box: PreparedBox | null): void {
    if (word.at !== null) this.#grid.remove(word.at);
    word.at = box;
    if (box === null) return;
    this.#ownerOf.set(box, word);
    this.#grid.add(box);
  }
}

/** The important first; of equally important ones those with the fewest spots. */
const byImportance = ({ edge: a, boxes: as }: Word, { edge: b, boxes: bs }: Word): number =>
  b.priority - a.priority || as.length - bs.length || (a.key < b.key ? -1 : 1);

const boxesOf = ({ width, height, spots }: EdgeToLabel, view: { width: number; height: number }): PreparedBox[] =>
  spots
    .filter(({ x, y }) => x > 0 && y > 0 && x < view.width && y < view.height)
    .map((spot) => wordBox({ width, height }, spot));
/** The room that a word of this size takes at a spot. */
export const wordBox = ({ width, height }: { width: number; height: number }, { x, y, angle }: WordSpot): PreparedBox =>
  prepared({ x, y, halfWidth: width / 2 + 2, halfHeight: height / 2, angle });
