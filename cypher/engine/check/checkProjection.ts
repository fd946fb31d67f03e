/** Checks WITH and RETURN: their columns, what may be sorted and kept by, and the scope after them. */
import { syntaxError } from '../CypherError.js';
import type { Clause, Expression, ReturnItem } from '../parse/syntax.js';
import { inferTruth, inferValue } from './ask.js';
import { isAggregate, type Column } from './Column.js';
import { checkLimit } from './checkLimit.js';
import { checkGrouping } from './grouping.js';
import type { Inferred } from './inferred.js';
import { placeIn, type Checking, type ClauseSituation, type Columns, type Place } from './Place.js';
import { projectedOf } from './projected.js';
import { alreadyBound, Scope } from './Scope.js';

type Projecting = Extract<Clause, { is: 'with' | 'return' }>;
export function checkProjection(clause: Projecting, situation: ClauseSituation): { scope: Scope; columns: Columns } {
  const { checking, scope } = situation;
  const { projection } = clause;
  if (projection.star && clause.is === 'return' && scope.names.length === 0)
    throw syntaxError('RETURN * needs variables to return.', projection.at, 'NoVariablesInScope');
  const place = placeIn(checking, scope, 'welcome');
  const columns = projection.items.map((item): Column => {
    const inferred = inferValue(item.expression, place);
    return { name: nameOf(item, checking.text), item, inferred };
  });
  refuseTwins(columns, projection.star ? scope : null);
  const names = projection.star && clause.is === 'return' ? scope.names : [];
  // All that was there remains: the scope grows.
  const after = projection.star ? scope : new Scope(scope.outer);
  const aggregates = columns.some(({ item }) => isAggregate(item));
  if (aggregates) checkGrouping(columns, projection.star, place);
  const before = projection.star || aggregates || projection.distinct ? null : scope;
  for (const { name, item, inferred } of columns) {
    const isItself = item.expression.is === 'variable' && item.expression.name === name;
    if (clause.is === 'with' && scope.isOuter(name) && !isItself) throw alreadyBound(name, item.at);
    after.set(name, inferred);
  }
  checkSorting(clause, columns, before ? overlaid(columns, before) : after, aggregates, checking);
  if (clause.is === 'with' || situation.as === 'subquery') refuseNameless(columns);
  const given = [...names, ...columns.map(({ name }) => name)];
  return { scope: after, columns: new Map(given.map((name) => [name, after.find(name) as Inferred])) };
}

const nameOf = ({ expression, alias, at, end }: ReturnItem, text: string): string =>
  alias ?? (expression.is === 'variable' ? expression.name : text.slice(at, end));

function refuseNameless(columns: readonly Column[]): void {
  for (const { item } of columns)
    if (item.alias === null && item.expression.is !== 'variable')
      throw syntaxError('What is handed on needs a name: add AS.', item.at, 'NoExpressionAlias');
}

/** `passed`: what `*` stands for. */
function refuseTwins(columns: readonly Column[], passed: Scope | null): void {
  const names = new Set<string>();
  for (const { name, item } of columns) {
    if (names.has(name) || passed?.has(name))
      throw syntaxError(`Two columns are named ${name}.`, item.at, 'ColumnNameConflict');
    names.add(name);
  }
}

/** ORDER BY and WHERE, in a scope that holds what was there before, unless rows were put together. */
function checkSorting(
  { projection, ...clause }: Projecting,
  columns: Column[],
  scope: Scope,
  aggregates: boolean,
  checking: Checking,
): void {
  const { orderBy, skip, limit } = projection;
  const projected = projectedOf(columns);
  const placeOf = (expression: Expression, otherwise: Place['aggregates']): Place => ({
    ...placeIn(checking, scope, otherwise),
    projected: projected(expression),
  });
  for (const { expression } of orderBy) inferValue(expression, placeOf(expression, 'not projected'));
  for (const bound of [skip, limit]) if (bound) checkLimit(bound, checking);
  if (clause.is === 'with' && clause.where)
    inferTruth(clause.where, placeOf(clause.where, aggregates ? 'not projected' : 'misplaced'));
}
function overlaid(columns: readonly Column[], before: Scope): Scope {
  const scope = new Scope(before);
  for (const { name, inferred } of columns) scope.set(name, inferred);
  return scope;
}
