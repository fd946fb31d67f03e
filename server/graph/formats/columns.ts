/**
 * The columns that entities or facts of a graph fill, for formats that name all of them, with their types, before the
 * first value: one for each property and type, so that a property of mixed types fills several.
 */
import { TypedText } from '../../store/boxed.js';
import type { Value } from '../../store/GraphStore.js';
import type { TextKind } from '../../../cypher/language/valueText.js';
import type { ExportedValues } from '../exportRecords.js';

export type ColumnType = 'string' | 'integer' | 'float' | 'boolean' | TextKind;
export interface Column {
  name: string;
  type: ColumnType;
  /** It holds lists of that type. */
  list: boolean;
}

function typeOf(value: Value | undefined): ColumnType {
  switch (typeof value) {
    case 'boolean':
      return 'boolean';
    case 'bigint':
      return 'integer';
    case 'number':
      return Number.isSafeInteger(value) && !Object.is(value, -0) ? 'integer' : 'float';
    case 'object':
      if (value instanceof Number) return 'float';
      return value instanceof TypedText ? value.kind : 'string';
    default:
      return 'string';
  }
}

const keyOf = (name: string, type: ColumnType, list: boolean): string => `${type}${list ? '[]' : ''} ${name}`;

export class Columns {
  readonly all: readonly Column[];
  readonly #places = new Map<string, number>();
  /** The first column of lists of each property. */
  readonly #lists = new Map<string, number>();

  constructor(columns: readonly Column[]) {
    this.all = columns;
    for (const [place, { name, type, list }] of columns.entries()) {
      this.#places.set(keyOf(name, type, list), place);
      if (list && !this.#lists.has(name)) this.#lists.set(name, place);
    }
  }

  /**
   * The place of a value's column; an empty list goes where other lists of its property do. Throws for one that has
   * none, because the graph was changed while it was read.
   */
  placeOf(name: string, value: Value): number {
    const place =
      Array.isArray(value) && value.length === 0
        ? this.#lists.get(name)
        : Array.isArray(value)
          ? this.#places.get(keyOf(name, typeOf(value[0]), true))
          : this.#places.get(keyOf(name, typeOf(value), false));
    if (place === undefined) throw new Error(`The graph was changed while it was being written: ${name} is new.`);
    return place;
  }
}

/** `base`: names that come first, in this order, and have a column in any case. */
export async function columnsOf(
  records: AsyncIterable<{ values: ExportedValues }[]>,
  base: readonly string[],
): Promise<Columns> {
  const found = new Map<string, Column>();
  const emptyLists = new Set<string>();
  const add = (name: string, type: ColumnType, list: boolean): void => {
    const key = keyOf(name, type, list);
    if (!found.has(key)) found.set(key, { name, type, list });
  };
  for await (const batch of records)
    for (const { values } of batch)
      for (const [name, value] of values) {
        if (!Array.isArray(value)) add(name, typeOf(value), false);
        else if (value.length === 0) emptyLists.add(name);
        else add(name, typeOf(value[0]), true);
      }
  const has = (name: string, list?: boolean): boolean =>
    [...found.values()].some((column) => column.name === name && (list === undefined || column.list === list));
  for (const name of emptyLists) if (!has(name, true)) add(name, 'string', true);
  for (const name of base) if (!has(name)) add(name, 'string', false);
  const rank = ({ name }: Column): number => (base.includes(name) ? base.indexOf(name) : base.length);
  return new Columns(
    [...found.values()].sort(
      (a, b) =>
        rank(a) - rank(b) || order(a.name, b.name) || order(keyOf('', a.type, a.list), keyOf('', b.type, b.list)),
    ),
  );
}
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
