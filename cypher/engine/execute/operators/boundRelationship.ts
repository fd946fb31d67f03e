/** A pattern whose relationship, or list of them, is known already: finds the nodes at its ends. */
import { typeError } from '../../CypherError.js';
import { type GraphNode, GraphRelationship, type Value } from '../../values/Value.js';
import type { Direction } from '../../graph/Graph.js';
import { isList, kindOf } from '../../values/kinds.js';
import { PAUSE, type Row, type Step } from '../rows.js';
import { isUsed, otherEnd, type RelationshipTest } from './expand.js';

export interface BoundRelationship {
  details: string;
  relationship: number;
  left: number;
  right: number;
  leftKnown: boolean;
  rightKnown: boolean;
  direction: Direction;
  types: ReadonlySet<string> | null;
  test: RelationshipTest | null;
  /** Of `-[list*1..3]-`; null of one relationship. */
  length: { least: number; most: number | null } | null;
  distinctFrom: readonly number[];
}

export const boundRelationship = (bound: BoundRelationship): Step => ({
  operator: 'ProjectEndpoints',
  details: bound.details,
  *run(source, context) {
    const { left, right, leftKnown, rightKnown, types, test, distinctFrom } = bound;
    for (const row of source) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      const relationships = relationshipsIn(row[bound.relationship] as Value, bound);
      if (!relationships) continue;
      const fits = relationships.every(
        (one, at) =>
          (types === null || types.has(one.type)) &&
          (!test || test(one, row, context)) &&
          !isUsed(row, distinctFrom, one) &&
          relationships.indexOf(one) === at,
      );
      if (!fits) continue;
      const [knownLeft, knownRight] = [leftKnown ? row[left] : undefined, rightKnown ? row[right] : undefined];
      for (const [start, end] of endsOf(relationships, row, bound)) {
        if (knownLeft !== undefined && knownLeft !== start) continue;
        if (knownRight !== undefined && knownRight !== end) continue;
        row[left] = start;
        row[right] = end;
        yield row;
      }
    }
  },
});

function relationshipsIn(value: Value, { length }: BoundRelationship): GraphRelationship[] | null {
  if (value === null) return null;
  const list = isList(value) ? value : [value];
  if (length && (list.length < length.least || (length.most !== null && list.length > length.most))) return null;
  return list.map((one) => {
    if (one instanceof GraphRelationship) return one;
    throw typeError(`A pattern joins nodes by relationships, not by a value of type ${kindOf(one)}.`);
  });
}

/** The walks along all of them, in this order, each relationship taken the way the pattern allows. */
function endsOf(
  relationships: GraphRelationship[],
  row: Row,
  { direction, left, leftKnown }: BoundRelationship,
): [GraphNode, GraphNode][] {
  const [first] = relationships;
  if (!first) return leftKnown ? [[row[left] as GraphNode, row[left] as GraphNode]] : [];
  const starts =
    direction === 'out' ? [first.start] : direction === 'in' ? [first.end] : [...new Set([first.start, first.end])];
  return starts.flatMap((start) => {
    let node = start;
    for (const one of relationships) {
      const may = (direction !== 'in' && one.start === node) || (direction !== 'out' && one.end === node);
      if (!may) return [];
      node = otherEnd(one, node);
    }
    return [[start, node] as [GraphNode, GraphNode]];
  });
}
