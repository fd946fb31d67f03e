/** Dates as days since 1970, so that they can be put on an axis. */

const DAY_MS = 86_400_000;

/** A year of four digits, or a sign and up to six; then what is known of month and day. Longer numbers are no dates. */
const DATE = /^(?:(-?\d{4})|([+-]\d{5,6}))(?:-(\d{2})(?:-(\d{2}))?)?(?!\d)/;

/**
 * Of a date known to the month or the year, its middle; null for what is no date. A month or day that there is not, as in
 * `1999-00-00`, is not known.
 */
export function dayOf(date: string | null | undefined): number | null {
  const found = DATE.exec(date ?? '');
  if (found === null) return null;
  const [year, month, day] = [found[1] ?? found[2], found[3], found[4]].map(Number) as [number, number, number];
  const [from, to] = isAmong(month, 12)
    ? [firstDay(year, month - 1), firstDay(year, month)]
    : [firstDay(year, 0), firstDay(year + 1, 0)];
  // Of a year beyond those that a machine counts there is no day.
  if (Number.isNaN(from + to)) return null;
  return isAmong(month, 12) && isAmong(day, to - from) ? from + day - 0.5 : (from + to) / 2;
}

const isAmong = (number: number, most: number): boolean => number >= 1 && number <= most;

/** The first day of a month, which counts from 0 and may be beyond the year's end. */
export function firstDay(year: number, month: number): number {
  const first = new Date(0);
  first.setUTCFullYear(year, month, 1);
  return first.getTime() / DAY_MS;
}

/** The year that a day is in, and the month, from 0. */
export function monthOf(day: number): { year: number; month: number } {
  const at = new Date(day * DAY_MS);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() };
}
