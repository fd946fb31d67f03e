/** Dates as days since 1970, so that they can be put on an axis. */

const DAY_MS = 86_400_000;

/** Of a date known to the month or the year, its middle; null for what is no date. */
export function dayOf(date: string | null | undefined): number | null {
  const found = /^(-?\d{4,6})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date ?? '');
  if (found === null) return null;
  const [year, month, day] = found.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (month === undefined) return (firstDay(year!, 0) + firstDay(year! + 1, 0)) / 2;
  if (day === undefined) return (firstDay(year!, month - 1) + firstDay(year!, month)) / 2;
  return firstDay(year!, month - 1) + day - 0.5;
}

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
