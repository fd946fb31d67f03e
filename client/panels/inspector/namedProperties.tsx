/** The properties of claims in the page's language: "quantity" / « quantité », numbers grouped. */
import type { Claim } from '../../../contract/index.js';
import { language } from '../../state/preferences.js';
import { number } from '../../words/numbers.js';
import { codeWords, propertyName } from '../../words/properties.js';
import type { Property } from '../parts/PropertyList.js';
import { PropertyValue } from '../parts/PropertyValue.js';

export const namedProperties = (properties: Claim['properties']): Property[] =>
  Object.entries(properties).map(([key, value]) => ({
    key,
    name: propertyName(key, language.value),
    value: typeof value === 'number' ? number(value, language.value) : <PropertyValue value={inLanguage(key, value)} />,
  }));

type Plain = string | number | boolean;

/** A text that comes in both languages, in the page's, and a code in its words. */
function inLanguage(name: string, value: Exclude<Claim['properties'][string], number>): string | boolean | Plain[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'object') return value[language.value];
  return typeof value === 'string' ? codeWords(name, value, language.value) : value;
}
