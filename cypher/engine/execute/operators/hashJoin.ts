/** Nodes whose property equals a value of the row: of one row by looking at each, of more from a table made once. */
import type { Graph } from '../../graph/Graph.js';
import { keyOf, type Key } from '../../values/keyOf.js';
import type { GraphNode } from '../../values/Value.js';
import { PAUSE, type Context, type Evaluate, type Step } from '../rows.js';

export interface HashJoin {
  details: string;
  estimatedRows: number;
  /** Where the node goes. */
  slot: number;
  /** The node's property. */
  key: string;
  value: Evaluate;
  /** Nodes to choose from. */
  all(graph: Graph): Iterable<GraphNode>;
}

/** Gives more than what is equal: the condition is still to be asked. */
export const hashJoin = ({ details, estimatedRows, slot, key, value, all }: HashJoin): Step => ({
  operator: 'ValueHashJoin',
  details,
  estimatedRows,
  *run(source, context) {
    let isFirst = true;
    let table: Map<Key, GraphNode[]> | null = null;
    for (const row of source) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      const wanted = value(row, context);
      if (wanted === null) continue;
      if (!isFirst) table ??= yield* tableOf(all(context.graph), key, context);
      isFirst = false;
      for (const node of table ? (table.get(keyOf(wanted)) ?? []) : all(context.graph)) {
        if (context.budget.spend()) yield PAUSE;
        row[slot] = node;
        yield row;
      }
    }
  },
});

function* tableOf(
  nodes: Iterable<GraphNode>,
  key: string,
  { graph, budget }: Context,
): Generator<typeof PAUSE, Map<Key, GraphNode[]>, undefined> {
  const table = new Map<Key, GraphNode[]>();
  for (const node of nodes) {
    if (budget.spend()) yield PAUSE;
    const value = graph.properties(node).get(key);
    if (value === null || value === undefined) continue;
    budget.hold(1);
    const same = table.get(keyOf(value));
    if (same) same.push(node);
    else table.set(keyOf(value), [node]);
  }
  return table;
}
