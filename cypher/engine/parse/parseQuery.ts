/** Reads a query: clauses, and UNION between its parts. */
import { syntaxError } from '../CypherError.js';
import type { Cursor } from './Cursor.js';
import { parseClause } from './parseClause.js';
import type { Clause, Query } from './syntax.js';

export function parseQuery(cursor: Cursor): Query {
  const parts = [parseClauses(cursor)];
  let all: boolean | null = null;
  for (let { start } = cursor; cursor.takeWords('UNION'); { start } = cursor) {
    const withAll = cursor.takeWords('ALL');
    if (!withAll) cursor.takeWords('DISTINCT');
    if (all !== null && all !== withAll)
      throw syntaxError('UNION and UNION ALL cannot be mixed.', start, 'InvalidClauseComposition');
    all = withAll;
    parts.push(parseClauses(cursor));
  }
  return { parts, all: all ?? false };
}

export function parseClauses(cursor: Cursor): Clause[] {
  const clauses: Clause[] = [];
  for (let clause = parseClause(cursor); clause; clause = parseClause(cursor)) clauses.push(clause);
  if (clauses.length === 0) throw cursor.unexpected('a clause (MATCH, RETURN …)');
  return clauses;
}
