/** In which order clauses may stand, and how a query may end. */
import type { Clause } from '../parse/syntax.js';
import { misplaced, type QuerySituation } from './Place.js';
import { isChange } from './writes.js';

const NAMES: Record<Clause['is'], string> = {
  match: 'MATCH',
  unwind: 'UNWIND',
  with: 'WITH',
  return: 'RETURN',
  finish: 'FINISH',
  create: 'CREATE',
  merge: 'MERGE',
  set: 'SET',
  remove: 'REMOVE',
  delete: 'DELETE',
  foreach: 'FOREACH',
  callSubquery: 'CALL',
  callProcedure: 'CALL',
};
const READS = new Set<Clause['is']>(['match', 'unwind', 'callSubquery', 'callProcedure']);

export function checkOrder(clauses: readonly Clause[], as: QuerySituation['as']): void {
  for (const [index, clause] of clauses.entries()) {
    const next = clauses[index + 1];
    if (!next) continue;
    if (clause.is === 'return' || clause.is === 'finish')
      throw misplaced(`${NAMES[clause.is]} ends a query; nothing can follow it.`, clause.at);
    if (isChange(clause) && READS.has(next.is))
      throw misplaced(`WITH is needed between ${NAMES[clause.is]} and ${NAMES[next.is]}.`, next.at);
  }
  const last = clauses.at(-1);
  if (last && as !== 'test' && !mayEnd(last, clauses.length === 1 && as === 'statement'))
    throw misplaced(
      `A query cannot end with ${NAMES[last.is]}: RETURN something, change something, or FINISH.`,
      last.at,
    );
}

function mayEnd(clause: Clause, alone: boolean): boolean {
  if (clause.is === 'callProcedure') return alone || clause.yields === null;
  if (clause.is === 'callSubquery') return clause.query.parts.every((part) => part.at(-1)?.is !== 'return');
  return !['match', 'unwind', 'with'].includes(clause.is);
}
