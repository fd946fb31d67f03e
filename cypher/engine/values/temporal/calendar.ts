/**
 * The Gregorian calendar, carried on in both directions: a day is its number since 1970-01-01. Plain numbers hold every
 * day of the years ±999,999,999 that Cypher knows (JavaScript's dates and Temporal end at ±271,821).
 */

export const DAY_NANOS = 86_400_000_000_000;
export const SECOND_NANOS = 1_000_000_000;
export const DAY_SECONDS = 86_400;
export const LAST_YEAR = 999_999_999;

export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

/** The remainder that is never negative. */
export const remainder = (value: number, by: number): number => ((value % by) + by) % by;

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (LENGTHS[month - 1] as number);

// Years begin in March here, so that the leap day comes last; 719,468 days lie between 0000-03-01 and 1970-01-01.
const ERA_DAYS = 146_097;
export function daysOf(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * ERA_DAYS + dayOfEra - 719_468;
}

export function calendarDay(days: number): CalendarDay {
  const since = days + 719_468;
  const era = Math.floor(since / ERA_DAYS);
  const dayOfEra = since - era * ERA_DAYS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** Monday is 1, Sunday 7. */
export const dayOfWeek = (days: number): number => remainder(days + 3, 7) + 1;

export const dayOfYear = (days: number): number => days - daysOf(calendarDay(days).year, 1, 1) + 1;

export const quarterOf = (month: number): number => Math.floor((month + 2) / 3);

/** First day of the quarter. */
export const quarterStart = (year: number, quarter: number): number => daysOf(year, quarter * 3 - 2, 1);

/** The Monday that begins week 1 of ISO 8601: the week of January 4. */
export function weekYearStart(weekYear: number): number {
  const fourth = daysOf(weekYear, 1, 4);
  return fourth - dayOfWeek(fourth) + 1;
}

export function weekOf(days: number): { weekYear: number; week: number } {
  // The year of a week is that of its Thursday.
  const weekYear = calendarDay(days - dayOfWeek(days) + 4).year;
  return { weekYear, week: Math.floor((days - weekYearStart(weekYear)) / 7) + 1 };
}

export const weeksInYear = (weekYear: number): number => (weekYearStart(weekYear + 1) - weekYearStart(weekYear)) / 7;
