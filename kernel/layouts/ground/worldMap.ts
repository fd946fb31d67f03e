/** Land, coasts and borders under those who have coordinates, and the title of those who stand beside. */
import type { Box, Point } from '../../geometry/index.js';
import { boundsOf, boxesOverlap } from '../../geometry/index.js';
import { blend, themeTokens } from '../../appearance/index.js';
import type { GroundMap } from '../mapFor.js';
import { BORDERS, LAND } from './coastlines.js';
import type { GroundPart, GroundShape } from './Ground.js';
import { GROUND_TEXT, MAP } from './groundStyle.js';
import { groundText, textBox } from './texts.js';

const ELSEWHERE = { en: 'without coordinates', fr: 'sans coordonnées' } as const;

export const worldMap: GroundPart = ({ ground, scale, theme, language }) => {
  const map = ground?.map;
  if (map === undefined) return null;
  const tokens = themeTokens(theme);
  const clip = boxScaled(map.frame, scale);
  const inSight = (points: readonly Point[]): boolean =>
    boxesOverlap(boundsOf(points.map(({ x, y }) => ({ left: x, right: x + 0.1, top: y, bottom: y + 0.1 }))), clip);
  const linesOf = (lines: readonly Point[][]): Point[][] =>
    lines.flatMap((line) => [-360, 0, 360].map((turn) => projected(line, map, scale, turn)).filter(inSight));
  const land = linesOf(landRings());
  const shapes: GroundShape[] = [
    { kind: 'area', rings: land, fill: blend(tokens.ground, tokens.ink, MAP.land), round: 0, clip },
    ...land.flatMap((ring) => coastsOf(ring, clip, blend(tokens.ground, tokens.ink, MAP.coast))),
    ...linesOf(borderLines()).map((points): GroundShape => ({
      kind: 'line',
      points,
      stroke: blend(tokens.ground, tokens.ink, MAP.border),
      width: 1,
      clip,
    })),
  ];
  if (map.elsewhere === undefined) return { shapes, taken: [], bounds: clip };
  const at = { x: map.elsewhere * scale + 6, y: clip.top + GROUND_TEXT.size + 3 };
  const title = groundText(ELSEWHERE[language], at, tokens.muted, { weight: GROUND_TEXT.quiet });
  const taken = [textBox(title)];
  return { shapes: [...shapes, title], taken, bounds: boundsOf([clip, ...taken]) };
};

/** Outlines are cut at the antimeridian and at the pole: those cuts are no coasts. */
function coastsOf(ring: readonly Point[], clip: Box, stroke: string): GroundShape[] {
  const lines: Point[][] = [[]];
  for (const [i, b] of [...ring, ring[0]!].entries()) {
    const a = ring[i - 1];
    const isCut = a !== undefined && (a.x === b.x || a.y === b.y) && Math.hypot(a.x - b.x, a.y - b.y) > CUT;
    if (isCut) lines.push([]);
    lines.at(-1)!.push(b);
  }
  return lines
    .filter((points) => points.length > 1)
    .map((points) => ({ kind: 'line', points, stroke, width: 1, clip }));
}
/** Pixels from which a line along a degree is a cut: coasts are not that straight. */
const CUT = 12;

/** Of a line in degrees, `turn` of them further east. */
const projected = (line: readonly Point[], map: GroundMap, scale: number, turn: number): Point[] =>
  line.map(({ x, y }) => ({
    x: (map.x + map.scale * map.stretch * (x + turn - map.meridian)) * scale,
    y: (map.y - map.scale * y) * scale,
  }));

const boxScaled = ({ left, top, right, bottom }: Box, k: number): Box => ({
  left: left * k,
  top: top * k,
  right: right * k,
  bottom: bottom * k,
});

/** Read when first needed. */
const known: { land?: Point[][]; borders?: Point[][] } = {};
const landRings = (): Point[][] => (known.land ??= linesIn(LAND));
const borderLines = (): Point[][] => (known.borders ??= linesIn(BORDERS));

/** Lines in degrees. */
function linesIn(text: string): Point[][] {
  return text.split(' ').map((line) => {
    let [x, y] = [0, 0];
    return line.split(',').map((step) => {
      const [dx, dy] = step.split('.').map((n) => Number.parseInt(n, 36));
      // Across the antimeridian a line goes on, beyond 180 degrees.
      x += dx! - 3600 * Math.round(dx! / 3600);
      y += dy!;
      return { x: x / 10, y: y / 10 };
    });
  });
}
