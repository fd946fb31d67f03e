/** Where the words of a ribbon may stand, and the crosses of its contested relations. */
import { CROSS, EDGE_LABEL, edgeLook, isDisputed } from '../appearance/index.js';
import { prepared, type PreparedBox } from '../geometry/BoxGrid.js';
import { labelSpots, pointAt, type Point } from '../geometry/index.js';
import type { PictureInput, PictureRibbon } from './Picture.js';
import type { EdgeToLabel, PlacedEdgeLabel, WordSpot } from './placeWords.js';
import { relationLabelScale } from './scales.js';

/** The room that a ribbon's band takes, seen from `view`; its own words may lie on it. */
export const bandBox = ({ key, path, width }: PictureRibbon, view: Point): PreparedBox =>
  prepared({
    x: path.middle.x - view.x,
    y: path.middle.y - view.y,
    halfWidth: path.length / 2,
    halfHeight: width / 2,
    angle: path.angle,
    owner: key,
  });

/** Pixels between a ribbon and words beside it. */
const BESIDE = 4;

/** On the band where it is long enough, else level beside it, on either side. */
export function ribbonLabelCandidates(
  ribbons: Iterable<PictureRibbon>,
  { scale, mayHaveLabel }: PictureInput,
  view: Point,
): EdgeToLabel[] {
  const height = EDGE_LABEL.lineHeight * relationLabelScale(scale);
  return Array.from(ribbons).flatMap((ribbon): EdgeToLabel[] => {
    const { key, path, labelWidth, members } = ribbon;
    if (mayHaveLabel && !members.some((edge) => mayHaveLabel.has(edge.key))) return [];
    const spots = [...labelSpots(path, labelWidth), ...spotsBeside(ribbon, height)];
    return [
      {
        key,
        spots: spots.map((spot) => ({ ...spot, x: spot.x - view.x, y: spot.y - view.y })),
        width: labelWidth,
        height,
        priority: members.reduce((sum, { attributes }) => sum + attributes.claimCount, 0),
      },
    ];
  });
}

function spotsBeside({ path, width, labelWidth }: PictureRibbon, height: number): WordSpot[] {
  const [cos, sin] = [Math.cos(path.arrival), Math.sin(path.arrival)];
  const away = width / 2 + BESIDE + (Math.abs(sin) * labelWidth + Math.abs(cos) * height) / 2;
  return [0.5, 0.3, 0.7].flatMap((t) => {
    const at = pointAt(path, t);
    return [1, -1].map((side) => ({ x: at.x - side * sin * away, y: at.y + side * cos * away, angle: 0 }));
  });
}

/** On the stroke of each contested or denied relation, off the ribbon's words or its count. */
export function strokeCrosses(
  ribbons: Iterable<PictureRibbon>,
  labels: ReadonlyMap<string, PlacedEdgeLabel>,
): [string, Point][] {
  return Array.from(ribbons).flatMap(({ key, path, strokes, labelWidth }) => {
    const words = labels.get(key)?.middle ?? path.middle;
    const half = labels.has(key) ? labelWidth / 2 : 0;
    const disputed = strokes.filter(({ attributes }) => isDisputed(edgeLook(attributes)));
    return disputed.map(({ relations, path: stroke }, i): [string, Point] => {
      const spots = [0.5, 0.28, 0.72, 0.15, 0.85].map((t) => pointAt(stroke, t));
      const clear = spots.filter((at) => Math.hypot(at.x - words.x, at.y - words.y) > half + CROSS.ground + 2);
      return [relations[0]!, clear[i % Math.max(1, clear.length)] ?? spots[3 + (i % 2)]!];
    });
  });
}
