/** A column of a CSV file and what it holds. */
import type { ColumnMapping, ColumnRole, DecimalMark, ValueType } from '../../../contract/index.js';

export interface CsvColumn {
  index: number;
  /** As the contract names it: a second `name` is `name (2)`. */
  header: string;
  role: ColumnRole;
  /** Property name, for role `property`. */
  name: string;
  valueType: ValueType;
  /** The header or the user names the type: an empty text is then one, where else it is no value. */
  typed: boolean;
  /** What stands before the decimals of its numbers. */
  decimal: DecimalMark;
  /** Time zone of values that name none. */
  zone: string | null;
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
