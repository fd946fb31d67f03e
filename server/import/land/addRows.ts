/** Adds new entities and facts: values by position, so that a statement is planned once and little travels. */
import { searchTextOf } from '../../../kernel/text/fold.js';
import type { Parameters, Transaction, Value } from '../../store/GraphStore.js';
import type { Properties } from '../records.js';
import { addEntities, addFacts, factConstants, isPlainName } from '../statements.js';

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

export interface Batch { statement: string; parameters: Parameters }
export const runBatch = async (transaction: Transaction, { statement, parameters }: Batch): Promise<void> => { await transaction.run(statement, parameters); };

export function entityBatch(labels: readonly string[], columns: ColumnSet, rows: readonly { properties: Properties; degree: number }[], dataset: string, importId: string): Batch {
  const whole = rows.map(({ properties, degree }): Properties => ({
    ...properties, searchText: searchTextOf([String(properties['name']), String(properties['nameFr']), ...(properties['aliases'] as string[])]), degree, prominence: degree,
  }));
  for (const properties of whole) columns.meet(properties);
  const { packed, rest } = pack(columns, whole, () => []);
  return { statement: addEntities(labels, columns.names, rest), parameters: { rows: packed, datasets: [dataset], importId } };
}

export function factBatch(type: string, columns: ColumnSet, rows: readonly { source: string; target: string; properties: Properties }[], dataset: string, importId: string): Batch {
  for (const { properties } of rows) columns.meet(properties);
  const { packed, rest } = pack(columns, rows.map((row) => row.properties), (i) => [rows[i]?.source ?? '', rows[i]?.target ?? '']);
  return { statement: addFacts(type, columns.names, rest), parameters: { rows: packed, ...factConstants(dataset, importId) } };
}

function pack(columns: ColumnSet, all: readonly Properties[], before: (index: number) => Value[]): { packed: Value[][]; rest: boolean } {
  const split = all.map((properties) => columns.split(properties));
  const rest = split.some((one) => one.rest !== null);
  return { rest, packed: split.map((one, i) => [...before(i), ...one.values, ...(rest ? [one.rest ?? {}] : [])]) };
}
