/** Follows one relationship from a node that is known. */
import { GraphNode, type GraphRelationship, type Value } from '../../values/Value.js';
import type { Direction } from '../../graph/Graph.js';
import type { Reading } from '../../graph/Reading.js';
import { typeError } from '../../CypherError.js';
import { kindOf } from '../../values/kinds.js';
import { PAUSE, type Context, type Row, type Step } from '../rows.js';
import type { Targets } from './Targets.js';

/** Whether a relationship may stand at this place of the pattern, apart from its direction. */
export type RelationshipTest = (relationship: GraphRelationship, row: Row, context: Context) => boolean;

export interface Expansion {
  details: string;
  from: number;
  to: number;
  /** The other node is known, too. */
  into: boolean;
  relationship: number;
  direction: Direction;
  /** Null: of any type. */
  types: ReadonlySet<string> | null;
  test: RelationshipTest | null;
  /** Which ones need be looked at; null: all. */
  passes: ((context: Context) => Reading<boolean>) | null;
  /** What is known of the nodes that are wanted at the other end; null: nothing. */
  targets: ((context: Context) => Targets) | null;
  /** Registers with relationships, or lists of them, that this one must not be. */
  distinctFrom: readonly number[];
}

export const expand = (expansion: Expansion): Step => ({
  operator: expansion.into ? 'Expand(Into)' : 'Expand(All)',
  details: expansion.targets ? `${expansion.details} to those of an index` : expansion.details,
  *run(source, context) {
    const { from, to, into, relationship, direction, types, test, distinctFrom } = expansion;
    const found = finding(expansion, context);
    for (const row of source) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      const node = nodeIn(row, from);
      const target = into ? nodeIn(row, to) : null;
      if (node === null || (into && target === null)) continue;
      for (const one of target ? between(node, target, direction, types, context) : found(node)) {
        if (context.budget.spend()) yield PAUSE;
        if (distinctFrom.length > 0 && isUsed(row, distinctFrom, one)) continue;
        if (test && !test(one, row, context)) continue;
        row[relationship] = one;
        row[to] = otherEnd(one, node);
        yield row;
      }
    }
  },
});

/** Those at a node that need be looked at. */
function finding(
  { direction, types, passes, targets }: Expansion,
  context: Context,
): (node: GraphNode) => Iterable<GraphRelationship> {
  const { readable } = context.graph;
  if (!readable || !(passes ?? targets)) return (node) => context.graph.relationshipsOf(node, direction, types);
  const [sieve, wanted] = [passes?.(context) ?? null, targets?.(context) ?? null];
  return (node) => {
    const among = wanted?.among(readable.degreeAt(node, direction)) ?? null;
    return readable.passingAt(node, direction, types, sieve, among);
  };
}

export const otherEnd = ({ start, end }: GraphRelationship, node: GraphNode): GraphNode =>
  start === node ? end : start;

/** Null is no match; anything but a node cannot stand in a pattern. */
export function nodeIn(row: Row, slot: number): GraphNode | null {
  const value = row[slot] as Value;
  if (value === null || value instanceof GraphNode) return value;
  throw typeError(`A pattern begins at a node, not at a value of type ${kindOf(value)}.`);
}

export function isUsed(row: Row, slots: readonly number[], relationship: GraphRelationship): boolean {
  for (const slot of slots) {
    const used = row[slot];
    if (used === relationship || (Array.isArray(used) && used.includes(relationship))) return true;
  }
  return false;
}

/** From the end that has fewer. */
function* between(
  node: GraphNode,
  target: GraphNode,
  direction: Direction,
  types: ReadonlySet<string> | null,
  { graph }: Context,
): Iterable<GraphRelationship> {
  const near = graph.degree(node, direction) <= graph.degree(target, opposite(direction));
  const [here, there] = near ? [node, target] : [target, node];
  for (const one of graph.relationshipsOf(here, near ? direction : opposite(direction), types))
    if (otherEnd(one, here) === there) yield one;
}

export const opposite = (direction: Direction): Direction =>
  direction === 'out' ? 'in' : direction === 'in' ? 'out' : 'both';
