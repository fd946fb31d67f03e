/** Where a query first changes data. */
import type { Clause, Query } from '../parse/syntax.js';

const CHANGES = new Set<Clause['is']>(['create', 'merge', 'set', 'remove', 'delete', 'foreach']);
export const isChange = ({ is }: Clause): boolean => CHANGES.has(is);

/** Null: it only reads. */
export function firstWrite({ parts }: Query): number | null {
  for (const clause of parts.flat()) {
    const at = isChange(clause) ? clause.at : clause.is === 'callSubquery' ? firstWrite(clause.query) : null;
    if (at !== null) return at;
  }
  return null;
}
