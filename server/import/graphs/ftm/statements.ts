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
  ];
  return {
    id,
    schema: schemaOf(statements),
    caption: null,
    properties: [...values].map(([name, own]) => [name, [...own]]),
    around: around.filter(([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0)),
    claims: statements.filter(({ prop, value }) => prop !== EXISTS && value !== '').map((one) => claimOf(one, id)),
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

/** What it says, by the names of graph/propertyClaims.ts. */
function claimOf(statement: Statement, entity: string): Record<string, unknown> {
  const { id, prop, value, entity_id: referent, original_value: original, external } = statement;
  const others = OTHERS.flatMap(([theirs, ours]): [string, string][] =>
    statement[theirs] ? [[ours, statement[theirs]]] : [],
  );
  return {
    ...(id ? { id } : {}),
    property: prop,
    value,
    ...Object.fromEntries(others),
    ...(original && original !== value ? { original } : {}),
    ...(referent && referent !== entity ? { referent } : {}),
    ...(/^t(rue)?$|^1$/i.test(external ?? '') ? { external: true } : {}),
  };
}
const OTHERS: [theirs: string, ours: string][] = [
  ['dataset', 'source'],
  ['first_seen', 'firstSeen'],
  ['last_seen', 'lastSeen'],
  ['lang', 'language'],
  ['schema', 'schema'],
  ['origin', 'origin'],
];

/** A statement as JSON has it. */
export const statementOf = (item: Record<string, unknown>): Statement =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, value == null ? '' : String(value as string)]));
