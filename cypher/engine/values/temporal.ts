/** Points in time, of five kinds: never changed, distinguished by `kind`. */
import { CalendarDate } from './temporal/CalendarDate.js';
import { LocalDateTime } from './temporal/LocalDateTime.js';
import { LocalTime } from './temporal/LocalTime.js';
import { ZonedDateTime } from './temporal/ZonedDateTime.js';
import { ZonedTime } from './temporal/ZonedTime.js';

export { CalendarDate, LocalDateTime, LocalTime, ZonedDateTime, ZonedTime };

export type Temporal = CalendarDate | LocalTime | ZonedTime | LocalDateTime | ZonedDateTime;

export const isTemporal = (value: unknown): value is Temporal =>
  value instanceof CalendarDate ||
  value instanceof LocalDateTime ||
  value instanceof ZonedDateTime ||
  value instanceof LocalTime ||
  value instanceof ZonedTime;

const textOrder = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/**
 * Below zero where `a` comes first; null for two kinds, which do not compare. Those with a zone go by their instant,
 * and two of the same instant by their offset, then their zone: they are equal only where those are the same.
 */
export function compareTemporal(a: Temporal, b: Temporal): number | null {
  if (a instanceof CalendarDate && b instanceof CalendarDate) return a.days - b.days;
  if (a instanceof LocalTime && b instanceof LocalTime) return a.nanos - b.nanos;
  if (a instanceof LocalDateTime && b instanceof LocalDateTime) return a.days - b.days || a.nanos - b.nanos;
  if (a instanceof ZonedTime && b instanceof ZonedTime) return a.utcNanos - b.utcNanos || a.offset - b.offset;
  if (a instanceof ZonedDateTime && b instanceof ZonedDateTime) {
    const [one, other] = [a.utc, b.utc];
    const instants = one.days - other.days || one.nanos - other.nanos;
    return instants || a.offset - b.offset || textOrder(a.zone ?? '', b.zone ?? '');
  }
  return null;
}

/** The same for two values exactly where they are equal; begins with the kind. */
export function temporalKey(value: Temporal): string {
  switch (value.kind) {
    case 'DATE':
      return `DATE ${value.days}`;
    case 'LOCAL TIME':
      return `LOCAL TIME ${value.nanos}`;
    case 'ZONED TIME':
      return `ZONED TIME ${value.nanos} ${value.offset}`;
    case 'LOCAL DATETIME':
      return `LOCAL DATETIME ${value.days} ${value.nanos}`;
    case 'ZONED DATETIME':
      return `ZONED DATETIME ${value.days} ${value.nanos} ${value.offset} ${value.zone ?? ''}`;
  }
}
