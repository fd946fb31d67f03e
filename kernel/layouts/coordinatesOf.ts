/** Where on earth an entity is, by its properties. */
import type { NodeAttributes } from '../../contract/index.js';

/** Degrees, north and east positive. */
export interface Coordinates {
  latitude: number;
  longitude: number;
}

/** Names under which graphs have them, the usual ones first. */
export const LATITUDES = ['latitude', 'lat'] as const;
export const LONGITUDES = ['longitude', 'lon', 'lng', 'long'] as const;

/** Null when it has none, or none that are on earth. */
export function coordinatesOf({ properties }: Pick<NodeAttributes, 'properties'>): Coordinates | null {
  const latitude = numberAt(properties, LATITUDES);
  const longitude = numberAt(properties, LONGITUDES);
  if (latitude === null || longitude === null || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null;
  return { latitude, longitude };
}

/** Of the first of these properties that is a number, or reads as one. */
export function numberAt(properties: NodeAttributes['properties'], names: readonly string[]): number | null {
  for (const name of names) {
    const value = properties?.[name];
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number === 'number' && Number.isFinite(number)) return number;
  }
  return null;
}
