/** Moments in the reader's time zone, in words; dates of facts are kernel/text's. */
import type { Language } from '../../contract/index.js';

const locales = { en: 'en-GB', fr: 'fr-FR' } as const;

/** "14:05:09". */
export const clockText = (moment: Date, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(moment);

/** "19 Jun 2024, 14:05" / « 19 juin 2024, 14:05 », in the reader's time zone. */
export const momentText = (moment: Date, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short' }).format(moment);
