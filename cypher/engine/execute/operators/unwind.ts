/** A row for each element of a list. */
import type { Value } from '../../values/Value.js';
import { PAUSE, type Context, type Row, type Step } from '../rows.js';

export const unwind = (
  elementsOf: (row: Row, context: Context) => Iterable<Value>,
  slot: number,
  details: string,
): Step => ({
  operator: 'Unwind',
  details,
  *run(source, context) {
    for (const row of source) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      for (const one of elementsOf(row, context)) {
        if (context.budget.spend()) yield PAUSE;
        row[slot] = one;
        yield row;
      }
    }
  },
});
