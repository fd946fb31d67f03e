/** MERGE: what is there is taken, otherwise made. Each row sees what those before it made. */
import { rowsWithin, type Plan, type Row } from '../rows.js';
import { applyAll, type Change } from './writing.js';

export interface Merge {
  match: Plan;
  /** Makes the pattern. */
  create: readonly Change[];
  onCreate: readonly Change[];
  onMatch: readonly Change[];
  /** Throws where a property to merge by is null. */
  check: Change;
}

export const merge =
  ({ match, create, onCreate, onMatch, check }: Merge): Change =>
  (row, graph, context) => {
    check(row, graph, context);
    const found: Row[] = [];
    for (const one of rowsWithin(match, row, context)) {
      context.budget.hold(one.length);
      found.push([...one]);
    }
    if (found.length === 0) return applyAll([...create, ...onCreate], row, graph, context);
    return found.flatMap((one) => applyAll(onMatch, one, graph, context));
  };
