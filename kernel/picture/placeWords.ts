/** Where the words of relations stand, so that none lies over another, a name or a disc. */
import { BoxGrid, prepared, type PreparedBox } from '../geometry/BoxGrid.js';
import type { Box, Point } from '../geometry/index.js';
import { Placement } from './Placement.js';
import { readsWithName, wellReadFirst } from './readings.js';

export interface Size {
  width: number;
  height: number;
}
export interface EdgeToLabel extends Size {
  key: string;
  /** Keys of the nodes that its line ties: close to the names of others its words would read as theirs. */
  ends?: readonly string[];
  /** Size of the words in two lines; absent or null: they are not folded. */
  folded?: Size | null;
  /** Places on its line where it fits, the best first: middle of the word and its slant in radians. */
  spots: readonly WordSpot[];
  /** Greater is placed first. */
  priority: number;
  /** Drawn even where it overlaps. */
  forced?: boolean;
}
export interface WordSpot extends Point {
  angle: number;
  /** In two lines. */
  folded?: boolean;
}
export interface PlacedEdgeLabel {
  middle: Point;
  angle: number;
  /** Its words stand in two lines. */
  folded?: boolean;
}

/** The part of the picture in which words count, and a box that none of them leaves. */
export interface WordView extends Size {
  inside?: Box;
}

/** The room that a word takes at one of its spots. */
type WordBox = PreparedBox & Pick<WordSpot, 'folded'>;
interface Word {
  edge: EdgeToLabel;
  /** Its spots that nothing but other words can take. */
  boxes: WordBox[];
  /** So many of the first are off the names of others. */
  good?: number;
  at: WordBox | null;
}

/**
 * `taken` holds what words must not cover, but for what has their key as owner; those placed are added to it. Spots out
 * of `view`, and those where words would leave its `inside`, are passed over. `names` are those that stand: words are
 * close to one of another node only where they would be hidden otherwise.
 */
export function placeWords(
  edges: readonly EdgeToLabel[],
  taken: BoxGrid,
  view: WordView,
  names: BoxGrid = new BoxGrid(),
): Map<string, PlacedEdgeLabel> {
  const all = edges.map((edge): Word => ({ edge, boxes: boxesOf(edge, view), at: null }));
  for (const word of all.filter(({ edge }) => edge.forced).sort(byImportance)) {
    word.at = word.boxes.find((one) => !taken.hits(one, word.edge.key)) ?? word.boxes[0] ?? null;
    if (word.at !== null) taken.add(word.at);
  }
  const others = all.filter(({ edge }) => !edge.forced);
  for (const word of others) {
    const free = word.boxes.filter((box) => !taken.hits(box, word.edge.key));
    const { sorted, good } = wellReadFirst(free, (box) => readsWithName(box, word.edge.ends ?? [], names));
    Object.assign(word, { boxes: sorted, good });
  }
  new Placement(others.sort(byImportance)).run();
  for (const { at } of others) if (at !== null) taken.add(at);
  return new Map(all.flatMap(({ edge, at }) => (at === null ? [] : [[edge.key, placedAt(at)] as const])));
}

/** In the middle of its spot. */
export const placedAt = ({ x, y, angle, folded }: WordSpot): PlacedEdgeLabel => ({
  middle: { x, y },
  angle,
  ...(folded && { folded }),
});

/** The important first; of equally important ones those with the fewest spots. */
const byImportance = ({ edge: a, boxes: as }: Word, { edge: b, boxes: bs }: Word): number =>
  b.priority - a.priority || as.length - bs.length || (a.key < b.key ? -1 : 1);

const boxesOf = (edge: EdgeToLabel, view: WordView): WordBox[] =>
  edge.spots
    .filter(({ x, y }) => x > 0 && y > 0 && x < view.width && y < view.height)
    .map((spot) => {
      const box: WordBox = wordBox(sizeAt(edge, spot), spot);
      if (spot.folded) box.folded = true;
      return box;
    })
    .filter((box) => edge.forced || !leaves(box, view.inside));

const leaves = ({ x, y, reachX, reachY }: PreparedBox, inside: Box | undefined): boolean =>
  inside !== undefined &&
  (x - reachX < inside.left || y - reachY < inside.top || x + reachX > inside.right || y + reachY > inside.bottom);

/** Of a relation's words where they stand in one line or in two. */
export const sizeAt = (words: Size & { folded?: Size | null }, { folded }: { folded?: boolean }): Size =>
  (folded && words.folded) || words;
/** The room that a word of this size takes at a spot. */
export const wordBox = ({ width, height }: Size, { x, y, angle }: WordSpot): PreparedBox =>
  prepared({ x, y, halfWidth: width / 2 + 2, halfHeight: height / 2, angle });
