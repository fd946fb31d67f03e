/** Order of dates known to the day, the month or the year, written 2024-06-19, 2024-06 or 2024. */

/** Earliest first: a year before its months, a month before its days; what has no date comes last. */
export function compareDates(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
