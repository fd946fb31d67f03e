/** Temporal values as they read, by ISO 8601. */
import { SECOND_NANOS, calendarDay } from './calendar.js';

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

export function dateText(days: number): string {
  const { year, month, day } = calendarDay(days);
  const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
  return `${sign}${padded(Math.abs(year), 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** `nanos` since midnight. A fraction has the digits that it needs. */
export function timeText(nanos: number): string {
  const seconds = Math.floor(nanos / SECOND_NANOS);
  const fraction = padded(nanos % SECOND_NANOS, 9).replace(/0+$/, '');
  const minutes = `${padded(Math.floor(seconds / 3600), 2)}:${padded(Math.floor(seconds / 60) % 60, 2)}`;
  return `${minutes}:${padded(seconds % 60, 2)}${fraction && `.${fraction}`}`;
}
