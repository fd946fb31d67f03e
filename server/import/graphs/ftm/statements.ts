/** Statements of FollowTheMoney put together to an entity. Pure. */
import type { FtmEntity } from './FtmEntity.js';

/** A row, by the names of its columns. */
export type Statement = Record<string, string>;

/** A header of statements has these columns. */
export const STATEMENT_COLUMNS = ['canonical_id', 'entity_id', 'schema', 'prop', 'value', 'dataset'];

/** The statement that only says that the entity is there. */
const EXISTS = 'id';

export function entityOf(id: string, statements: readonly Statement[]): FtmEntity {
  const values = new Map<string, Set<string>>();
  for (const { prop = '', value = '' } of statements) {
    if (prop === EXISTS || value === '') continue;
    const known = values.get(prop);
    if (known) known.add(value);
    else values.set(prop, new Set([value]));
  }
  const all = (column: string): string[] => [...new Set(statements.map((one) => one[column] ?? ''))].filter(Boolean);
  const referents = all('entity_id').filter((referent) => referent !== id);
  const seen = (column: string): string[] => all(column).sort();
  const around: [string, unknown][] = [
    ['sourceDatasets', all('dataset')],
    ['referents', referents],
    ['firstSeen', seen('first_seen')[0]],
    ['lastSeen', seen('last_seen').at(-1)],
    ['statements', statements.filter(({ prop }) => prop !== EXISTS).map(standing)],
  ];
  return {
    id,
    schema: schemaOf(statements),
    caption: null,
    properties: [...values].map(([name, own]) => [name, [...own]]),
    around: around.filter(([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0)),
  };
}

const WIDE = ['LegalEntity', 'Thing'];

/**
 * Of several schemata the narrowest: that of the most statements, `Thing` and `LegalEntity` only where nothing is
 * narrower.
 */
function schemaOf(statements: readonly Statement[]): string {
  const counts = new Map<string, number>();
  for (const { schema = 'Thing' } of statements) counts.set(schema, (counts.get(schema) ?? 0) + 1);
  const width = (schema: string): number => WIDE.indexOf(schema);
  const [narrowest] = [...counts].sort(([a, n], [b, m]) => width(a) - width(b) || m - n);
  return narrowest?.[0] ?? 'Thing';
}

/** `name = Ada (us_ofac_sdn, seen 2021-01-01 to 2024-02-02, originally "ADA", eng)`. */
function standing({ prop, value, dataset, first_seen, last_seen, original_value, lang, origin }: Statement): string {
  const dates = first_seen ? `seen ${first_seen}${last_seen ? ` to ${last_seen}` : ''}` : '';
  const original = original_value && original_value !== value ? `originally "${original_value}"` : '';
  return `${prop} = ${value} (${[dataset, dates, original, lang, origin].filter(Boolean).join(', ')})`;
}
