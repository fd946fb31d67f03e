/** Checks a query: its clauses in turn, the scope handed from one to the next, and the columns of its parts. */
import { syntaxError } from '../CypherError.js';
import type { Clause, Query } from '../parse/syntax.js';
import { checkOrder } from './clauseOrder.js';
import type { Columns, QuerySituation } from './Place.js';

/** Null: it returns nothing. */
export function checkQuery({ parts }: Query, situation: QuerySituation): Columns | null {
  const found = parts.map((clauses) => checkPart(clauses, situation));
  const first = found[0] ?? null;
  for (const [index, columns] of found.entries())
    if (!sameNames(first, columns))
      throw syntaxError(
        'The parts of a UNION need the same columns.',
        parts[index]?.at(-1)?.at ?? 0,
        'DifferentColumnsInUnion',
      );
  return first;
}
const sameNames = (one: Columns | null, other: Columns | null): boolean =>
  one?.size === other?.size && [...(one?.keys() ?? [])].every((name) => other?.has(name));

function checkPart(clauses: readonly Clause[], situation: QuerySituation): Columns | null {
  const { checking } = situation;
  checkOrder(clauses, situation.as);
  let scope = situation.scope();
  let columns: Columns | null = null;
  const alone = clauses.length === 1 && situation.as === 'statement';
  for (const [index, clause] of clauses.entries()) {
    const importing = index === 0 ? situation.importing : undefined;
    const after = checking.clause(clause, { ...situation, scope, alone, importing });
    scope = after.scope;
    columns = after.columns;
  }
  return columns;
}
