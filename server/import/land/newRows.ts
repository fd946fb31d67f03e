/**
 * Statements that add new entities and facts: one for each group of rows, its properties written out, so that it is
 * planned once and little travels. Pure.
 */
import { searchTextOf } from '../../../kernel/text/fold.js';
import type { Parameters, Value } from '../../store/GraphStore.js';
import type { Properties } from '../records.js';
import { addEntities, addFacts, factConstants } from '../../../cypher/language/addRows.js';
import type { ColumnSet } from './ColumnSet.js';

export interface Insert {
  statement: string;
  parameters: Parameters;
}
/** What all inserts of an import have in common. */
export interface InsertContext {
  dataset: string;
  importId: string;
}

/** The database's numbers of two nodes. */
export type EndNumbers = readonly [source: number, target: number];

interface NewFact {
  source: string;
  target: string;
  properties: Properties;
}

/** `numbered`: the statement gives the number of each node. */
export function newEntities(
  { dataset, importId }: InsertContext,
  labels: readonly string[],
  columns: ColumnSet,
  entities: readonly { properties: Properties; degree: number }[],
  numbered: boolean,
): Insert {
  const rows = entities.map(({ properties, degree }) => ({
    properties: { ...properties, searchText: searchTextFrom(properties), degree, prominence: degree },
  }));
  const { packed, rest } = pack(columns, rows);
  return {
    statement: addEntities(labels, columns.names, { rest, numbered }),
    parameters: { rows: packed, datasets: [dataset], importId },
  };
}

/** `numbers`: of the ends of each fact, where those of all are known. */
export function newFacts(
  { dataset, importId }: InsertContext,
  type: string,
  columns: ColumnSet,
  facts: readonly NewFact[],
  numbers: readonly EndNumbers[] | null,
): Insert {
  const { packed, rest } = pack(columns, facts, numbers);
  return {
    statement: addFacts(type, columns.names, { rest, numbered: numbers !== null }),
    parameters: { rows: packed, ...factConstants(dataset, importId) },
  };
}

const searchTextFrom = ({ name, nameFr, aliases }: Properties): string =>
  searchTextOf([String(name), String(nameFr), ...(aliases as string[])]);

/** `rest`: some row has properties without a column, so every row carries a map of them. */
function pack(
  columns: ColumnSet,
  rows: readonly (NewFact | { properties: Properties })[],
  numbers: readonly EndNumbers[] | null = null,
): { packed: Value[]; rest: boolean } {
  for (const { properties } of rows) columns.add(properties);
  const split = rows.map((row) => ({ ...columns.split(row.properties), ends: 'source' in row ? row : null }));
  const rest = split.some((row) => row.rest !== null);
  const packed = split.map(({ values, rest: others, ends }, i): Value => [
    ...(ends ? [ends.source, ends.target] : []),
    ...values,
    ...(rest ? [others ?? {}] : []),
    ...(numbers?.[i] ?? []),
  ]);
  return { packed, rest };
}
