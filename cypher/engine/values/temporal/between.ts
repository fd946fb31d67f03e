/**
 * How much time lies between two points in time. Where only one of them has a date or a zone, the other is taken to be
 * on that day or in that zone; where one has no time of day, it is midnight.
 */
import { valueError } from '../../CypherError.js';
import { Duration } from '../Duration.js';
import type { Temporal } from '../temporal.js';
import { addDuration } from './arithmetic.js';
import { DAY_NANOS, calendarDay } from './calendar.js';
import { LocalDateTime } from './LocalDateTime.js';
import { dayOf, offsetOf, timeOf, zoneOf } from './parts.js';
import { ZonedDateTime, type Zone } from './ZonedDateTime.js';

export type BetweenUnit = 'months' | 'days' | 'seconds';
type Moment = LocalDateTime | ZonedDateTime;

/**
 * In the largest units first, or in one of them alone. Throws CypherError for months or days where neither has a date.
 */
export function durationBetween(from: Temporal, to: Temporal, unit: BetweenUnit | null): Duration {
  const [start, end] = [alike(from, to), alike(to, from)];
  if ((unit === 'months' || unit === 'days') && dayOf(from) === null && dayOf(to) === null)
    throw valueError(`There are no ${unit} between two times of day.`);
  const dated = dayOf(from) !== null && dayOf(to) !== null;
  switch (unit) {
    case 'seconds':
      return ofNanos(nanosBetween(start, end));
    case 'months':
      return Duration.of(wholeMonths(start, end), 0n, 0n);
    case 'days':
      return Duration.of(0n, wholeDays(start, end), 0n);
    case null: {
      if (!dated) return ofNanos(nanosBetween(start, end));
      const months = Duration.of(wholeMonths(start, end), 0n, 0n);
      const afterMonths = addDuration(start, months, 1) as Moment;
      const days = Duration.of(0n, wholeDays(afterMonths, end), 0n);
      const rest = nanosBetween(addDuration(afterMonths, days, 1) as Moment, end);
      return Duration.of(months.months, days.days, 0n, rest);
    }
  }
}

const ofNanos = (nanos: bigint): Duration => Duration.of(0n, 0n, 0n, nanos);

/** The value with what it lacks of the other: its day, its zone. */
function alike(value: Temporal, other: Temporal): Moment {
  const days = dayOf(value) ?? dayOf(other) ?? 0;
  const nanos = timeOf(value) ?? 0;
  if (value instanceof ZonedDateTime) return value;
  const zone: Zone | null = zoneOf(value) ?? zoneOf(other);
  return zone === null
    ? new LocalDateTime(days, nanos)
    : ZonedDateTime.local(days, nanos, zone, offsetOf(value) ?? undefined);
}

/** By the clocks of the first. */
function local(start: Moment, end: Moment): { days: number; nanos: number } {
  if (start instanceof LocalDateTime || end instanceof LocalDateTime) return end;
  return ZonedDateTime.instant(end.utc.days, end.utc.nanos, start.place);
}

/** The last day that is whole before `end` comes, seen from `start`. */
function lastWholeDay(start: Moment, end: Moment): number {
  const { days, nanos } = local(start, end);
  if (days > start.days && nanos < start.nanos) return days - 1;
  return days < start.days && nanos > start.nanos ? days + 1 : days;
}

const wholeDays = (start: Moment, end: Moment): bigint => BigInt(lastWholeDay(start, end) - start.days);

function wholeMonths(start: Moment, end: Moment): bigint {
  const [first, last] = [calendarDay(start.days), calendarDay(lastWholeDay(start, end))];
  const months = (last.year - first.year) * 12 + last.month - first.month;
  if (months > 0 && last.day < first.day) return BigInt(months - 1);
  return BigInt(months < 0 && last.day > first.day ? months + 1 : months);
}

function nanosBetween(start: Moment, end: Moment): bigint {
  const [one, other] = [start, end].map((moment) => (moment instanceof ZonedDateTime ? moment.utc : moment));
  const [a, b] = [one as { days: number; nanos: number }, other as { days: number; nanos: number }];
  return BigInt(b.days - a.days) * BigInt(DAY_NANOS) + BigInt(b.nanos - a.nanos);
}
