/** Dates whose day, month and year stand in an order that the user named, as ISO has them. Pure. */
import type { DateFormat } from '../../../contract/index.js';

const PARTS = /^\s*(\d{1,4})([./-]|\s)\s?(\d{1,4})(?:\2\s?(\d{4}|\d{1,2}))?(?:(?:T|,?\s+)(\d{1,2}:\d{2}.*))?\s*$/;
const ORDERS = { dmy: ['day', 'month', 'year'], mdy: ['month', 'day', 'year'], ymd: ['year', 'month', 'day'] } as const;

/**
 * `19/06/2024` to `2024-06-19`, `06.2024` to `2024-06`; a time of day stays behind it. What is not of the order stays
 * as it is.
 */
export function isoDate(text: string, format: DateFormat | undefined): string {
  if (format === undefined) return text;
  const [, first = '', , second = '', third, time] = PARTS.exec(text) ?? [];
  if (first === '') return text;
  const parts: Partial<Record<'day' | 'month' | 'year', string>> = {};
  const order = third === undefined ? ORDERS[format].filter((part) => part !== 'day') : ORDERS[format];
  [first, second, third].forEach((digits, i) => {
    const part = order[i];
    if (part !== undefined && digits !== undefined) parts[part] = digits.padStart(2, '0');
  });
  const { day = '', month = '', year = '' } = parts;
  if (year.length !== 4 || month.length > 2 || day.length > 2) return text;
  return `${year}-${month}${day === '' ? '' : `-${day}`}${time === undefined ? '' : `T${time.padStart(time.indexOf(':') === 1 ? time.length + 1 : 0, '0')}`}`;
}

/** Whether it may be a date of such an order: three numbers, or two of which one is a year. */
export const looksLikeDate = (text: string): boolean =>
  /^\s*(?!\d{4}-)\d{1,4}([./-])\d{1,2}\1\d{1,4}(\D|$)|^\s*(\d{1,2}[./]\d{4}|\d{4}[./]\d{1,2})\s*$/.test(text);
