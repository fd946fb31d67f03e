/** The components of points in time: each kind has those of its parts (date, time, offset). */
import type { Temporal } from '../temporal.js';
import { CalendarDate } from './CalendarDate.js';
import {
  DAY_SECONDS,
  SECOND_NANOS,
  calendarDay,
  dayOfWeek,
  dayOfYear,
  quarterOf,
  quarterStart,
  weekOf,
} from './calendar.js';
import { LocalDateTime } from './LocalDateTime.js';
import { ZonedDateTime } from './ZonedDateTime.js';
import { ZonedTime } from './ZonedTime.js';
import { offsetText } from './zones.js';

const weekDay = (days: number): number => dayOfWeek(days);
const quarterDay = (days: number): number => {
  const { year, month } = calendarDay(days);
  return days - quarterStart(year, quarterOf(month)) + 1;
};

/** Of a day's number. */
const OF_DATE: Record<string, (days: number) => number> = {
  year: (days) => calendarDay(days).year,
  quarter: (days) => quarterOf(calendarDay(days).month),
  month: (days) => calendarDay(days).month,
  week: (days) => weekOf(days).week,
  weekyear: (days) => weekOf(days).weekYear,
  day: (days) => calendarDay(days).day,
  ordinalday: dayOfYear,
  dayofweek: weekDay,
  weekday: weekDay,
  dayofquarter: quarterDay,
  quarterday: quarterDay,
};

/** Of nanoseconds since midnight. */
const OF_TIME: Record<string, (nanos: number) => number> = {
  hour: (nanos) => Math.floor(nanos / (3600 * SECOND_NANOS)),
  minute: (nanos) => Math.floor(nanos / (60 * SECOND_NANOS)) % 60,
  second: (nanos) => Math.floor(nanos / SECOND_NANOS) % 60,
  millisecond: (nanos) => Math.floor((nanos % SECOND_NANOS) / 1_000_000),
  microsecond: (nanos) => Math.floor((nanos % SECOND_NANOS) / 1000),
  nanosecond: (nanos) => nanos % SECOND_NANOS,
};

/** `key` in small letters. Undefined where this kind has no such component. */
export function temporalComponent(value: Temporal, key: string): bigint | string | undefined {
  const number = numberOf(value, key);
  if (number !== undefined) return BigInt(number);
  if (value instanceof ZonedTime) return offsetComponent(value.offset, null, key);
  if (value instanceof ZonedDateTime)
    return epochComponent(value, key) ?? offsetComponent(value.offset, value.zone, key);
  return undefined;
}

function numberOf(value: Temporal, key: string): number | undefined {
  const dated = value instanceof CalendarDate || value instanceof LocalDateTime || value instanceof ZonedDateTime;
  if (Object.hasOwn(OF_DATE, key)) return dated ? OF_DATE[key]?.(value.days) : undefined;
  if (Object.hasOwn(OF_TIME, key)) return value instanceof CalendarDate ? undefined : OF_TIME[key]?.(value.nanos);
  return undefined;
}

function offsetComponent(offset: number, zone: string | null, key: string): bigint | string | undefined {
  switch (key) {
    case 'timezone':
      return zone ?? offsetText(offset);
    case 'offset':
      return offsetText(offset);
    case 'offsetminutes':
      return BigInt(Math.trunc(offset / 60));
    case 'offsetseconds':
      return BigInt(offset);
    default:
      return undefined;
  }
}

/** The seconds are those of the milliseconds, cut off towards 1970. */
function epochComponent({ utc }: ZonedDateTime, key: string): bigint | undefined {
  if (key !== 'epochseconds' && key !== 'epochmillis') return undefined;
  const millis = BigInt(utc.days) * BigInt(DAY_SECONDS * 1000) + BigInt(Math.floor(utc.nanos / 1_000_000));
  return key === 'epochmillis' ? millis : millis / 1000n;
}
