/** Checks the WITH that begins CALL { WITH x … } and brings variables from around it. */
import { syntaxError } from '../CypherError.js';
import type { Clause } from '../parse/syntax.js';
import { undefinedVariable, type Scope } from './Scope.js';

/** Puts what it names into `scope`. False: it brings nothing from outside, and is a WITH as any other. */
export function checkImport(
  { projection, where }: Extract<Clause, { is: 'with' }>,
  outside: Scope,
  scope: Scope,
): boolean {
  const { distinct, star, items, orderBy, skip, limit, at } = projection;
  const names = items.map(({ expression }) => (expression.is === 'variable' ? expression.name : null));
  if (!star && !names.some((name) => name !== null && outside.has(name))) return false;
  const plain =
    items.every(
      ({ expression, alias }) => expression.is === 'variable' && (alias ?? expression.name) === expression.name,
    ) && !(distinct || where || skip || limit || orderBy.length > 0);
  if (!plain)
    throw syntaxError(
      'The first WITH of CALL { … } names variables from outside, and does nothing else.',
      at,
      'InvalidClauseComposition',
    );
  for (const name of star ? outside.names : names) {
    if (name === null) continue;
    const found = outside.find(name);
    if (!found) throw undefinedVariable(name, at);
    scope.set(name, found);
  }
  return true;
}
