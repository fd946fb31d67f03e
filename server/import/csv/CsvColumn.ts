/** A column of a CSV file and what it holds. */
import type { ColumnMapping, ColumnRole } from '../../../contract/index.js';
import type { ValueType } from '../model/valueReader.js';

export interface CsvColumn {
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

/** `edges`: a list of edges given without its nodes. */
export type CsvContent = 'nodes' | 'relationships' | 'edges';

/** The column as the contract has it. */
export const toMapping = ({ header, role, name, valueType }: CsvColumn): ColumnMapping => ({
  column: header,
  role,
  valueType,
  ...(role === 'property' ? { name } : {}),
});
