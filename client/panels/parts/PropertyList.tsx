/** Names and values under each other, as a description list. */
import type { ComponentChildren } from 'preact';

export interface Property {
  /** Identifies the row; the name, unless that is more than text. */
  key: string;
  name: ComponentChildren;
  value: ComponentChildren;
  /** Language of the value, where it is not the page's. */
  lang?: string;
}

export function PropertyList({ properties, small = false }: { properties: readonly Property[]; small?: boolean }) {
  return (
    <dl class={small ? 'properties small' : 'properties'}>
      {properties.map(({ key, name, value, lang }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd lang={lang}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
