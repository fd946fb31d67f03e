/**
 * Where marks of doubt stand, decided before names and words are: on their line or stroke, off discs and each other, if
 * possible where no other line runs through them. A relation whose words find room has its mark before these instead.
 */
import { CROSS, edgeLook, isDisputed, RIBBON_COUNT } from '../appearance/index.js';
import { BoxGrid, prepared, type PreparedBox } from '../geometry/BoxGrid.js';
import { labelSpots, type EdgePath, type Point } from '../geometry/index.js';
import type { Shapes } from './detours.js';
import { LineGrid } from './LineGrid.js';
import type { Picture, PictureEdge, PictureNode, PictureRibbon } from './Picture.js';
import { discBox, nameBox } from './placeLabels.js';
import { relationLabelScale } from './scales.js';

/** Half sizes of the room that a mark asks for: with the ground around it, else bare. */
const ROOMS = [CROSS.ground, CROSS.arm] as const;
/** Pixels between a mark on a ribbon and the ribbon's words or count. */
const BESIDE = 4;

/**
 * By relation. Names keep off these, and words but those of the `owner`: the relation itself, unless it is in a ribbon.
 * `near` are the discs to keep off, with `names` those that stand.
 */
export function reserveMarks(
  near: readonly PictureNode[],
  { edges, ribbons }: Shapes,
  scale: number,
  names?: Picture['names'],
): Map<string, PreparedBox> {
  const crossed = [...edges.values()].filter((edge) => edge.crossed);
  const disputed = [...ribbons.values()].flatMap((ribbon) =>
    disputedStrokes(ribbon).map((stroke) => ({ ribbon, stroke })),
  );
  const marks = new Map<string, PreparedBox>();
  if (crossed.length + disputed.length === 0) return marks;
  const taken = new BoxGrid();
  for (const node of near) {
    taken.add(discBox(node));
    const name = names?.get(node.key);
    if (name !== undefined) taken.add(nameBox(node, name));
  }
  const lines = new LineGrid([...edges.values(), ...ribbons.values()]);
  for (const edge of crossed)
    marks.set(edge.key, { ...reserved(edge, labelSpots(edge.path, 2 * CROSS.ground), taken, lines), owner: edge.key });
  for (const { ribbon, stroke } of disputed)
    marks.set(stroke.relations[0]!, reserved(ribbon, spotsOffWords(ribbon, stroke.path, scale), taken, lines));
  return marks;
}

const disputedStrokes = ({ strokes }: PictureRibbon): PictureRibbon['strokes'] =>
  strokes.filter(({ attributes }) => isDisputed(edgeLook(attributes)));

/** The first of the free spots with the fewest foreign lines; where none is free, the first. */
function reserved(line: PictureEdge, spots: readonly Point[], taken: BoxGrid, lines: LineGrid): PreparedBox {
  for (const half of ROOMS) {
    const free = spots.map((spot) => square(spot, half)).filter((box) => !taken.hits(box));
    if (free.length === 0) continue;
    const under = new Map(free.map((box) => [box, lines.countUnder(box, line)]));
    const best = free.reduce((least, box) => (under.get(box)! < under.get(least)! ? box : least));
    taken.add(best);
    return best;
  }
  return square(spots[0] ?? line.path.middle, CROSS.arm);
}

/**
 * Those first that leave the middle of the band to the ribbon's words, or to its count where the words are too long.
 */
function spotsOffWords(ribbon: PictureRibbon, path: EdgePath, scale: number): Point[] {
  const count =
    (RIBBON_COUNT.height / 2) * relationLabelScale(scale) * (1 + 0.5 * String(ribbon.members.length).length);
  const middle = hasWordsOnBand(ribbon) ? ribbon.labelWidth / 2 : count;
  const away = ({ x, y }: Point): number =>
    Math.abs(Math.hypot(x - path.middle.x, y - path.middle.y) - middle - CROSS.ground - BESIDE);
  return labelSpots(path, 2 * CROSS.ground).sort((a, b) => away(a) - away(b));
}

/** Whether the band is long enough for the ribbon's words, and beside them for the marks of its relations. */
export const hasWordsOnBand = (ribbon: PictureRibbon): boolean =>
  disputedStrokes(ribbon).length === 0 || ribbon.path.length > bandLength(ribbon);

/** Pixels that a band must be long for the ribbon's words, and on both sides of these for marks where it has any. */
export const bandLength = (ribbon: PictureRibbon): number =>
  ribbon.labelWidth + (disputedStrokes(ribbon).length === 0 ? 0 : 2 * (2 * CROSS.ground + 2 * BESIDE));

const square = ({ x, y }: Point, half: number): PreparedBox =>
  prepared({ x, y, halfWidth: half, halfHeight: half, angle: 0 });
