/** The beginning of the month, week, hour … in which a point in time lies. */
import { valueError } from '../../CypherError.js';
import type { Temporal } from '../temporal.js';
import type { ValueMap } from '../Value.js';
import { CalendarDate } from './CalendarDate.js';
import {
  SECOND_NANOS,
  calendarDay,
  dayOfWeek,
  daysOf,
  quarterOf,
  quarterStart,
  weekOf,
  weekYearStart,
} from './calendar.js';
import { checkDateFields } from './checkFields.js';
import { assignDate, validDay } from './dateFields.js';
import { readFields, type Fields } from './fields.js';
import type { Clock } from './fromFields.js';
import { LocalDateTime } from './LocalDateTime.js';
import { LocalTime } from './LocalTime.js';
import { needDay, needTime, offsetOf, zoneOf } from './parts.js';
import { assignTime } from './timeFields.js';
import { UTC, ZonedDateTime } from './ZonedDateTime.js';
import { ZonedTime } from './ZonedTime.js';

const yearsTo = (count: number) => (days: number) => daysOf(Math.trunc(calendarDay(days).year / count) * count, 1, 1);

/** The first day of the unit. */
const DAY_UNITS: Record<string, (days: number) => number> = {
  millennium: yearsTo(1000),
  century: yearsTo(100),
  decade: yearsTo(10),
  year: yearsTo(1),
  weekYear: (days) => weekYearStart(weekOf(days).weekYear),
  quarter: (days) => {
    const { year, month } = calendarDay(days);
    return quarterStart(year, quarterOf(month));
  },
  month: (days) => {
    const { year, month } = calendarDay(days);
    return daysOf(year, month, 1);
  },
  week: (days) => days - dayOfWeek(days) + 1,
  day: (days) => days,
};
/** Their lengths in nanoseconds. */
const TIME_UNITS: Record<string, number> = {
  hour: 3600 * SECOND_NANOS,
  minute: 60 * SECOND_NANOS,
  second: SECOND_NANOS,
  millisecond: 1_000_000,
  microsecond: 1000,
};

/** `map` sets fields of the result, such as the day within the month. Throws CypherError. */
export function truncate(value: Temporal, unit: string, map: ValueMap, kind: Temporal['kind'], clock: Clock): Temporal {
  if (!Object.hasOwn(DAY_UNITS, unit) && !Object.hasOwn(TIME_UNITS, unit))
    throw valueError(
      `There is no unit "${unit}": use ${[...Object.keys(DAY_UNITS), ...Object.keys(TIME_UNITS)].join(', ')}.`,
    );
  const fields = readFields(map, kind);
  if (fields.starts.size > 0 || fields.epoch !== null)
    throw valueError('Only numbers and a time zone may be set in what is truncated.');
  if (fields.zone !== null && !kind.startsWith('ZONED')) throw valueError(`A ${kind} has no time zone.`);
  const day = (): number => truncatedDay(value, unit, fields);
  const time = (): number => truncatedTime(value, unit, fields);
  switch (kind) {
    case 'DATE':
      if (!DAY_UNITS[unit]) throw valueError(`A DATE cannot be truncated to the ${unit}.`);
      return new CalendarDate(day());
    case 'LOCAL DATETIME':
      return new LocalDateTime(day(), time());
    case 'ZONED DATETIME':
      return ZonedDateTime.local(day(), time(), fields.zone ?? zoneOf(value) ?? UTC);
  }
  if (DAY_UNITS[unit] && unit !== 'day') throw valueError(`A ${kind} cannot be truncated to the ${unit}.`);
  needTime(value);
  if (kind === 'LOCAL TIME') return new LocalTime(time());
  const zone = fields.zone ?? offsetOf(value) ?? 0;
  return new ZonedTime(time(), typeof zone === 'number' ? zone : clock(zone).offset);
}

function truncatedDay(value: Temporal, unit: string, { numbers }: Fields): number {
  checkDateFields(numbers, { started: true, whole: false });
  const days = needDay(value);
  return assignDate(validDay(DAY_UNITS[unit]?.(days) ?? days), numbers);
}

function truncatedTime(value: Temporal, unit: string, { numbers }: Fields): number {
  const length = TIME_UNITS[unit];
  if (length === undefined) return assignTime(0, numbers);
  const nanos = needTime(value) - (needTime(value) % length);
  return assignTime(nanos, besides(numbers, unit, nanos % SECOND_NANOS));
}

/**
 * Parts of a second below a unit that is one itself are set beside what is left of it; beside a new value of it, not at
 * all.
 */
function besides(numbers: ReadonlyMap<string, number>, unit: string, fraction: number): ReadonlyMap<string, number> {
  const [milli, micro, nano] = ['millisecond', 'microsecond', 'nanosecond'].map((name) => numbers.get(name));
  const set = (name: string, value: number): Map<string, number> => new Map(numbers).set(name, value);
  const without = (...names: string[]): Map<string, number> =>
    new Map([...numbers].filter(([name]) => !names.includes(name)));
  if (unit === 'millisecond' && milli !== undefined) return without('microsecond', 'nanosecond');
  if (unit === 'millisecond' && micro !== undefined) return set('millisecond', fraction / 1_000_000);
  if (unit === 'microsecond' && (milli !== undefined || micro !== undefined)) return without('nanosecond');
  if ((unit === 'millisecond' || unit === 'microsecond') && nano !== undefined)
    return set('microsecond', fraction / 1000);
  return numbers;
}
