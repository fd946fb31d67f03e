/** Beside an aggregate, an expression may hold only what its rows are grouped by. */
import { syntaxError } from '../CypherError.js';
import type { Expression } from '../parse/syntax.js';
import { aggregateNamed } from './aggregates.js';
import { isAggregate, type Column } from './Column.js';
import { childrenOf } from './children.js';
import { ExpressionIndex } from './ExpressionIndex.js';
import { namesIn } from './namesIn.js';
import type { Place } from './Place.js';

/** A variable, or a property of one. */
export const isSimpleKey = (expression: Expression): boolean =>
  expression.is === 'variable' ||
  ((expression.is === 'property' || expression.is === 'index') && expression.of.is === 'variable');

/** Throws AmbiguousAggregationExpression. `star`: every variable is a group of its own. */
export function checkGrouping(columns: readonly Column[], star: boolean, { scope }: Place): void {
  const keys = new ExpressionIndex<true>();
  for (const { item } of columns) if (!isAggregate(item)) keys.add(item.expression, true);
  const isKey = (expression: Expression): boolean =>
    (star && expression.is === 'variable') || (isSimpleKey(expression) && keys.find(expression) === true);
  for (const { item } of columns) {
    if (!isAggregate(item)) continue;
    const waiting: [Expression, ReadonlySet<string>][] = [[item.expression, new Set()]];
    for (let pair = waiting.pop(); pair; pair = waiting.pop()) {
      const [expression, own] = pair;
      if (isKey(expression) || (expression.is === 'call' && aggregateNamed(expression.name))) continue;
      const loose = looseNames(expression).filter((name) => !own.has(name) && scope.has(name));
      if (!loose.every((name) => isKey({ is: 'variable', name, at: 0, end: 0 }))) throw ambiguous(expression.at);
      const names = new Set([...own, ...namesBrought(expression)]);
      for (const child of childrenOf(expression)) waiting.push([child, names]);
    }
  }
}

/** Variables that an expression names itself, or within its patterns and subqueries. */
function looseNames(expression: Expression): string[] {
  if (expression.is === 'variable') return [expression.name];
  if (expression.is === 'mapProjection')
    return [expression.variable, ...expression.items.flatMap((item) => (item.is === 'variable' ? [item.name] : []))];
  const hasQuery = ['patternComprehension', 'patternPredicate', 'shortestPath', 'subquery'].includes(expression.is);
  return hasQuery ? [...namesIn(expression)] : [];
}
function namesBrought(expression: Expression): string[] {
  if (expression.is === 'listComprehension' || expression.is === 'quantifier') return [expression.variable];
  return expression.is === 'reduce' ? [expression.accumulator, expression.variable] : [];
}
const ambiguous = (at: number): Error =>
  syntaxError(
    'Beside an aggregate stands something the rows are not grouped by: name it with AS in a WITH before.',
    at,
    'AmbiguousAggregationExpression',
  );
