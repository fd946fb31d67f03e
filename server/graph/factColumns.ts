/** Turns the fact columns of named queries into Graph JSON edges. */
import { CLAIM_STATUSES, type ClaimStatus, type DatePrecision, type GraphEdge } from '../../contract/index.js';
import type { Row, Value } from '../store/GraphStore.js';

const STATUSES: ReadonlySet<string> = new Set(CLAIM_STATUSES);
const NONE: string[] = [];

export const claimStatus = (value: Value | undefined): ClaimStatus =>
  typeof value === 'string' && STATUSES.has(value) ? (value as ClaimStatus) : 'asserted';
export const datePrecision = (value: Value | undefined): DatePrecision | null =>
  value === 'day' || value === 'month' || value === 'year' ? value : null;
const text = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null);
const count = (value: Value | undefined): number => (typeof value === 'number' ? value : 0);

/**
 * Columns: factId, type, subject id, object id, status, contested, date, precision, claimCount, originCount, articles,
 * dataset.
 */
export const FACT_COLUMNS = 12;

export function edgeFromRow(row: Row): GraphEdge {
  return {
    key: row[0] as string,
    source: row[2] as string,
    target: row[3] as string,
    attributes: {
      type: row[1] as string,
      status: claimStatus(row[4]),
      contested: row[5] === true,
      date: text(row[6]),
      precision: datePrecision(row[7]),
      claimCount: count(row[8]),
      originCount: count(row[9]),
      articles: Array.isArray(row[10]) ? (row[10] as string[]) : NONE,
      dataset: text(row[11]) ?? '',
    },
  };
}
