/**
 * Follows relationships of any number to each node that they reach, once, the nearest first: for statements that do not
 * ask for the way, nor how many there are. Its work grows with what is reached; that of all walks with their number.
 */
import type { GraphNode, GraphRelationship } from '../../values/Value.js';
import { PAUSE, type Context, type Row, type Step } from '../rows.js';
import { isUsed, nodeIn, otherEnd } from './expand.js';
import type { VariableExpansion } from './expandVariable.js';

/** `least` is 0 or 1: the nearest way to a node never takes a relationship twice, a longer one might have to. */
export const expandPruned = (expansion: VariableExpansion): Step => ({
  operator: 'VarLengthExpand(Pruning,BFS)',
  details: expansion.details,
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

/** `first` is the relationship by which the way to a node leaves the start. */
interface Way {
  depth: number;
  first: GraphRelationship | null;
}

function* reached(
  { least, most, direction, types, test, distinctFrom }: VariableExpansion,
  row: Row,
  start: GraphNode,
  context: Context,
): Generator<GraphNode | typeof PAUSE, void, undefined> {
  const { graph, budget } = context;
  const longest = most ?? Infinity;
  const ways = new Map<GraphNode, Way>([[start, { depth: 0, first: null }]]);
  let isStartFound = least === 0;
  if (isStartFound) yield start;
  let near = [start];
  for (let depth = 0; near.length > 0 && depth < longest; depth++) {
    const next: GraphNode[] = [];
    for (const node of near)
      for (const one of graph.relationshipsOf(node, direction, types)) {
        if (budget.spend()) yield PAUSE;
        if (isUsed(row, distinctFrom, one) || (test && !test(one, row, context))) continue;
        const other = otherEnd(one, node);
        const known = ways.get(other);
        const first = ways.get(node)?.first ?? one;
        if (!known) {
          ways.set(other, { depth: depth + 1, first });
          budget.hold(1);
          next.push(other);
          yield other;
        } else if (!isStartFound && comesRound(one, known, direction === 'both', first, depth, longest)) {
          isStartFound = true;
          yield start;
        }
      }
    near = next;
  }
}

/**
 * Whether a relationship to a node that is known closes a ring through the start: one way out, another back. Where
 * direction matters, only arriving at the start itself does.
 */
function comesRound(
  one: GraphRelationship,
  { depth: back, first: other }: Way,
  bothWays: boolean,
  first: GraphRelationship,
  depth: number,
  longest: number,
): boolean {
  if (depth + 1 + back > longest) return false;
  if (other === null) return !bothWays || depth === 0 || one !== first;
  return bothWays && other !== first;
}
