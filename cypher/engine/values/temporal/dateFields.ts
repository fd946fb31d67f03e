/** A day from numbers: each field moves it as the calendar allows; a month's end stays a month's end. */
import { valueError } from '../../CypherError.js';
import {
  LAST_YEAR,
  calendarDay,
  dayOfWeek,
  daysInMonth,
  daysOf,
  isLeapYear,
  quarterOf,
  quarterStart,
  weekOf,
  weekYearStart,
  weeksInYear,
} from './calendar.js';

export type DateField = 'year' | 'quarter' | 'month' | 'week' | 'dayOfQuarter' | 'dayOfWeek' | 'ordinalDay' | 'day';

/** Throws where the number is out of range; `name` as the statement says it. */
export function within(name: string, value: number, from: number, to: number): number {
  if (value < from || value > to) throw valueError(`${name} must be from ${from} to ${to}, not ${value}.`);
  return value;
}

export const validYear = (year: number): number => within('year', year, -LAST_YEAR, LAST_YEAR);

/** The day's number; throws where the year is beyond what Cypher knows. */
export function validDay(days: number): number {
  validYear(calendarDay(days).year);
  return days;
}

/** Throws where the month has no such day. */
export function exactDay(year: number, month: number, day: number): number {
  validYear(year);
  within('month', month, 1, 12);
  within('day', day, 1, daysInMonth(year, month));
  return daysOf(year, month, day);
}

export function ordinalDay(year: number, day: number): number {
  validYear(year);
  return daysOf(year, 1, 1) + within('ordinalDay', day, 1, isLeapYear(year) ? 366 : 365) - 1;
}

/** The day that many months later; a day that the month has not becomes its last. */
export function addMonths(days: number, months: number): number {
  const { year, month, day } = calendarDay(days);
  const count = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  validYear(newYear);
  return daysOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

function withWeekYear(days: number, weekYear: number): number {
  validYear(weekYear);
  const week = Math.min(weekOf(days).week, weeksInYear(weekYear));
  return weekYearStart(weekYear) + (week - 1) * 7 + dayOfWeek(days) - 1;
}

/** In the order in which they are set. */
const SETTERS: [DateField, (days: number, value: number) => number][] = [
  ['year', (days, value) => addMonths(days, (validYear(value) - calendarDay(days).year) * 12)],
  [
    'quarter',
    (days, value) => addMonths(days, (within('quarter', value, 1, 4) - quarterOf(calendarDay(days).month)) * 3),
  ],
  ['month', (days, value) => addMonths(days, within('month', value, 1, 12) - calendarDay(days).month)],
  ['week', (days, value) => days + (within('week', value, 1, 53) - weekOf(days).week) * 7],
  [
    'dayOfQuarter',
    (days, value) => {
      const { year, month } = calendarDay(days);
      return quarterStart(year, quarterOf(month)) + within('dayOfQuarter', value, 1, 92) - 1;
    },
  ],
  ['dayOfWeek', (days, value) => days + within('dayOfWeek', value, 1, 7) - dayOfWeek(days)],
  ['ordinalDay', (days, value) => ordinalDay(calendarDay(days).year, value)],
  [
    'day',
    (days, value) => {
      const { year, month } = calendarDay(days);
      return exactDay(year, month, value);
    },
  ],
];

/**
 * `base` with these fields; a year beside a week is the year of weeks. Throws CypherError where one is out of range.
 */
export function assignDate(base: number, fields: ReadonlyMap<string, number>): number {
  let days = base;
  for (const [field, set] of SETTERS) {
    const value = fields.get(field);
    if (value === undefined) continue;
    days = field === 'year' && fields.has('week') ? withWeekYear(days, value) : set(days, value);
  }
  return validDay(days);
}

/** The first day of the year of weeks: where a week is counted from without a day to start from. */
export const firstOfWeekYear = (weekYear: number): number => weekYearStart(validYear(weekYear));
