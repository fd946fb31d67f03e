/** Reads a column header by Neo4j's conventions: `:ID(Person)`, `age:int`, `tags:string[]`, `:IGNORE`. Pure. */
import type { ColumnRole } from '../../../contract/index.js';
import type { ValueType } from '../model/valueReader.js';

export interface Neo4jHeader {
  /** The part before the colon; empty when there is none. */
  field: string;
  /** Set for `:ID`, `:LABEL`, `:START_ID`, `:END_ID`, `:TYPE` and `:IGNORE`. */
  role: ColumnRole | null;
  /** Name between brackets: ids of different spaces never meet. */
  idSpace: string | null;
  valueType: ValueType;
  /** The type as written, where Entente keeps such values as text. */
  keptAsText: string | null;
}

const ROLES = new Map<string, ColumnRole>([
  ['id', 'id'],
  ['label', 'label'],
  ['start_id', 'source'],
  ['end_id', 'target'],
  ['type', 'type'],
  ['ignore', 'ignore'],
]);
const VALUES = new Map<string, 'string' | 'integer' | 'float' | 'boolean'>([
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
  ['date', 'string'],
  ['localtime', 'string'],
  ['time', 'string'],
  ['localdatetime', 'string'],
  ['datetime', 'string'],
  ['duration', 'string'],
  ['point', 'string'],
]);
const AS_TEXT = new Set(['date', 'localtime', 'time', 'localdatetime', 'datetime', 'duration', 'point']);
const LISTS = { string: 'list', integer: 'integerList', float: 'floatList', boolean: 'booleanList' } as const;

const HEADER =
  /^(?<field>[\s\S]*):(?<type>[A-Za-z_]+)(?:\((?<space>[^)]*)\))?(?:\{[^}]*\})?(?<list>\[\])?(?:\{[^}]*\})?$/;

/** Null when the header does not follow the conventions; a colon then belongs to the name (`dc:title`). */
export function neo4jHeader(header: string): Neo4jHeader | null {
  const found = HEADER.exec(header)?.groups;
  if (!found) return null;
  const type = (found['type'] ?? '').toLowerCase();
  const field = (found['field'] ?? '').trim();
  const role = ROLES.get(type);
  if (role) return { field, role, idSpace: found['space']?.trim() || null, valueType: 'string', keptAsText: null };
  const value = VALUES.get(type);
  if (!value || field === '') return null;
  return {
    field,
    role: null,
    idSpace: null,
    valueType: found['list'] ? LISTS[value] : value,
    keptAsText: AS_TEXT.has(type) ? type : null,
  };
}
