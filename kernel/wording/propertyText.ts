/** A property's value as it stands in a sentence. Pure. */
import type { Language } from '../../contract/index.js';
import type { PropertyWords } from './Wording.js';

const THOUSANDS = { en: ',', fr: '\u202f' } as const;
const POINT = { en: '.', fr: ',' } as const;

/** Null when there is none, or when it is false: what is not so is not said. `true` has no words of its own. */
export function propertyText(value: PropertyWords[string] | undefined, language: Language): string | null {
  if (value === undefined || value === false) return null;
  if (value === true) return '';
  if (typeof value === 'object') return value[language];
  return typeof value === 'number' ? numberText(value, language) : value;
}

/** Groups of three from ten thousand on: a year is a number, too. */
function numberText(value: number, language: Language): string {
  const [whole = '', part] = String(value).split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, THOUSANDS[language]) : whole;
  return part === undefined ? grouped : `${grouped}${POINT[language]}${part}`;
}
