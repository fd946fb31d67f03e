/** Dates as short as a line on the picture needs them: "Sept 2023", « sept. 2023 ». Pure. */
import type { Bilingual, DatePrecision } from '../../contract/index.js';

const MONTHS = {
  en: ['Jan', 'Feb', 'March', 'April', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
  fr: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juill.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
} as const;

/** As exact as `precision`, or as the date itself is known: `2023-09-13` → "Sept 2023" to the month. */
export function shortDate(date: string, precision: DatePrecision): Bilingual {
  const [year = date, month, day] = date.split('-');
  const name = (language: 'en' | 'fr'): string | undefined => MONTHS[language][Number(month) - 1];
  const known = precision !== 'year' && name('en') !== undefined;
  const exact = known && precision === 'day' && day !== undefined ? Number(day) : null;
  const words = (language: 'en' | 'fr', first: string): string =>
    [exact === null ? '' : exact === 1 ? first : String(exact), known ? name(language) : '', year]
      .filter((part) => part !== '')
      .join(' ');
  return { en: words('en', '1'), fr: words('fr', '1er') };
}
