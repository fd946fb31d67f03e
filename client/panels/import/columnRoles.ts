/** What the columns of a file hold, and how a change of one goes with the others. Pure. */
import { ValueType, type ColumnMapping, type ColumnRole } from '../../../contract/index.js';

/** In the order they are offered, by what they belong to. */
export const ROLE_GROUPS = {
  entity: ['id', 'name', 'nameFr', 'aliases', 'label', 'claims'],
  fact: ['source', 'target', 'type', 'fact', 'date', 'status'],
  either: ['property', 'ignore'],
} as const satisfies Record<string, readonly ColumnRole[]>;
export const VALUE_TYPES = ValueType.options;

/** Roles that any number of columns may have; each of the others belongs to one. */
const isShared = (role: ColumnRole): boolean => role === 'property' || role === 'ignore';

/** Whether enough is known of a table's columns to read it: entities by their key, or facts by their two ends. */
export function isMapped(columns: readonly ColumnMapping[]): boolean {
  const has = (role: ColumnRole) => columns.some((column) => column.role === role);
  return has('id') || (has('source') && has('target'));
}

/** What the server found in the header, with what the reader changed laid over it. */
export function merged(found: readonly ColumnMapping[], changed: readonly ColumnMapping[]): ColumnMapping[] {
  return found.map((column) => changed.find((other) => other.column === column.column) ?? column);
}

/**
 * The reader's changes after one more. Only what was changed is sent, so that the server goes on finding the rest in
 * the header; a column that held the role before becomes a property, so that nothing of it is lost.
 */
export function withColumn(
  found: readonly ColumnMapping[],
  changed: readonly ColumnMapping[],
  next: ColumnMapping,
): ColumnMapping[] {
  const displaced = isShared(next.role)
    ? []
    : merged(found, changed)
        .filter((other) => other.column !== next.column && other.role === next.role)
        .map((other): ColumnMapping => ({
          column: other.column,
          role: 'property',
          valueType: other.role === 'aliases' ? 'list' : 'string',
        }));
  const touched = new Set([next.column, ...displaced.map(({ column }) => column)]);
  return [...changed.filter(({ column }) => !touched.has(column)), ...displaced, next];
}

/** A column given another role: only a property keeps a name and a type of its own, other names are lists. */
export function withRole(column: ColumnMapping, role: ColumnRole): ColumnMapping {
  return {
    column: column.column,
    role,
    valueType:
      role === 'aliases' ? 'list' : role === 'property' && column.role === 'property' ? column.valueType : 'string',
  };
}
