/**
 * The counts of a picture's ribbons whose words have no room: each on a plate on its own band, off marks of doubt,
 * names, discs and other counts, so that no two read as one number. Where its band has no such place a ribbon has none.
 */
import { CROSS, EDGE_LABEL, RIBBON_COUNT } from '../appearance/index.js';
import { BoxGrid, prepared, type PreparedBox } from '../geometry/BoxGrid.js';
import { pointAt, type Point } from '../geometry/index.js';
import { textWidth } from '../text/measure.js';
import type { Picture, PictureRibbon } from './Picture.js';
import { lineOf } from './lineOf.js';
import { bandBoxes } from './ribbonLabels.js';
import { nameBox } from './placeLabels.js';
import { takenBy } from './placePictureLabels.js';
import { relationLabelScale } from './scales.js';

/** A count, with the middle of its plate and the plate's size. */
export interface RibbonCount extends Point {
  text: string;
  width: number;
  height: number;
}

/** Shares of a band's length at which its count may stand, the best first. */
const ALONG = [0.5, 0.4, 0.6, 0.32, 0.68, 0.24, 0.76, 0.16, 0.84] as const;
/** Half the side of the square within a disc, as a share of its radius. */
const WITHIN = 0.8;
/** Pixels between a count and a mark, a name or another count. */
const APART = 2;

/** By the key of the ribbon; those of most relations have their place first. */
export function ribbonCounts(picture: Picture): Map<string, RibbonCount> {
  const counts = new Map<string, RibbonCount>();
  const uncounted = [...picture.ribbons.values()].filter(({ key }) => !picture.relationLabels.has(key));
  if (uncounted.length === 0) return counts;
  const taken = new BoxGrid();
  for (const cross of picture.crosses.values()) taken.add(squareAt(cross, CROSS.ground));
  for (const [key, at] of picture.names) taken.add(nameBox(picture.nodes.get(key)!, at));
  for (const node of picture.nodes.values()) taken.add(squareAt(node, WITHIN * node.radius));
  // Better not, but rather than no count at all.
  const avoided = new BoxGrid();
  for (const [key, at] of picture.relationLabels) avoided.add(takenBy(lineOf(picture, key), at, picture.scale));
  for (const ribbon of picture.ribbons.values())
    for (const band of bandBoxes(ribbon, { x: 0, y: 0 })) avoided.add(band);
  for (const ribbon of uncounted.sort(byCount)) {
    const text = String(ribbon.members.length);
    const size = relationLabelScale(picture.scale);
    const width = textWidth(text, EDGE_LABEL.size * size, RIBBON_COUNT.weight) + 2 * RIBBON_COUNT.beside * size;
    const height = RIBBON_COUNT.height * size;
    const free = ALONG.map((t) => pointAt(ribbon.path, t)).filter((at) => !taken.hits(boxAt(at, width, height)));
    const at = free.find((spot) => !avoided.hits(boxAt(spot, width, height), ribbon.key)) ?? free[0];
    if (at === undefined) continue;
    taken.add(boxAt(at, width, height));
    counts.set(ribbon.key, { x: at.x, y: at.y, text, width, height });
  }
  return counts;
}

const squareAt = ({ x, y }: Point, half: number): PreparedBox =>
  prepared({ x, y, halfWidth: half, halfHeight: half, angle: 0 });

const byCount = (a: PictureRibbon, b: PictureRibbon): number =>
  b.members.length - a.members.length || (a.key < b.key ? -1 : 1);

const boxAt = ({ x, y }: Point, width: number, height: number): PreparedBox =>
  prepared({ x, y, halfWidth: width / 2 + APART, halfHeight: height / 2 + APART, angle: 0 });
