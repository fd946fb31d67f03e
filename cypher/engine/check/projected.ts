/** What ORDER BY may repeat of a projection. */
import { syntaxError } from '../CypherError.js';
import type { Expression } from '../parse/syntax.js';
import { aggregateNamed } from './aggregates.js';
import { isAggregate, type Column } from './Column.js';
import { some } from './children.js';
import { ExpressionIndex } from './ExpressionIndex.js';
import { isSimpleKey } from './grouping.js';
import type { Projected } from './Place.js';

/** Gives, for an expression to sort by, which parts of it the projection has computed. */
export function projectedOf(columns: readonly Column[]): (sorted: Expression) => Projected {
  const index = new ExpressionIndex<Column>();
  for (const column of columns) index.add(column.item.expression, column);
  return (sorted) => {
    const aggregates = some([sorted], (each) => each.is === 'call' && aggregateNamed(each.name) !== undefined);
    return {
      find(expression) {
        const column = index.find(expression);
        if (!column) return undefined;
        // Beside an aggregate, a group is known by a variable or a property.
        if (aggregates && expression !== sorted && !isAggregate(column.item) && !isSimpleKey(expression))
          throw syntaxError(
            'What is put together and what it is grouped by are mixed: name the group with AS.',
            expression.at,
            'AmbiguousAggregationExpression',
          );
        return column.inferred;
      },
    };
  };
}
