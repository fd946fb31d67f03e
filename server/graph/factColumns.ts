/** Turns the fact columns of named statements into Graph JSON edges. */
import {
  CLAIM_STATUSES,
  EdgeAttributes,
  type ClaimStatus,
  type DatePrecision,
  type GraphEdge,
} from '../../contract/index.js';
import type { Value } from '../store/GraphStore.js';
import type { RowOf } from '../store/named.js';
import { wordsFromRow } from './tellingColumns.js';
import type { Unchecked } from './Unchecked.js';

const STATUSES: ReadonlySet<string> = new Set(CLAIM_STATUSES);
const NONE: string[] = [];

/** Properties of a relationship that edges of Graph JSON have, as they are stored. */
export const FACT_PROPERTIES = [
  ...EdgeAttributes.omit({ type: true, words: true }).keyof().options,
  'line',
  'lineFr',
  'sentenceFr',
] as const;

export const claimStatus = (value: Value | undefined): ClaimStatus =>
  typeof value === 'string' && STATUSES.has(value) ? (value as ClaimStatus) : 'asserted';
export const datePrecision = (value: Value | undefined): DatePrecision | null =>
  value === 'day' || value === 'month' || value === 'year' ? value : null;
const text = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null);
const count = (value: Value | undefined): number => (typeof value === 'number' ? value : 0);

export type FactColumns = Unchecked<RowOf<'subgraph.facts-among'>>;

export function edgeFromRow(row: FactColumns): GraphEdge {
  return {
    key: row.id as string,
    source: row.source as string,
    target: row.target as string,
    attributes: {
      type: row.type as string,
      status: claimStatus(row.status),
      contested: row.contested === true,
      date: text(row.date),
      precision: datePrecision(row.precision),
      claimCount: count(row.claimCount),
      originCount: count(row.originCount),
      articles: Array.isArray(row.articles) ? (row.articles as string[]) : NONE,
      dataset: text(row.dataset) ?? '',
      ...wordsFromRow(row),
    },
  };
}
