/**
 * Where on its line the words of a relation may stand, the best first: level where the line is steep and they cover no
 * other one, else along the line, else in two lines, else level over one other line.
 */
import { labelSpots, type EdgePath } from '../geometry/index.js';
import type { LineGrid } from './LineGrid.js';
import type { PictureEdge } from './Picture.js';
import { wordBox, type Size, type WordSpot } from './placeWords.js';

/** Lines flatter than this, in radians, have their words along them: a level word would look askew. */
const STEEP = 0.5;

/**
 * `size` is that of the words in one line, with a mark before them. `lines` are all of the picture; null: words stand
 * along their line alone. On no spot do they cover a line between the same two nodes.
 */
export function wordSpots(edge: PictureEdge, size: Size, lines: LineGrid | null): WordSpot[] {
  const { path, folded } = edge;
  const along = labelSpots(path, size.width);
  if (lines === null || path.controls.length === 2) return along;
  const inTwo = folded === null ? [] : labelSpots(path, folded.width).map(twoLines);
  const alongInTwo = inTwo.filter((spot) => lines.countUnder(wordBox(folded!, spot), edge) < Infinity);
  if (Math.abs(path.angle) < STEEP) return [...along, ...alongInTwo];
  const covering = (spots: readonly WordSpot[], room: Size): [WordSpot[], WordSpot[]] => {
    const [none, one]: [WordSpot[], WordSpot[]] = [[], []];
    for (const spot of spots) {
      const count = lines.countUnder(wordBox(room, spot), edge);
      if (count < 2) (count === 0 ? none : one).push(spot);
    }
    return [none, one];
  };
  const level = covering(levelSpots(path, size), size);
  const levelInTwo = folded === null ? [[], []] : covering(levelSpots(path, folded).map(twoLines), folded);
  return [...level[0], ...along, ...alongInTwo, ...levelInTwo[0], ...level[1], ...levelInTwo[1]];
}

const twoLines = (spot: WordSpot): WordSpot => ({ ...spot, folded: true });

/** Off the ends of the line, of which a level word takes the less the steeper it is. */
function levelSpots(path: EdgePath, { width, height }: Size): WordSpot[] {
  const [cos, sin] = [Math.abs(Math.cos(path.angle)), Math.abs(Math.sin(path.angle))];
  return labelSpots(path, Math.min(width / Math.max(cos, 1e-6), height / Math.max(sin, 1e-6))).map((spot) => ({
    ...spot,
    angle: 0,
  }));
}
