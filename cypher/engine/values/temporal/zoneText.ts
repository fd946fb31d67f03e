/** Zones as written: Z, +01:00, Europe/Paris. */
import { valueError } from '../../CypherError.js';
import type { Zone } from './ZonedDateTime.js';
import { zoneNamed } from './zones.js';

const LARGEST = 18 * 3600;

/** In seconds: Z, +01, +0100, +01:00, +01:00:30. Throws CypherError beyond 18 hours. */
export function readOffset(text: string): number {
  if (text === 'Z' || text === 'z') return 0;
  const [, sign, hours, minutes = '0', seconds = '0'] = /^([+-])(\d{2}):?(\d{2})?:?(\d{2})?$/.exec(text) ?? [];
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  if (sign === undefined || Number(minutes) > 59 || Number(seconds) > 59 || size > LARGEST)
    throw valueError(`"${text}" is no offset from UTC: those go from -18:00 to +18:00.`);
  return sign === '-' ? -size : size;
}

/**
 * What is given as a time zone: an offset with minutes, or a name in any case. Throws CypherError for an unknown name.
 */
export function readZone(text: string): Zone {
  if (text === 'Z' || text === 'z' || /^[+-]\d{2}:\d{2}(:\d{2})?$/.test(text)) return readOffset(text);
  return readPlace(text);
}

/** A named zone only. */
export function readPlace(text: string): string {
  const name = zoneNamed(text);
  if (name === null) throw valueError(`"${text}" is no time zone. One is written like +01:00 or Europe/Paris.`);
  return name;
}
