/** Dates of facts and claims in words, exactly as precise as they are known, as people write them in each language. */
import type { DatePrecision, Language } from '../../contract/index.js';

const locales = { en: 'en-GB', fr: 'fr-FR' } as const;
/** Made once each, at the first date: making one takes as long as writing a hundred dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: Language, precision: 'day' | 'month'): Intl.DateTimeFormat {
  const key = `${language} ${precision}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(precision === 'day' && { day: 'numeric' }),
  });
  formats.set(key, made);
  return made;
}

/**
 * The precision a date string itself shows: `2024` year, `2024-06` month, `2024-06-19` day; null when it is no date.
 */
function precisionOf(date: string): DatePrecision | null {
  if (/^-?\d{4,6}$/.test(date)) return 'year';
  if (/^\d{4}-\d{2}$/.test(date)) return 'month';
  return /^\d{4}-\d{2}-\d{2}/.test(date) ? 'day' : null;
}

function utc(date: string): Date | null {
  const [year = NaN, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  // Given as one, a year below 100 would be one of the twentieth century.
  const made = new Date(0);
  made.setUTCFullYear(year, month - 1, day);
  return Number.isNaN(made.getTime()) || made.getUTCMonth() !== month - 1 ? null : made;
}

/** The coarser of what is stated and what the string can bear. */
function effective(date: string, precision: DatePrecision | null): DatePrecision | null {
  const shown = precisionOf(date);
  if (shown === null || precision === null) return shown;
  const order: DatePrecision[] = ['year', 'month', 'day'];
  return order[Math.min(order.indexOf(shown), order.indexOf(precision))]!;
}

/**
 * "19 June 2024", "June 2024", "2024" / « 19 juin 2024 », « 1er juin 2024 »; a string that is no date comes back as it
 * is.
 */
export function dateText(date: string, precision: DatePrecision | null, language: Language): string {
  const known = effective(date, precision);
  if (known === null) return date;
  if (known === 'year') return date.replace(/^(-?\d{4,6}).*$/, '$1');
  const moment = utc(date);
  if (moment === null) return date;
  const text = formatOf(language, known).format(moment);
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/**
 * With its preposition, to stand in a sentence: "on 19 June 2024", "in June 2024" / « le 19 juin 2024 », « en 2024 ».
 */
export function dateInSentence(date: string, precision: DatePrecision | null, language: Language): string {
  const known = effective(date, precision);
  const words = dateText(date, precision, language);
  if (known === null) return words;
  if (language === 'fr') return `${known === 'day' ? 'le' : 'en'} ${words}`;
  return `${known === 'day' ? 'on' : 'in'} ${words}`;
}
