/** Checks EXISTS { }, COUNT { } and COLLECT { }. */
import { syntaxError } from '../CypherError.js';
import type { Expression, Query } from '../parse/syntax.js';
import { ANYTHING, kind, listOf, type Inferred } from './inferred.js';
import { misplaced, type Place } from './Place.js';
import { Scope } from './Scope.js';
import { firstWrite } from './writes.js';

export function inferSubquery({ which, query, at }: Extract<Expression, { is: 'subquery' }>, place: Place): Inferred {
  const write = firstWrite(query);
  if (write !== null) throw misplaced(`${which} { … } can only read.`, write);
  refuseFinish(which, query);
  const { checking, scope } = place;
  const columns = checking.query(query, {
    checking,
    scope: () => new Scope(scope),
    as: which === 'COLLECT' ? 'value' : 'test',
  });
  if (which === 'EXISTS') return kind('BOOLEAN');
  if (which === 'COUNT') return kind('INTEGER');
  if (columns?.size !== 1) throw syntaxError('COLLECT { … } returns one column.', at, 'UnexpectedSyntax');
  return listOf([...columns.values()][0] ?? ANYTHING);
}
function refuseFinish(which: string, { parts }: Query): void {
  for (const last of parts.map((clauses) => clauses.at(-1)))
    if (last?.is === 'finish') throw misplaced(`${which} { … } cannot end with FINISH.`, last.at);
}
