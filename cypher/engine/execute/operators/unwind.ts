/** A row for each element of a list. */
import { elements } from '../expressions/lists.js';
import { PAUSE, type Evaluate, type Step } from '../rows.js';

export const unwind = (list: Evaluate, slot: number, details: string): Step => ({
  operator: 'Unwind',
  details,
  *run(source, context) {
    for (const row of source) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      for (const one of elements(list, row, context)) {
        if (context.budget.spend()) yield PAUSE;
        row[slot] = one;
        yield row;
      }
    }
  },
});
