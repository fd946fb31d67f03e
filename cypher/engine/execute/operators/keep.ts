/** Takes all rows before it gives one: so that what is written is not read again, and every row of it is. */
import { PAUSE, type Context, type Row, type Rows, type Step } from '../rows.js';

/** Copies of all rows. */
export function* keptRows(source: Rows, context: Context): Generator<typeof PAUSE, Row[], undefined> {
  const kept: Row[] = [];
  for (const row of source) {
    if (row === PAUSE) {
      yield PAUSE;
      continue;
    }
    context.budget.hold(row.length);
    kept.push([...row]);
  }
  return kept;
}

export const eager: Step = {
  operator: 'Eager',
  details: '',
  *run(source, context) {
    yield* yield* keptRows(source, context);
  },
};
