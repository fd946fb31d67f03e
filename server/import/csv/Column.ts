/** A column of a CSV file and what it holds. */
import type { ColumnMapping, ColumnRole } from '../../../contract/index.js';
import type { ValueType } from './neo4jHeader.js';

export interface Column {
  index: number;
  /** As the contract names it: a second `name` is `name (2)`. */
  header: string;
  role: ColumnRole;
  /** Property name, for role `property`. */
  name: string;
  valueType: ValueType;
  idSpace: string | null;
  /** The id is kept as a property of this name too (`personId:ID`). */
  idField: string | null;
}

export type CsvContent = 'nodes' | 'relationships' | 'edges';

export const toMapping = ({ header, role, name, valueType }: Column): ColumnMapping => ({
  column: header,
  role,
  valueType,
  ...(role === 'property' ? { name } : {}),
});
