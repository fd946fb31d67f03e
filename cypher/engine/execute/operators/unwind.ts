/** A row for each element of a list. */
import type { Elements } from '../expressions/elementsOf.js';
import { PAUSE, type Step } from '../rows.js';

export const unwind = (elementsOf: Elements, slot: number, details: string): Step => ({
  operator: 'Unwind',
  details,
  *run(source, context) {
    for (const row of source) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      for (const one of elementsOf(row, context) ?? []) {
        if (context.budget.spend()) yield PAUSE;
        row[slot] = one;
        yield row;
      }
    }
  },
});
