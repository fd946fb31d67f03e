/** Stored properties as single values: what rules and layouts go by. Pure. */
import { pointParts } from '../../cypher/language/valueText.js';
import { LATITUDES, LONGITUDES } from '../../kernel/layouts/coordinatesOf.js';
import { TypedText, unboxed } from '../store/boxed.js';
import type { Value } from '../store/GraphStore.js';

export type Scalar = string | number | boolean;
type Stored = Record<string, Value>;

const LONGEST_TEXT = 1_000;
/** Coordinate systems in degrees: flat, and with a height. */
const WGS_84: readonly number[] = [4326, 4979];

/** A date or a point by its text, a list as one text; null for what is empty or none of these. */
export function scalarOf(stored: Value): Scalar | null {
  const value = unboxed(stored);
  if (typeof value === 'string') return value === '' ? null : value.slice(0, LONGEST_TEXT);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'boolean') return value;
  return Array.isArray(value) && value.length > 0 ? value.map(String).join('; ').slice(0, LONGEST_TEXT) : null;
}

/** With the latitude and longitude of the first point on earth, unless there are such properties. */
export function withCoordinates(own: Stored): Stored {
  if ([...LATITUDES, ...LONGITUDES].some((name) => own[name] !== undefined)) return own;
  for (const value of Object.values(own)) {
    const point = value instanceof TypedText && value.kind === 'point' ? pointParts(value.valueOf()) : null;
    if (point === null || !WGS_84.includes(point.srid)) continue;
    const [longitude, latitude] = point.coordinates;
    return { ...own, [LATITUDES[0]]: latitude!, [LONGITUDES[0]]: longitude! };
  }
  return own;
}
