/** What GEXF and GraphML share: escaping, and how values and their types are written. */
import type { Value } from '../../store/GraphStore.js';
import type { Column } from './columns.js';
import { listText, scalarText } from './valueTexts.js';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** Characters XML 1.0 cannot carry, halves of surrogate pairs among them, become U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/[&<>"'\n\r\t]/g, (c) => ENTITIES[c] ?? c);
}

/** The namespace of `entente:kind`, which says what the format's own types cannot: that a text is a date, a point … */
export const NAMESPACE = 'xmlns:entente="urn:entente:export"';

export const hasOwnType = ({ type }: Column): boolean => ['string', 'integer', 'float', 'boolean'].includes(type);
/** Beside the format's own type, where that is not enough. */
export const kindAttribute = (column: Column): string => (hasOwnType(column) ? '' : ` entente:kind="${column.type}"`);

/** A list as JSON has it. */
export const xmlText = (value: Value): string => escapeXml(Array.isArray(value) ? listText(value) : scalarText(value));

/** A column's key within the file: its name, and its place where several are called so. */
export function columnKeys(columns: readonly Column[]): string[] {
  const seen = new Set<string>();
  return columns.map(({ name }, place) => {
    const key = seen.has(name) ? `${name} ${place}` : name;
    seen.add(name);
    return key;
  });
}
