/** Dates, times, durations and points from their texts, the same that `toString` and the stores write. */
import { pointParts, type TextKind } from '../../language/valueText.js';
import { valueError } from '../CypherError.js';
import type { Duration } from './Duration.js';
import { Point, POINT_SYSTEMS } from './Point.js';
import { readDuration } from './temporal/readDuration.js';
import { readDate, readLocalDateTime, readLocalTime, readZonedDateTime, readZonedTime } from './temporal/readText.js';
import { CalendarDate, LocalDateTime, LocalTime, ZonedTime, type Temporal } from './temporal.js';

/** Each throws CypherError for a text that is none of its kind. */
export const FROM_TEXT = {
  date: (text) => new CalendarDate(readDate(text)),
  localtime: (text) => new LocalTime(readLocalTime(text)),
  time: (text) => {
    const { nanos, offset } = readZonedTime(text);
    return new ZonedTime(nanos, offset);
  },
  localdatetime: (text) => {
    const { days, nanos } = readLocalDateTime(text);
    return new LocalDateTime(days, nanos);
  },
  datetime: readZonedDateTime,
  duration: readDuration,
  point: readPoint,
} as const satisfies Record<TextKind, (text: string) => Temporal | Duration | Point>;

function readPoint(text: string): Point {
  const { srid, coordinates } = pointParts(text) ?? {};
  const system = POINT_SYSTEMS.find((one) => one.srid === srid);
  if (!system || !coordinates)
    throw valueError(`"${text}" is no point. One is written like SRID=4326;POINT (2.35 48.86).`);
  const [x = 0, y = 0, z = null] = coordinates;
  return new Point(system, x, y, z);
}

/** As every store gives it. */
export function valueText(value: Temporal | Duration | Point): string {
  if (!(value instanceof Point)) return value.toString();
  const { system, coordinates } = value;
  return `SRID=${system.srid};POINT ${system.dimensions === 3 ? 'Z ' : ''}(${coordinates.join(' ')})`;
}
