/** Finds the nodes, or relationships, that a pattern begins with. */
import type { GraphNode, GraphRelationship } from '../../values/Value.js';
import { PAUSE, type Context, type Row, type Step } from '../rows.js';

export interface Scan {
  operator: string;
  details: string;
  estimatedRows: number;
  /** Where the node goes. */
  slot: number;
  find(row: Row, context: Context): Iterable<GraphNode>;
}

export const scan = ({ operator, details, estimatedRows, slot, find }: Scan): Step => ({
  operator,
  details,
  estimatedRows,
  *run(source, context) {
    for (const row of source) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      for (const node of find(row, context)) {
        if (context.budget.spend()) yield PAUSE;
        row[slot] = node;
        yield row;
      }
    }
  },
});

export interface RelationshipScan {
  details: string;
  estimatedRows: number;
  relationship: number;
  start: number;
  end: number;
  /** Each relationship also the other way round. */
  bothWays: boolean;
  find(context: Context): Iterable<GraphRelationship | typeof PAUSE>;
  usable(relationship: GraphRelationship, row: Row, context: Context): boolean;
}

/** Both ends and what lies between them, from the relationships of a type. */
export const relationshipScan = (scanning: RelationshipScan): Step => ({
  operator: scanning.bothWays ? 'UndirectedRelationshipTypeScan' : 'DirectedRelationshipTypeScan',
  details: scanning.details,
  estimatedRows: scanning.estimatedRows,
  *run(source, context) {
    const { relationship: slot, start, end, bothWays, find, usable } = scanning;
    for (const row of source) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      for (const one of find(context)) {
        if (one === PAUSE || context.budget.spend()) yield PAUSE;
        if (one === PAUSE || !usable(one, row, context)) continue;
        row[slot] = one;
        row[start] = one.start;
        row[end] = one.end;
        yield row;
        if (!bothWays || one.start === one.end) continue;
        row[slot] = one;
        row[start] = one.end;
        row[end] = one.start;
        yield row;
      }
    }
  },
});
