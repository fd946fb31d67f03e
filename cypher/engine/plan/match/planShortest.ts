/** The step for shortestPath( ) and allShortestPaths( ): what the path must be is asked while it is searched. */
import { bindPath } from '../../execute/operators/bindPath.js';
import { shortest } from '../../execute/operators/shortest.js';
import { once, type Context, type Row, type Step } from '../../execute/rows.js';
import type { Scope } from '../Scope.js';
import type { Condition } from './Condition.js';
import { expansionOf, typesOf, variable, type Following } from './connect.js';

/** `scope` already holds the names of the connection; it gains the path's. */
export function planShortest(
  following: Following,
  which: 'shortestPath' | 'allShortestPaths',
  conditions: readonly Condition[],
  scope: Scope,
): Step {
  const { planning, slots, connection } = following;
  const { types, test } = typesOf(connection.pattern.types, following);
  const between = { ...following, known: { left: true, right: true, relationship: false } };
  const search = variable(between, expansionOf(between, types, test));
  const path = connection.part.variable;
  const within = path === null ? null : scope.with(path);
  const bind = within && path !== null ? bindPath(path, within.slot, slots.left, [slots.relationship]) : null;
  const fill = (row: Row): void => {
    // The step fills the row itself; it asks nothing of the statement.
    if (bind) for (const _ of bind.run(once(row), undefined as unknown as Context, row));
  };
  return shortest({
    ...search,
    all: which === 'allShortestPaths',
    sameEnds: search.least === 0 || !['shortestPath', 'allShortestPaths'].includes(connection.part.selector?.is ?? ''),
    accept:
      conditions.length === 0
        ? null
        : { fill, conditions: conditions.map((condition) => condition.compile(within?.scope ?? scope, planning)) },
  });
}
