/** Numbers, counts and lists as people write them in English and French. */
import type { Language } from '../../contract/index.js';

const LOCALES = { en: 'en-GB', fr: 'fr-FR' } as const;

/** One for each language, made when it is first needed: a format of the browser's takes it as long as a panel. */
function inLanguage<T>(make: (locale: string) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  return (language) => {
    const known = made.get(language) ?? make(LOCALES[language]);
    made.set(language, known);
    return known;
  };
}

const format = inLanguage((locale) => new Intl.NumberFormat(locale));
const tenths = inLanguage(
  (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 }),
);
const choice = inLanguage((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }));
const listing = inLanguage((locale) => new Intl.ListFormat(locale));

/** `1213` → "1,213" / « 1 213 » (narrow no-break space). */
export const number = (n: number, language: Language): string => format(language).format(n);

/** English takes the plural for 0, French the singular: "0 facts", « 0 fait ». */
const isPlural = (n: number, language: Language): boolean => (language === 'en' ? n !== 1 : Math.abs(n) >= 2);

/** `count(2, 'en', 'fact', 'facts')` → "2 facts". */
export const count = (n: number, language: Language, one: string, many: string): string =>
  `${number(n, language)} ${isPlural(n, language) ? many : one}`;

/** "1 entity", "12 entities" / « 1 entité ». */
export const countEntities = (n: number, language: Language): string =>
  language === 'en' ? count(n, 'en', 'entity', 'entities') : count(n, 'fr', 'entité', 'entités');
/** "1 fact", "12 facts" / « 1 fait ». */
export const countFacts = (n: number, language: Language): string =>
  language === 'en' ? count(n, 'en', 'fact', 'facts') : count(n, 'fr', 'fait', 'faits');

/** « le premier », « les 12 premiers » ; « la première », « les 12 premières ». */
export const firstOnes = (n: number, gender: 'm' | 'f'): string =>
  isPlural(n, 'fr')
    ? `les ${number(n, 'fr')} ${gender === 'm' ? 'premiers' : 'premières'}`
    : gender === 'm'
      ? 'le premier'
      : 'la première';
/** "the other one", "the other 12"; « l’autre », « les 12 autres ». */
export const theOthers = (n: number, language: Language): string =>
  language === 'en'
    ? `the other ${isPlural(n, 'en') ? number(n, 'en') : 'one'}`
    : isPlural(n, 'fr')
      ? `les ${number(n, 'fr')} autres`
      : 'l’autre';

/** "expected or denied", « attendus ou démentis ». */
export const alternatives = (items: readonly string[], language: Language): string => choice(language).format(items);

/** "Russia, China and Iran" / « la Russie, la Chine et l’Iran ». */
export const list = (items: readonly string[], language: Language): string => listing(language).format(items);

/** Milliseconds as "12 ms" or "1.4 s" / « 1,4 s ». */
export function duration(ms: number, language: Language): string {
  if (ms < 1000) return `${number(Math.round(ms), language)} ms`;
  return `${tenths(language).format(ms / 1000)} s`;
}

const BYTE_UNITS = { en: ['kB', 'MB', 'GB'], fr: ['ko', 'Mo', 'Go'] } as const;

/** `1536` → "1.5 kB" / « 1,5 ko ». */
export function bytes(n: number, language: Language): string {
  if (n < 1000) return language === 'en' ? count(n, 'en', 'byte', 'bytes') : count(n, 'fr', 'octet', 'octets');
  const units = BYTE_UNITS[language];
  let [size, unit] = [n / 1000, 0];
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const shown = size >= 100 ? Math.round(size) : Math.round(size * 10) / 10;
  return `${number(shown, language)} ${units[unit]}`;
}
