/** Where the words of a ribbon may stand, and the room that its band takes. */
import { EDGE_LABEL } from '../appearance/index.js';
import { prepared, type PreparedBox } from '../geometry/BoxGrid.js';
import { labelSpots, pointAt, type Point } from '../geometry/index.js';
import type { PictureInput, PictureRibbon } from './Picture.js';
import type { EdgeToLabel, WordSpot } from './placeWords.js';
import { hasWordsOnBand } from './reserveMarks.js';
import { relationLabelScale } from './scales.js';

/** Straight pieces that a band is taken for. */
const PIECES = 4;

/** The room that a ribbon's band takes, seen from `view`; its own words may lie on it. */
export const bandBoxes = ({ key, path, width }: PictureRibbon, view: Point): PreparedBox[] =>
  Array.from({ length: PIECES }, (_, i) => {
    const [a, b] = [pointAt(path, i / PIECES), pointAt(path, (i + 1) / PIECES)];
    return prepared({
      x: (a.x + b.x) / 2 - view.x,
      y: (a.y + b.y) / 2 - view.y,
      halfWidth: Math.hypot(b.x - a.x, b.y - a.y) / 2,
      halfHeight: width / 2,
      angle: Math.atan2(b.y - a.y, b.x - a.x),
      owner: key,
    });
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
    const onBand = hasWordsOnBand(ribbon) ? labelSpots(path, labelWidth) : [];
    const spots = [...onBand, ...spotsBeside(ribbon, height)];
    return [
      {
        key,
        ends: ribbon.ends,
        spots: spots.map((spot) => ({ ...spot, x: spot.x - view.x, y: spot.y - view.y })),
        width: labelWidth,
        height,
        priority: members.reduce((sum, { attributes }) => sum + attributes.claimCount, 0),
      },
    ];
  });
}

function spotsBeside({ path, width, labelWidth }: PictureRibbon, height: number): WordSpot[] {
  return [0.5, 0.3, 0.7].flatMap((t) => {
    const [at, before, after] = [pointAt(path, t), pointAt(path, t - 0.1), pointAt(path, t + 0.1)];
    const way = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    const [cos, sin] = [(after.x - before.x) / way, (after.y - before.y) / way];
    const away = width / 2 + BESIDE + (Math.abs(sin) * labelWidth + Math.abs(cos) * height) / 2;
    return [1, -1].map((side) => ({ x: at.x - side * sin * away, y: at.y + side * cos * away, angle: 0 }));
  });
}
