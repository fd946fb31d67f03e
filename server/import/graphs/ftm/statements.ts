/** Statements of FollowTheMoney put together to an entity. Pure. */
import { namesEntity } from '../../../graph/formats/ftmSchemata.js';
import type { FtmEntity } from './FtmEntity.js';

/** A row, by the names of its columns. */
export type Statement = Record<string, string>;

/** A header of statements has these columns. */
export const STATEMENT_COLUMNS = ['canonical_id', 'entity_id', 'schema', 'prop', 'value', 'dataset'];

/** Statements as ftm packs them: schema and property in one column, the entity by its own id. */
export const PACK_COLUMNS = ['entity_id', 'prop', 'value', 'dataset', 'external', 'first_seen'];
/** What older versions of it pack, without a header. */
const NAMELESS = [
  'entity_id',
  'prop',
  'value',
  'dataset',
  'lang',
  'original_value',
  'target',
  'external',
  'first_seen',
  'last_seen',
];

/** The columns of a file by its first row; null where that names none, and is a statement itself. */
export const columnsOf = (first: readonly string[]): readonly string[] | null =>
  first.includes('entity_id') ? first : null;

/** A row by its columns, `Person:name` taken apart. */
export function statementOfRow(columns: readonly string[] | null, row: readonly string[]): Statement {
  const statement = Object.fromEntries((columns ?? NAMELESS).map((column, at) => [column, row[at] ?? '']));
  const { schema, prop = '' } = statement;
  const at = prop.indexOf(':');
  return schema || at < 0 ? statement : { ...statement, schema: prop.slice(0, at), prop: prop.slice(at + 1) };
}

/** Whether it is a row of a pack without a header. */
export const isPacked = (row: readonly string[]): boolean =>
  (row.length === 10 || row.length === 11) &&
  /^[A-Z]\w*:\w+$/.test(row[1] ?? '') &&
  ['t', 'f', ''].includes(row[7] ?? '') &&
  /^\d{4}-\d{2}-\d{2}/.test(row[8] ?? '');

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
    links: [...new Set(statements.flatMap(({ prop, prop_type: type }) => (prop && type === 'entity' ? [prop] : [])))],
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
  const { id, prop = '', prop_type: type, schema = '', value } = statement;
  const { entity_id: referent, original_value: original, external } = statement;
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
    ...(type === 'entity' && !namesEntity(schema, prop) ? { namesEntity: true } : {}),
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
