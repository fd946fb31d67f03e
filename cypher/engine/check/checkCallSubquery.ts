/** Checks CALL { … } and CALL (x) { … }. */
import type { Clause } from '../parse/syntax.js';
import type { Place } from './Place.js';
import { Scope, undefinedVariable } from './Scope.js';

export function checkCallSubquery({ imports, query, at }: Extract<Clause, { is: 'callSubquery' }>, place: Place): void {
  const { checking, scope } = place;
  const outside = new Scope();
  for (const name of imports === '*' ? scope.names : (imports ?? [])) {
    const found = scope.find(name);
    if (!found) throw undefinedVariable(name, at);
    outside.set(name, found);
  }
  const columns =
    imports === null
      ? checking.query(query, { checking, scope: () => new Scope(), as: 'subquery', importing: scope })
      : checking.query(query, { checking, scope: () => new Scope(outside), as: 'subquery' });
  for (const [name, inferred] of columns ?? []) scope.declare(name, inferred, at);
}
