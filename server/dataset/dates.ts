/** Dates known to the day, the month or the year, written 2024-06-19, 2024-06 or 2024. Pure. */
import type { DatePrecision } from '../../contract/index.js';

const LENGTH = { year: 4, month: 7, day: 10 } as const satisfies Record<DatePrecision, number>;

export const hasPrecision = (date: string, precision: DatePrecision): boolean => date.length === LENGTH[precision];

/** False for 2024-13 and 2023-02-29. */
export function isRealDate(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const made = new Date(0);
  made.setUTCFullYear(year, month - 1, day);
  return made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}

/** Whether `a` is surely later than `b`; 2024-06-19 is not surely later than 2024-06. */
export function isLater(a: string, b: string): boolean {
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) > b.slice(0, known);
}

/** How exactly a date is known: day 3, month 2, year 1, unknown 0. */
export const exactness = (precision: DatePrecision | null): number =>
  precision === null ? 0 : { year: 1, month: 2, day: 3 }[precision];
