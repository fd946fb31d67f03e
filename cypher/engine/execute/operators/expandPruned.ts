/**
 * Follows relationships of any number to each node that they reach, once, the nearest first: for statements that do not
 * ask for the way, nor how many there are. Its work grows with what is reached; that of all walks with their number.
 */
import { NodeSet } from '../../graph/NodeSet.js';
import type { GraphNode, GraphRelationship } from '../../values/Value.js';
import { PAUSE, type Context, type Row, type Step } from '../rows.js';
import { isUsed, nodeIn, otherEnd } from './expand.js';
import type { VariableExpansion } from './expandVariable.js';

export interface ExpandPruned extends Step {
  /** What it follows. */
  reaching: VariableExpansion;
}

/** `least` is 0 or 1: the nearest way to a node never takes a relationship twice, a longer one might have to. */
export const expandPruned = (expansion: VariableExpansion): ExpandPruned => ({
  operator: 'VarLengthExpand(Pruning,BFS)',
  details: expansion.details,
  reaching: expansion,
  *run(source, context) {
    for (const row of source) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      const start = nodeIn(row, expansion.from);
      const target = expansion.into ? nodeIn(row, expansion.to) : null;
      if (start === null || (expansion.into && target === null)) continue;
      row[expansion.relationship] = null;
      for (const found of reached(expansion, row, start, context)) {
        if (found === PAUSE) yield PAUSE;
        else if (target === null) {
          row[expansion.to] = found;
          yield row;
        } else if (found === target) {
          yield row;
          break;
        }
      }
    }
  },
});

export type Found = Generator<GraphNode | typeof PAUSE, void, undefined>;

function* reached(expansion: VariableExpansion, row: Row, start: GraphNode, context: Context): Found {
  const search = newSearch(start, expansion);
  yield* searchWhereAsked(expansion, search, start, row, context);
  yield* searchByNodes(expansion, search, context);
}

/** `seen`: empty. */
export function newSearch(start: GraphNode, { most }: VariableExpansion, seen = new NodeSet()): Search {
  return { seen, near: [start], depth: 0, longest: most ?? Infinity };
}
/** As far as something is asked of relationships, or the start may be reached again. */
export function* searchWhereAsked(
  expansion: VariableExpansion,
  search: Search,
  start: GraphNode,
  row: Row,
  context: Context,
): Found {
  const { least, direction, test, distinctFrom } = expansion;
  if (least === 0) yield start;
  // Where direction matters, the start is a node like others: it is reached when something leads to it.
  if (least === 0 || direction === 'both') search.seen.add(start);
  if (test || distinctFrom.length > 0 || (least > 0 && direction === 'both'))
    yield* searchByRelationships(expansion, search, start, row, context);
}

/** It goes on where another left it: `near` are the nodes reached last, by `depth` relationships. */
export interface Search {
  readonly seen: NodeSet;
  near: GraphNode[];
  depth: number;
  readonly longest: number;
}

/** Where nothing is asked of relationships. */
function* searchByNodes({ direction, types }: VariableExpansion, search: Search, { graph, budget }: Context): Found {
  for (; search.near.length > 0 && search.depth < search.longest; search.depth++) {
    const next: GraphNode[] = [];
    for (const node of search.near) {
      let given = next.length;
      if (budget.spend(graph.addUnseen(node, direction, types, search.seen, next))) yield PAUSE;
      budget.hold(next.length - given);
      for (; given < next.length; given++) yield next[given]!;
    }
    search.near = next;
  }
}

/** How a node was reached: `first` is the relationship by which the way to it leaves the start. */
interface Way {
  depth: number;
  first: GraphRelationship | null;
}

/** Where something is asked of them, or a way both ways may come round to the start. */
function* searchByRelationships(
  { least, direction, types, test, distinctFrom }: VariableExpansion,
  search: Search,
  start: GraphNode,
  row: Row,
  context: Context,
): Found {
  const { graph, budget } = context;
  const { longest, seen } = search;
  const isOnlyRound = !test && distinctFrom.length === 0;
  let ways: Map<GraphNode, Way> | null = null;
  if (least > 0 && direction === 'both') ways = new Map([[start, { depth: 0, first: null }]]);
  for (; search.near.length > 0 && search.depth < longest && (ways || !isOnlyRound); search.depth++) {
    const next: GraphNode[] = [];
    for (const node of search.near)
      for (const one of graph.relationshipsOf(node, direction, types)) {
        if (budget.spend()) yield PAUSE;
        if (isUsed(row, distinctFrom, one) || (test && !test(one, row, context))) continue;
        const other = otherEnd(one, node);
        const first = ways?.get(node)?.first ?? one;
        if (seen.add(other)) {
          ways?.set(other, { depth: search.depth + 1, first });
          budget.hold(1);
          next.push(other);
          yield other;
        } else if (ways && closesRing(one, ways.get(other)!, first, search.depth, longest)) {
          yield start;
          ways = null;
        }
      }
    search.near = next;
  }
}

/** Whether a relationship to a node that is known closes a ring through the start: one way out, another back. */
function closesRing(
  one: GraphRelationship,
  { depth: back, first: other }: Way,
  first: GraphRelationship,
  depth: number,
  longest: number,
): boolean {
  if (depth + 1 + back > longest) return false;
  return other === null ? depth === 0 || one !== first : other !== first;
}
