/** The properties of facts and claims in the page's language: "quantity" / « quantité », numbers grouped. */
import type { Bilingual, Fact } from '../../../contract/index.js';
import { language } from '../../state/preferences.js';
import { number } from '../../words/numbers.js';
import { propertyName } from '../../words/properties.js';
import type { Property } from '../parts/PropertyList.js';
import { PropertyValue } from '../parts/PropertyValue.js';

export const namedProperties = (properties: Fact['properties'] & {}): Property[] =>
  Object.entries(properties).map(([key, value]) => ({
    key,
    name: propertyName(key, language.value),
    value: typeof value === 'number' ? number(value, language.value) : <PropertyValue value={inLanguage(value)} />,
  }));

/** A text that comes in both languages, in the page's. */
const inLanguage = (value: string | boolean | Bilingual): string | boolean =>
  typeof value === 'object' ? value[language.value] : value;
