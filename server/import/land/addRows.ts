/**
 * Adds new entities and facts: each group of rows by one statement, its properties written out, so that it is planned
 * once and little travels.
 */
import { searchTextOf } from '../../../kernel/text/fold.js';
import type { Parameters, Transaction, Value } from '../../store/GraphStore.js';
import type { Properties } from '../records.js';
import {
  addEntities,
  addFacts,
  factConstants,
  isPlainName,
  REST_KEY,
  SOURCE_KEY,
  TARGET_KEY,
  type RowForm,
} from '../statements.js';

/** More properties than this travel in a map. */
const MOST_COLUMNS = 60;

/** Names of the properties rows of one group have, in the order they were met, so that a statement seldom changes. */
export class ColumnSet {
  readonly names: string[];
  readonly #known: Set<string>;
  constructor(base: readonly string[]) {
    this.names = [...base];
    this.#known = new Set(base);
  }
  /** Takes in what is new of a row's properties. */
  meet(properties: Properties): void {
    for (const name in properties) {
      if (this.#known.has(name) || this.names.length >= MOST_COLUMNS || !isPlainName(name)) continue;
      this.#known.add(name);
      this.names.push(name);
    }
  }
  /** Values by position; `rest` holds what has no column. */
  split(properties: Properties): { values: Value[]; rest: Record<string, Value> | null } {
    let rest: Record<string, Value> | null = null;
    for (const name in properties) if (!this.#known.has(name)) (rest ??= {})[name] = properties[name] as Value;
    return { values: this.names.map((name) => (properties[name] ?? null) as Value), rest };
  }
}

export interface Batch {
  statement: string;
  parameters: Parameters;
}
export const runBatch = async (transaction: Transaction, { statement, parameters }: Batch): Promise<void> => {
  await transaction.run(statement, parameters);
};
/** What all batches of an import have in common. */
export interface BatchContext {
  form: RowForm;
  dataset: string;
  importId: string;
}

export function entityBatch(
  { form, dataset, importId }: BatchContext,
  labels: readonly string[],
  columns: ColumnSet,
  rows: readonly { properties: Properties; degree: number }[],
): Batch {
  const whole = rows.map(({ properties, degree }): Properties => ({
    ...properties,
    searchText: searchTextOf([
      String(properties['name']),
      String(properties['nameFr']),
      ...(properties['aliases'] as string[]),
    ]),
    degree,
    prominence: degree,
  }));
  const { packed, rest } = pack(form, columns, whole, null);
  return {
    statement: addEntities(form, labels, columns.names, rest),
    parameters: { rows: packed, datasets: [dataset], importId },
  };
}

export function factBatch(
  { form, dataset, importId }: BatchContext,
  type: string,
  columns: ColumnSet,
  rows: readonly { source: string; target: string; properties: Properties }[],
): Batch {
  const { packed, rest } = pack(
    form,
    columns,
    rows.map((row) => row.properties),
    rows,
  );
  return {
    statement: addFacts(form, type, columns.names, rest),
    parameters: { rows: packed, ...factConstants(dataset, importId) },
  };
}

function pack(
  form: RowForm,
  columns: ColumnSet,
  all: readonly Properties[],
  ends: readonly { source: string; target: string }[] | null,
): { packed: Value[]; rest: boolean } {
  for (const properties of all) columns.meet(properties);
  const split = all.map((properties) => columns.split(properties));
  const rest = split.some((one) => one.rest !== null);
  const packed = split.map(({ values, rest: others }, i): Value => {
    const end = ends?.[i];
    if (form === 'position')
      return [...(end ? [end.source, end.target] : []), ...values, ...(rest ? [others ?? {}] : [])];
    const row: Record<string, Value> = end ? { [SOURCE_KEY]: end.source, [TARGET_KEY]: end.target } : {};
    for (let c = 0; c < columns.names.length; c++) row[columns.names[c] ?? ''] = values[c] ?? null;
    if (rest) row[REST_KEY] = others ?? {};
    return row;
  });
  return { packed, rest };
}
