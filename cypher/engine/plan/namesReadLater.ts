/** Whether what follows a MATCH minds how often a row comes. */
import { isAggregate } from '../execute/aggregates.js';
import type { Clause, Projection } from '../parse/syntax.js';
import { namesIn, partsOf } from '../check/namesIn.js';

/** Names that the clauses read, where the same row coming again changes nothing of their result; null where it may. */
export function namesReadLater(clauses: readonly Clause[]): ReadonlySet<string> | null {
  const end = clauses.findIndex(({ is }) => is !== 'match' && is !== 'unwind');
  const last = clauses[end];
  if (last?.is !== 'with' && last?.is !== 'return') return null;
  return last.projection.star || !takesEachOnce(last.projection) ? null : namesIn(clauses.slice(0, end + 1));
}

const BY_CHANCE = ['rand', 'randomuuid'];
/** Aggregates that a value's coming again leaves as they are. */
const IDEMPOTENT = ['min', 'max'];

function takesEachOnce(projection: Projection): boolean {
  let aggregates = false;
  for (const part of partsOf(projection, ({ is }) => is !== 'subquery')) {
    if (part['is'] !== 'call') continue;
    const name = (part['name'] as string).toLowerCase();
    if (BY_CHANCE.includes(name)) return false;
    if (!isAggregate(name)) continue;
    aggregates = true;
    if (part['distinct'] !== true && !IDEMPOTENT.includes(name)) return false;
  }
  return aggregates || projection.distinct;
}
