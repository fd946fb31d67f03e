/** What the cells of a sheet's columns are: the type of a column on which all of them agree. Knows nothing of files. */
import type { ValueType } from '../../../contract/index.js';
import { standsForNone } from '../model/valueReader.js';
import type { SheetCell } from './sheetRows.js';

export class ColumnTypes {
  readonly #types: (ValueType | undefined)[] = [];
  readonly #mixed = new Set<number>();

  /** Empty cells, and texts that stand for no value, say nothing. */
  add(cells: readonly SheetCell[]): void {
    cells.forEach(({ text, type }, column) => {
      if (text === '' || (type === 'string' && standsForNone(text))) return;
      const before = this.#types[column];
      const joined = before === undefined ? type : joinedType(before, type);
      if (joined === undefined) this.#mixed.add(column);
      this.#types[column] = joined ?? 'string';
    });
  }

  /** By column; undefined for one without values. */
  all(): readonly (ValueType | undefined)[] {
    return this.#types;
  }

  /** Columns that are texts because their cells do not agree. */
  mixed(): number[] {
    return [...this.#mixed].sort((a, b) => a - b);
  }
}

/** Whole numbers may stand among others, days among moments. Undefined: the two have no type in common. */
function joinedType(one: ValueType, other: ValueType): ValueType | undefined {
  if (one === other) return one;
  for (const [narrow, wide] of WIDER) if ([one, other].every((type) => type === narrow || type === wide)) return wide;
  return undefined;
}
const WIDER = [
  ['integer', 'float'],
  ['date', 'localdatetime'],
] as const satisfies [ValueType, ValueType][];
