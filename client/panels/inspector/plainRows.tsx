/** The properties of imported entities and facts under the names and with the values that their files have. */
import type { Bilingual, FactResponse, JsonValue } from '../../../contract/index.js';
import { language } from '../../state/preferences.js';
import { EntityLink } from '../parts/EntityLink.js';
import type { Property } from '../parts/PropertyList.js';
import { PropertyName } from '../parts/PropertyName.js';
import { PropertyValue } from '../parts/PropertyValue.js';

type NamedValue = NonNullable<FactResponse['named']>[number];

/** `named`: entities whose ids are among the values. */
export const plainRows = (properties: Record<string, JsonValue>, named: readonly NamedValue[] = []): Property[] =>
  Object.entries(properties).map(([name, value]) => ({
    key: name,
    name: <PropertyName name={name} />,
    value: <PlainValue value={value} named={named.filter(({ property }) => property === name)} />,
  }));

function PlainValue({ value, named }: { value: JsonValue; named: readonly NamedValue[] }) {
  if (named.length === 0) return <PropertyValue value={inLanguage(value)} />;
  return [value].flat().map((one, i) => {
    const entity = named.find(({ value: id }) => id === String(one))?.entity;
    return <div key={i}>{entity ? <EntityLink entity={entity} size={16} /> : <PropertyValue value={one} />}</div>;
  });
}

/** A text that comes in both languages, in the page's. */
function inLanguage(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return (value as Partial<Bilingual>)[language.value] ?? value;
}
