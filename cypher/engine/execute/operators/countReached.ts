/**
 * How many nodes relationships of any number lead to, each counted once: of a graph from disk they are marks, which none
 * of them is looked at for.
 */
import { NodeSet } from '../../graph/NodeSet.js';
import type { Near, Readable } from '../../graph/Graph.js';
import type { GraphNode } from '../../values/Value.js';
import { PAUSE, type Context, type Rows, type Step } from '../rows.js';
import { nodeIn } from './expand.js';
import { newSearch, searchWhereAsked, type Search } from './expandPruned.js';
import type { VariableExpansion } from './expandVariable.js';

/** Nodes of which is gone on at once. */
const AT_ONCE = 256;

export const countReached = (expansion: VariableExpansion, slot: number): Step => ({
  operator: 'CountReached(Pruning,BFS)',
  details: expansion.details,
  *run(source, context, argument) {
    const { least, direction } = expansion;
    const found = new NodeSet();
    for (const row of source) {
      const start = row === PAUSE ? null : nodeIn(row, expansion.from);
      if (row === PAUSE) yield PAUSE;
      if (row === PAUSE || start === null) continue;
      row[expansion.relationship] = null;
      const search = newSearch(start, expansion);
      let isRound = least === 0 || direction !== 'both' || found.has(start);
      for (const one of searchWhereAsked(expansion, search, start, row, context))
        if (one === PAUSE) yield PAUSE;
        else isRound ||= one === start;
      yield* searchOn(expansion, search, context);
      found.addAll(search.seen);
      if (!isRound) found.delete(start);
    }
    const counted = [...argument];
    counted[slot] = BigInt(found.size);
    yield counted;
  },
});

/** The rest, where nothing is asked of relationships any more. */
function* searchOn({ direction, types }: VariableExpansion, search: Search, context: Context): Rows {
  const { graph, budget } = context;
  const readable = graph.readable as Readable;
  let near = readable.near(search.near);
  for (; near.ordinals.length + near.others.length > 0 && search.depth < search.longest; search.depth++) {
    const next: Near = { ordinals: [], others: [] };
    for (let at = 0; at < near.ordinals.length; at += AT_ONCE)
      if (budget.spend(readable.spread(near.ordinals.slice(at, at + AT_ONCE), direction, types, search.seen, next)))
        yield PAUSE;
    budget.hold(next.ordinals.length);
    const reached: GraphNode[] = [];
    for (const node of near.others)
      if (budget.spend(graph.addUnseen(node, direction, types, search.seen, reached))) yield PAUSE;
    const { ordinals, others } = readable.near(reached);
    for (const one of ordinals) next.ordinals.push(one);
    for (const one of others) next.others.push(one);
    near = next;
  }
}
