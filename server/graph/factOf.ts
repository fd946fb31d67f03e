/** A fact with both ends, as answers send it: from the row of a typed fact, and from claims alone. */
import type { Fact } from '../../contract/index.js';
import type { RowOf } from '../store/named.js';
import type { ClaimFact } from './claimFacts.js';
import { objectRef, subjectRef } from './entityColumns.js';
import { edgeFromRow } from './factColumns.js';
import { tellingFromRow } from './tellingColumns.js';
import type { Unchecked } from './Unchecked.js';

/** Null when an end is missing. */
export function factOfRow(row: Unchecked<RowOf<'doubts.facts'>>): Fact | null {
  const { key, attributes } = edgeFromRow({ ...row, source: row.subject, target: row.object });
  const [subject, object] = [subjectRef(row), objectRef(row)];
  const cameo = row.cameo as string | null;
  return subject && object && { id: key, subject, object, cameo, ...attributes, ...tellingFromRow(row) };
}

export const factOfClaims = ({ edge, subject, object, cameo, telling }: ClaimFact): Fact => ({
  id: edge.key,
  subject,
  object,
  cameo,
  ...edge.attributes,
  ...(telling && { telling }),
});
