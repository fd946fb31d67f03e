/** Dates of facts: ISO to the day, the month or the year. Pure. */
import type { DatePrecision } from '../../../contract/index.js';
import { isRealDate } from '../../dataset/dates.js';

export interface FactDate {
  date: string;
  precision: DatePrecision;
  /** It has a time of day, which is none of the date. */
  cut: boolean;
}

const DATE = /^(\d{4})(-\d{2})?(-\d{2})?(T.*| \d{2}:\d{2}.*)?$/;

/** Files repeat their dates. */
const parsed = new Map<string, FactDate | null>();
const REMEMBERED = 10_000;

/** `2024-06-19`, `2024-06`, `2024`, `2024-06-19T10:00:00Z`; null for anything else. */
export function factDate(text: string): FactDate | null {
  let date = parsed.get(text);
  if (date === undefined) {
    date = readDate(text);
    if (parsed.size < REMEMBERED) parsed.set(text, date);
  }
  return date;
}

function readDate(text: string): FactDate | null {
  const found = DATE.exec(text.trim());
  if (!found) return null;
  const [, year = '', month = '', day = '', time] = found;
  if (time !== undefined && day === '') return null;
  const date = year + month + day;
  if (!isRealDate(date)) return null;
  return { date, precision: day ? 'day' : month ? 'month' : 'year', cut: time !== undefined };
}
