/** How many nodes or relationships there are, from counts that are kept: one row, and nothing is looked at. */
import type { Graph } from '../../graph/Graph.js';
import { PAUSE, type Step } from '../rows.js';

export const countStore = (
  operator: 'NodeCountFromCountStore' | 'RelationshipCountFromCountStore',
  details: string,
  slot: number,
  count: (graph: Graph) => number,
): Step => ({
  operator,
  details,
  estimatedRows: 1,
  *run(source, context) {
    for (const row of source) {
      if (row === PAUSE) yield PAUSE;
      else {
        row[slot] = BigInt(count(context.graph));
        yield row;
      }
    }
  },
});
