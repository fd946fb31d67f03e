/** CALL of a procedure: its rows for each row. */
import { PAUSE, type Evaluate, type Step } from '../rows.js';
import { checkArguments } from '../expressions/callFunction.js';
import type { Procedure } from '../../procedures/Procedure.js';
import type { Value } from '../../values/Value.js';

/** `yields`: of the procedure's columns, which go where; `alone` it has no columns: the row passes once. */
export const callProcedure = (
  procedure: Procedure,
  args: readonly Evaluate[],
  yields: readonly { column: number; slot: number }[],
  optional: boolean,
): Step => ({
  operator: 'ProcedureCall',
  details: procedure.name,
  *run(source, context) {
    for (const row of source) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      const values = args.map((arg) => arg(row, context));
      checkArguments(procedure.name, procedure.arguments, values);
      let found = false;
      for (const result of procedure.call(values, context)) {
        if (context.budget.spend()) yield PAUSE;
        if (procedure.results.length === 0) continue;
        found = true;
        for (const { column, slot } of yields) row[slot] = result[column] as Value;
        yield row;
      }
      if (procedure.results.length === 0) yield row;
      else if (optional && !found) {
        for (const { slot } of yields) row[slot] = null;
        yield row;
      }
    }
  },
});
