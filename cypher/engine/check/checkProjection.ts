/** Checks WITH and RETURN: their columns, what may be sorted and kept by, and the scope after them. */
import { syntaxError } from '../CypherError.js';
import type { Clause, ReturnItem } from '../parse/syntax.js';
import { aggregateNamed } from './aggregates.js';
import type { ClauseSituation } from './checkClause.js';
import { checkLimit } from './checkLimit.js';
import type { Columns } from './checkQuery.js';
import { some } from './children.js';
import { checkGrouping } from './grouping.js';
import { inferTruth, inferValue } from './infer.js';
import type { Inferred } from './inferred.js';
import { placeIn, type Place } from './Place.js';
import { projectedOf } from './projected.js';
import { alreadyBound, Scope } from './Scope.js';

type Projecting = Extract<Clause, { is: 'with' | 'return' }>;
export interface Column {
  name: string;
  item: ReturnItem;
  inferred: Inferred;
}

export const isAggregate = ({ expression }: ReturnItem): boolean =>
  some([expression], (each) => each.is === 'call' && aggregateNamed(each.name) !== undefined);

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
  const passed = projection.star ? scope.names : [];
  refuseTwins(passed, columns);
  const after = new Scope(scope.outer);
  for (const name of passed) after.set(name, scope.find(name) as Inferred);
  for (const { name, item, inferred } of columns) {
    const isItself = item.expression.is === 'variable' && item.expression.name === name;
    if (clause.is === 'with' && scope.isOuter(name) && !isItself) throw alreadyBound(name, item.at);
    after.set(name, inferred);
  }
  const aggregating = columns.filter(({ item }) => isAggregate(item));
  if (aggregating.length > 0) checkGrouping(columns, passed, place);
  checkSorting(clause, columns, after, { ...place, aggregates: 'not projected' }, aggregating.length > 0);
  if (clause.is === 'with' || situation.as === 'subquery') refuseNameless(columns);
  const names = [...passed, ...columns.map(({ name }) => name)];
  return { scope: after, columns: new Map(names.map((name) => [name, after.find(name) as Inferred])) };
}

const nameOf = ({ expression, alias, at, end }: ReturnItem, text: string): string =>
  alias ?? (expression.is === 'variable' ? expression.name : text.slice(at, end));

function refuseNameless(columns: readonly Column[]): void {
  for (const { item } of columns)
    if (item.alias === null && item.expression.is !== 'variable')
      throw syntaxError('What is handed on needs a name: add AS.', item.at, 'NoExpressionAlias');
}

function refuseTwins(passed: readonly string[], columns: readonly Column[]): void {
  const names = new Set(passed);
  for (const { name, item } of columns) {
    if (names.has(name)) throw syntaxError(`Two columns are named ${name}.`, item.at, 'ColumnNameConflict');
    names.add(name);
  }
}

/** ORDER BY and WHERE see what was there before, unless rows were put together. */
function checkSorting(clause: Projecting, columns: Column[], after: Scope, place: Place, aggregates: boolean): void {
  const { distinct, orderBy, skip, limit } = clause.projection;
  const scope = aggregates || distinct ? after : overlaid(columns, place.scope);
  const projected = projectedOf(columns);
  for (const { expression } of orderBy) inferValue(expression, { ...place, scope, projected: projected(expression) });
  for (const bound of [skip, limit]) if (bound) checkLimit(bound, place.checking);
  if (clause.is === 'with' && clause.where)
    inferTruth(clause.where, {
      ...place,
      scope,
      projected: projected(clause.where),
      aggregates: aggregates ? 'not projected' : 'misplaced',
    });
}
function overlaid(columns: readonly Column[], before: Scope): Scope {
  const scope = new Scope(before);
  for (const { name, inferred } of columns) scope.set(name, inferred);
  return scope;
}
