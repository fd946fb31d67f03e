/**
 * What role an attribute of a graph file plays, from the user's mapping or from its name, and which values fit. Pure.
 */
import { ClaimStatus, type ColumnMapping, type ColumnRole, type ValueType } from '../../../contract/index.js';
import { factDate } from '../model/factDate.js';
import type { Owner } from '../model/reservedNames.js';
import {
  ALIAS_NAMES,
  DIRECTIONS,
  LABEL_NAMES,
  NAME_FR_NAMES,
  NAME_NAMES,
  plainName,
  TITLES,
  TYPE_NAMES,
} from '../model/roleNames.js';
import { labelName, typeName } from '../model/schemaName.js';
import type { PropertyValue } from '../records.js';

export interface AttributeRole {
  role: ColumnRole;
  /** The lower prevails where two attributes could fill one role. */
  rank: number;
  /** Given by the user. */
  fixed: boolean;
  /** The property name the user gave. */
  name: string | null;
  /** The type that the user gave its values. */
  valueType?: ValueType | undefined;
}

const USUAL_NAMES: Record<Owner, [ColumnRole, readonly string[]][]> = {
  entity: [
    // A label is what programs write beside a node; a title may be what they show when it is pointed at.
    ['name', [...NAME_NAMES.filter((name) => !TITLES.has(name)), 'label', ...TITLES]],
    ['nameFr', NAME_FR_NAMES],
    ['aliases', ALIAS_NAMES],
    ['label', LABEL_NAMES],
  ],
  fact: [
    ['type', [...TYPE_NAMES, 'kind', 'label']],
    ['date', ['date']],
    ['status', ['status']],
  ],
};
const MAPPABLE: Record<Owner, ReadonlySet<ColumnRole>> = {
  entity: new Set(['name', 'nameFr', 'aliases', 'label', 'claims', 'property', 'ignore']),
  fact: new Set(['type', 'fact', 'date', 'status', 'claims', 'property', 'ignore']),
};

/** `own`: the roles in a file that Entente wrote. */
export function attributeRole(
  owner: Owner,
  attribute: string,
  mapping: readonly ColumnMapping[],
  own: ((name: string) => ColumnRole) | null,
): AttributeRole {
  const mapped = mapping.find(({ column, role }) => column === attribute && MAPPABLE[owner].has(role));
  if (mapped)
    return { role: mapped.role, rank: -1, fixed: true, name: mapped.name ?? null, valueType: mapped.valueType };
  if (own) return { role: own(attribute), rank: 0, fixed: true, name: null };
  const plain = plainName(attribute);
  for (const [role, names] of USUAL_NAMES[owner]) {
    const rank = names.indexOf(plain);
    if (rank >= 0) return { role, rank, fixed: false, name: null };
  }
  return { role: 'property', rank: 0, fixed: false, name: null };
}

/** Whether a value can fill the role its attribute's name suggests; what the user said is not questioned. */
export function fitsRole({ role, fixed }: AttributeRole, value: PropertyValue): boolean {
  if (fixed) return true;
  switch (role) {
    case 'date':
      return typeof value === 'string' && factDate(value) !== null;
    case 'status':
      return typeof value === 'string' && ClaimStatus.safeParse(value.toLowerCase()).success;
    case 'type':
      return typeof value === 'string' && !DIRECTIONS.has(value.toLowerCase()) && !('reason' in typeName(value));
    case 'aliases':
      return typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'));
    case 'label':
      return (Array.isArray(value) ? value : [value]).every((item) => typeof item === 'string' && isLabel(item));
    default:
      return !Array.isArray(value);
  }
}

/** Of several joined by `;` or `:`, each. What is none is better kept as a property than refused. */
const isLabel = (text: string): boolean =>
  text.split(/[;:]/).every((part) => part.trim() === '' || !('reason' in labelName(part)));
