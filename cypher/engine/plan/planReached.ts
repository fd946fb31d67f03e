/** `MATCH (a)-[*1..3]-(b) RETURN count(DISTINCT b)`: those who are reached are counted, and none of them is looked at. */
import { countReached } from '../execute/operators/countReached.js';
import type { ExpandPruned } from '../execute/operators/expandPruned.js';
import type { Step } from '../execute/rows.js';
import type { Expression, Projection } from '../parse/syntax.js';
import type { PlannedCount } from './planCount.js';
import type { Planning } from './Planning.js';
import type { Scope } from './Scope.js';

/** A name that no statement can write. */
const COUNT = ' reached';

/** In place of `last`, the step before the projection; null where more is asked for. `scope` gains the count. */
export function planReached(
  projection: Projection,
  last: Step | undefined,
  scope: Scope,
  planning: Planning,
): PlannedCount | null {
  const [item, ...more] = projection.items;
  if (!item || projection.star || more.length + projection.orderBy.length > 0 || !planning.graph.readable) return null;
  const of = countedOnce(item.expression);
  if (of === null || !last || !('reaching' in last) || !scope.has(of)) return null;
  const { reaching } = last as ExpandPruned;
  if (reaching.into || scope.slot(of) !== reaching.to) return null;
  const { at, end } = item;
  const alias = item.alias ?? planning.source.slice(at, end);
  const step = countReached(reaching, scope.declare(COUNT));
  return {
    step,
    projection: { ...projection, items: [{ at, end, alias, expression: { is: 'variable', name: COUNT, at, end } }] },
  };
}

/** The name in `count(DISTINCT name)`. */
function countedOnce(expression: Expression): string | null {
  if (expression.is !== 'call' || expression.name.toLowerCase() !== 'count' || !expression.distinct) return null;
  const [of] = expression.args;
  return of?.is === 'variable' ? of.name : null;
}
