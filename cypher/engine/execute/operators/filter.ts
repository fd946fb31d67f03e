/** Lets pass the rows of which the condition is true. */
import { PAUSE, type Evaluate, type Step } from '../rows.js';
import { truthOf } from '../truth.js';

export const filter = (condition: Evaluate, details: string): Step => ({
  operator: 'Filter',
  details,
  *run(source, context) {
    for (const row of source)
      if (row === PAUSE) yield PAUSE;
      else if (truthOf(condition(row, context)) === true) yield row;
      else if (context.budget.spend()) yield PAUSE;
  },
});
