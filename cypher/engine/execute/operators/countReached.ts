/**
 * How many nodes relationships of any number lead to, each counted once: they are marks, which none
 * of them is looked at for.
 */
import { NodeSet } from '../../graph/NodeSet.js';
import type { Readable } from '../../graph/Graph.js';
import { PAUSE, type Context, type Step } from '../rows.js';
import { nodeIn } from './expand.js';
import { newSearch, searchWhereAsked, type Search } from './expandPruned.js';
import type { VariableExpansion } from './expandVariable.js';

/** Nodes of which is gone on at once. */
const AT_ONCE = 256;

export const countReached = (expansion: VariableExpansion, slot: number): Step => ({
  operator: 'CountReached(Pruning,BFS)',
  details: expansion.details,
  *run(source, context, argument) {
    // One set for all starts: what takes as long as there are nodes is done once, not for each.
    const [found, seen] = [new NodeSet(), new NodeSet()];
    for (const row of source) {
      const start = row === PAUSE ? null : nodeIn(row, expansion.from);
      if (row === PAUSE) yield PAUSE;
      if (row === PAUSE || start === null) continue;
      row[expansion.relationship] = null;
      const search = newSearch(start, expansion, seen);
      const asked = [start];
      for (const one of searchWhereAsked(expansion, search, start, row, context)) {
        if (one === PAUSE) yield PAUSE;
        else {
          asked.push(one);
          found.add(one);
        }
      }
      const layers: number[][] = [];
      for (const layer of searchOn(expansion, search, context)) {
        if (layer === PAUSE) yield PAUSE;
        else {
          layers.push(layer);
          context.budget.hold(found.addFrom(seen, layer));
        }
      }
      for (const node of asked) seen.delete(node);
      for (const layer of layers) seen.unmark(layer);
    }
    const counted = [...argument];
    counted[slot] = BigInt(found.size);
    yield counted;
  },
});

/** The rest, where nothing is asked of relationships any more: those who are one relationship farther, then the next. */
function* searchOn(
  { direction, types }: VariableExpansion,
  search: Search,
  { graph, budget }: Context,
): Generator<number[] | typeof PAUSE, void, undefined> {
  const readable = graph.readable as Readable;
  let near = search.near.map(({ ordinal }) => ordinal);
  for (; near.length > 0 && search.depth < search.longest; search.depth++) {
    const next: number[] = [];
    for (let at = 0; at < near.length; at += AT_ONCE)
      if (budget.spend(readable.spread(near.slice(at, at + AT_ONCE), direction, types, search.seen, next))) yield PAUSE;
    yield next;
    near = next;
  }
}
