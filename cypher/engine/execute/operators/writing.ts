/**
 * Clauses that change the graph. Each takes all its rows first, changes the graph for each in turn, and then gives
 * them: what they write is never read by what stands before them.
 */
import { CypherError } from '../../CypherError.js';
import type { WritableGraph } from '../../graph/Graph.js';
import { PAUSE, type Context, type Row, type Step } from '../rows.js';
import { keptRows } from './keep.js';

/** A change of the graph for one row; where it gives rows, these go on in its place. */
export type Change = (row: Row, graph: WritableGraph, context: Context) => void | Row[];

/** One change after the other. */
export function applyAll(changes: readonly Change[], row: Row, graph: WritableGraph, context: Context): Row[] {
  return changes.reduce<Row[]>((rows, change) => rows.flatMap((one) => change(one, graph, context) ?? [one]), [row]);
}

export const writing = (operator: string, details: string, changes: readonly Change[]): Step => ({
  operator,
  details,
  *run(source, context) {
    const rows = yield* keptRows(source, context);
    const graph = writableOf(context);
    const changed: Row[] = [];
    for (const row of rows) {
      if (context.budget.spend()) yield PAUSE;
      // One by one: a row may become more than a call takes arguments.
      for (const one of applyAll(changes, row, graph, context)) changed.push(one);
    }
    yield* changed;
  },
});

function writableOf({ writable }: Context): WritableGraph {
  if (writable) return writable;
  throw new CypherError('read-only', 'This statement would change data; only reading is allowed here.');
}
