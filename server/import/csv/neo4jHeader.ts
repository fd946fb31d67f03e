/** Reads a column header by Neo4j's conventions: `:ID(Person)`, `age:int`, `tags:string[]`, `:IGNORE`. Pure. */
import type { ColumnRole, ValueType } from '../../../contract/index.js';
import { TEXT_KINDS, type TextKind } from '../../../cypher/language/valueText.js';

export interface Neo4jHeader {
  /** The part before the colon; empty when there is none. */
  field: string;
  /** The same with the blanks around it. */
  exactField: string;
  /** Set for `:ID`, `:LABEL`, `:START_ID`, `:END_ID`, `:TYPE` and `:IGNORE`. */
  role: ColumnRole | null;
  /** Name between brackets: ids of different spaces never meet. */
  idSpace: string | null;
  valueType: ValueType;
  /** Of times that name none: `born:datetime{timezone:Europe/Stockholm}`. */
  zone: string | null;
}

const ROLES = new Map<string, ColumnRole>([
  ['id', 'id'],
  ['label', 'label'],
  ['start_id', 'source'],
  ['end_id', 'target'],
  ['type', 'type'],
  ['ignore', 'ignore'],
]);
const VALUES = new Map<string, 'string' | 'integer' | 'float' | 'boolean' | TextKind>([
  ['int', 'integer'],
  ['integer', 'integer'],
  ['long', 'integer'],
  ['short', 'integer'],
  ['byte', 'integer'],
  ['float', 'float'],
  ['double', 'float'],
  ['boolean', 'boolean'],
  ['bool', 'boolean'],
  ['string', 'string'],
  ['char', 'string'],
  ...TEXT_KINDS.map((kind) => [kind, kind] as const),
]);

const HEADER =
  /^(?<field>[\s\S]*):(?<type>[A-Za-z_]+)(?:\((?<space>[^)]*)\))?(?<options>\{[^}]*\})?(?<list>\[\])?(?<more>\{[^}]*\})?$/;
const ZONE = /\btimezone\s*:\s*['"]?([^'",;}]+)/i;

/** Null when the header does not follow the conventions; a colon then belongs to the name (`dc:title`). */
export function neo4jHeader(header: string): Neo4jHeader | null {
  const found = HEADER.exec(header)?.groups;
  if (!found) return null;
  const type = (found['type'] ?? '').toLowerCase();
  const exactField = found['field'] ?? '';
  const field = exactField.trim();
  const role = ROLES.get(type);
  if (role)
    return { field, exactField, role, idSpace: found['space']?.trim() || null, valueType: 'string', zone: null };
  const value = VALUES.get(type);
  if (!value || field === '') return null;
  return {
    field,
    exactField,
    role: null,
    idSpace: null,
    zone: ZONE.exec(`${found['options'] ?? ''}${found['more'] ?? ''}`)?.[1]?.trim() ?? null,
    valueType: !found['list'] ? value : value === 'string' ? 'list' : `${value}List`,
  };
}
