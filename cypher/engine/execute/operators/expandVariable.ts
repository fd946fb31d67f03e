/** Follows relationships from a node that is known, as many as the pattern allows: `-[*1..3]->`. */
import type { GraphNode, GraphRelationship, Value } from '../../values/Value.js';
import { PAUSE, type Context, type Row, type Rows, type Step } from '../rows.js';
import { stepsThrough } from '../weighed.js';
import { isUsed, nodeIn, otherEnd, type Expansion } from './expand.js';

export interface VariableExpansion extends Expansion {
  least: number;
  /** Null: as many as there are. */
  most: number | null;
  /** The list is kept from the last to the first: the pattern is followed backwards. */
  backwards: boolean;
}

export const expandVariable = (expansion: VariableExpansion): Step => ({
  operator: expansion.into ? 'VarLengthExpand(Into)' : 'VarLengthExpand(All)',
  details: expansion.details,
  *run(source, context) {
    for (const row of source) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      const node = nodeIn(row, expansion.from);
      const target = expansion.into ? nodeIn(row, expansion.to) : null;
      if (node === null || (expansion.into && target === null)) continue;
      yield* walks(expansion, row, node, target, context);
    }
  },
});

/** Depth first; no relationship twice in one walk. */
function* walks(
  expansion: VariableExpansion,
  row: Row,
  start: GraphNode,
  target: GraphNode | null,
  context: Context,
): Rows {
  const { least, most, to, relationship: slot, backwards } = expansion;
  const walk: GraphRelationship[] = [];
  const nodes: GraphNode[] = [start];
  const choices: Iterator<GraphRelationship>[] = [];
  for (;;) {
    const node = nodes[nodes.length - 1] as GraphNode;
    const depth = walk.length;
    if (choices.length === depth) {
      if (depth >= least && (target === null || node === target)) {
        if (context.budget.spend(stepsThrough(walk))) yield PAUSE;
        row[slot] = (backwards ? [...walk].reverse() : [...walk]) as Value[];
        row[to] = node;
        yield row;
      }
      choices.push(most !== null && depth >= most ? NONE : choicesAt(expansion, node, context));
    }
    // Whether a relationship was walked already is looked for in the whole walk.
    if (context.budget.spend(1 + stepsThrough(walk))) yield PAUSE;
    const next = (choices[depth] as Iterator<GraphRelationship>).next();
    if (next.done) {
      choices.pop();
      nodes.pop();
      if (walk.pop() === undefined) return;
      continue;
    }
    const one = next.value;
    if (walk.includes(one) || isUsed(row, expansion.distinctFrom, one)) continue;
    if (expansion.test && !expansion.test(one, row, context)) continue;
    walk.push(one);
    nodes.push(otherEnd(one, node));
  }
}

const NONE: Iterator<GraphRelationship> = { next: () => ({ done: true, value: undefined }) };
const choicesAt = (
  { direction, types }: VariableExpansion,
  node: GraphNode,
  { graph }: Context,
): Iterator<GraphRelationship> => graph.relationshipsOf(node, direction, types)[Symbol.iterator]();
