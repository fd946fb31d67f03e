/**
 * The part of the earth that a map shows, and where a place is on it: degrees alike, narrowed by the middle latitude.
 */
import type { LayoutGround } from '../../contract/index.js';
import { cosine } from '../geometry/exactMath.js';
import type { Box, Point } from '../geometry/index.js';
import type { Coordinates } from './coordinatesOf.js';

export type GroundMap = NonNullable<LayoutGround['map']>;

/** Share of what is shown that is rim, and degrees that are shown at least. */
const RIM = 0.14;
const LEAST = 12;

/** The map that shows all of these, as large as fits into the area; its frame is that area. */
export function mapFor(places: readonly Coordinates[], area: Box): GroundMap {
  const meridian = middleMeridian(places.map(({ longitude }) => longitude));
  const east = places.map(({ longitude }) => wrapped(longitude - meridian));
  const north = places.map(({ latitude }) => latitude);
  const [west, most, south, top] = [Math.min(...east), Math.max(...east), Math.min(...north), Math.max(...north)];
  const stretch = Math.max(0.3, cosine((((south + top) / 2) * Math.PI) / 180));
  const across = Math.max(LEAST, (most - west) * (1 + 2 * RIM)) * stretch;
  const down = Math.max(LEAST, (top - south) * (1 + 2 * RIM));
  const scale = Math.min((area.right - area.left) / across, (area.bottom - area.top) / down);
  const [centreX, centreY] = [(area.left + area.right) / 2, (area.top + area.bottom) / 2];
  return {
    x: centreX - (scale * stretch * (west + most)) / 2,
    y: centreY + (scale * (south + top)) / 2,
    scale,
    stretch,
    meridian,
    frame: { ...area },
  };
}

export const placeOnMap = (
  { x, y, scale, stretch, meridian }: GroundMap,
  { latitude, longitude }: Coordinates,
): Point => ({ x: x + scale * stretch * wrapped(longitude - meridian), y: y - scale * latitude });

/** Opposite to the widest gap between two of them, so that the map is not torn where somebody is. */
function middleMeridian(longitudes: readonly number[]): number {
  const sorted = [...longitudes].sort((a, b) => a - b);
  let widest = { gap: 360 - (sorted.at(-1)! - sorted[0]!), at: sorted.at(-1)! };
  for (const [i, longitude] of sorted.entries()) {
    const gap = longitude - (sorted[i - 1] ?? longitude);
    if (gap > widest.gap) widest = { gap, at: sorted[i - 1]! };
  }
  return Math.round(wrapped(widest.at + widest.gap / 2 + 180));
}

/** To between -180 and 180 degrees. */
const wrapped = (degrees: number): number => ((((degrees + 180) % 360) + 360) % 360) - 180;
