/** What a point in time holds: a day, a time of day, a zone. */
import { valueError } from '../../CypherError.js';
import type { Temporal } from '../temporal.js';
import { CalendarDate } from './CalendarDate.js';
import { LocalDateTime } from './LocalDateTime.js';
import { LocalTime } from './LocalTime.js';
import { ZonedDateTime, type Zone } from './ZonedDateTime.js';
import { ZonedTime } from './ZonedTime.js';

/** These are null where its kind has no such part. */
export const dayOf = (value: Temporal): number | null =>
  value instanceof CalendarDate || value instanceof LocalDateTime || value instanceof ZonedDateTime ? value.days : null;
export const timeOf = (value: Temporal): number | null => (value instanceof CalendarDate ? null : value.nanos);
/** Of a ZONED TIME its offset. */
export const zoneOf = (value: Temporal): Zone | null =>
  value instanceof ZonedDateTime ? value.place : value instanceof ZonedTime ? value.offset : null;
export const offsetOf = (value: Temporal): number | null =>
  value instanceof ZonedDateTime || value instanceof ZonedTime ? value.offset : null;

/** These throw CypherError instead. */
export function needDay(value: Temporal): number {
  const days = dayOf(value);
  if (days === null) throw valueError(`${value.toString()} has no date.`);
  return days;
}
export function needTime(value: Temporal): number {
  const nanos = timeOf(value);
  if (nanos === null) throw valueError(`${value.toString()} has no time of day.`);
  return nanos;
}

/**
 * The value as another kind: what it has of it, by the same clocks; UTC where it has no zone. Throws for what it lacks.
 */
export function convert(value: Temporal, kind: Temporal['kind']): Temporal {
  switch (kind) {
    case 'DATE':
      return new CalendarDate(needDay(value));
    case 'LOCAL TIME':
      return new LocalTime(needTime(value));
    case 'ZONED TIME':
      return new ZonedTime(needTime(value), offsetOf(value) ?? 0);
    case 'LOCAL DATETIME':
      return new LocalDateTime(needDay(value), needTime(value));
    case 'ZONED DATETIME':
      return value instanceof ZonedDateTime
        ? value
        : ZonedDateTime.local(needDay(value), needTime(value), zoneOf(value) ?? 0);
  }
}
