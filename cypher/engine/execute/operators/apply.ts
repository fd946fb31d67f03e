/** Runs a plan for each row: OPTIONAL MATCH, CALL { } and UNION. */
import { PAUSE, run, type Plan, type Row, type Step } from '../rows.js';

/** The plan's rows, or the row itself with nothing in these registers. */
export const optional = (plan: Plan, slots: readonly number[]): Step => ({
  operator: 'Optional',
  details: '',
  inner: [plan],
  *run(source, context) {
    for (const row of source) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      let found = false;
      for (const one of run(plan, row, context)) {
        if (one !== PAUSE) found = true;
        yield one;
      }
      if (found) continue;
      for (const slot of slots) row[slot] = null;
      yield row;
    }
  },
});

/** The plan's rows; or, where it `returns` nothing, the row itself once the plan has run to its end. */
export const apply = (plan: Plan, returns: boolean): Step => ({
  operator: 'Apply',
  details: '',
  inner: [plan],
  *run(source, context) {
    for (const row of source) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      for (const one of run(plan, row, context)) if (returns || one === PAUSE) yield one;
      if (!returns) yield row;
    }
  },
});

export interface UnionPart {
  plan: Plan;
  /** Its columns, in the order of the union's. */
  columns: readonly number[];
}

/** The rows of each part, their columns put into the same registers. */
export const union = (parts: readonly UnionPart[], columns: readonly number[]): Step => ({
  operator: 'Union',
  details: '',
  inner: parts.map(({ plan }) => plan),
  *run(source, context) {
    for (const row of source) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      for (const part of parts)
        for (const one of run(part.plan, row, context)) {
          if (one !== PAUSE) move(one, part.columns, columns);
          yield one;
        }
    }
  },
});
function move(row: Row, from: readonly number[], to: readonly number[]): void {
  const values = from.map((slot) => row[slot] ?? null);
  to.forEach((slot, at) => (row[slot] = values[at] ?? null));
}
