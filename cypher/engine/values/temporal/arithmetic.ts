/** Points in time moved by durations, and durations reckoned with. */
import { valueError } from '../../CypherError.js';
import { Duration } from '../Duration.js';
import type { Temporal } from '../temporal.js';
import { CalendarDate } from './CalendarDate.js';
import { DAY_NANOS, LAST_YEAR } from './calendar.js';
import { addMonths, validDay, within } from './dateFields.js';
import { LocalDateTime } from './LocalDateTime.js';
import { LocalTime } from './LocalTime.js';
import { ZonedDateTime } from './ZonedDateTime.js';
import { ZonedTime } from './ZonedTime.js';

const DAY = BigInt(DAY_NANOS);
const MOST_MONTHS = (LAST_YEAR + 1) * 24;

/**
 * Months first, then days, both by the calendar of the place; then seconds as they pass. Throws beyond the known years.
 */
export function addDuration(value: Temporal, duration: Duration, sign: 1 | -1): Temporal {
  const nanos = BigInt(sign) * (duration.seconds * 1_000_000_000n + BigInt(duration.nanoseconds));
  if (value instanceof LocalTime) return new LocalTime(moved(0, value.nanos, nanos).nanos);
  if (value instanceof ZonedTime) return new ZonedTime(moved(0, value.nanos, nanos).nanos, value.offset);
  const day = movedDay(value.days, duration, sign);
  // Of hours a date takes whole days.
  if (value instanceof CalendarDate) return new CalendarDate(validDay(day + Number(nanos / DAY)));
  if (value instanceof LocalDateTime) {
    const end = moved(day, value.nanos, nanos);
    return new LocalDateTime(validDay(end.days), end.nanos);
  }
  const local = day === value.days ? value : ZonedDateTime.local(day, value.nanos, value.place, value.offset);
  if (nanos === 0n) return local;
  const { days, nanos: rest } = local.utc;
  const end = moved(days, rest, nanos);
  const result = ZonedDateTime.instant(end.days, end.nanos, value.place);
  validDay(result.days);
  return result;
}

function movedDay(days: number, duration: Duration, sign: 1 | -1): number {
  const months = within('A number of months', Number(duration.months) * sign, -MOST_MONTHS, MOST_MONTHS);
  return validDay((months === 0 ? days : addMonths(days, months)) + Number(duration.days) * sign);
}

function moved(days: number, nanos: number, by: bigint): { days: number; nanos: number } {
  const sum = BigInt(nanos) + by;
  const rest = ((sum % DAY) + DAY) % DAY;
  return { days: days + Number((sum - rest) / DAY), nanos: Number(rest) };
}

/** `a` and `sign` times `b`, part by part. These throw CypherError where 64 bits do not hold the result. */
export const addDurations = (a: Duration, b: Duration, sign: 1 | -1): Duration => {
  const s = BigInt(sign);
  return Duration.of(
    a.months + s * b.months,
    a.days + s * b.days,
    a.seconds + s * b.seconds,
    BigInt(a.nanoseconds) + s * BigInt(b.nanoseconds),
  );
};

export function multiplyDuration(duration: Duration, by: bigint | number): Duration {
  if (typeof by === 'number') return scaled(duration, (part) => part * by);
  const { months, days, seconds, nanoseconds } = duration;
  return Duration.of(months * by, days * by, seconds * by, BigInt(nanoseconds) * by);
}

export function divideDuration(duration: Duration, by: bigint | number): Duration {
  const divisor = Number(by);
  if (divisor === 0) throw valueError('A duration cannot be divided by zero.', 'NumberOutOfRange');
  return scaled(duration, (part) => part / divisor);
}

const scaled = ({ months, days, seconds, nanoseconds }: Duration, scale: (part: number) => number): Duration =>
  Duration.approximate(scale(Number(months)), scale(Number(days)), scale(Number(seconds)), scale(nanoseconds));
