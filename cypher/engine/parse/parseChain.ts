/** Reads a pattern within an expression, as in WHERE (a)-->(b): nodes and relationships, nothing quantified. */
import type { Cursor } from './Cursor.js';
import { parseNode } from './parsePattern.js';
import { parseRelationship } from './parseRelationship.js';
import type { NodePattern, PatternPart, RelationshipPattern } from './syntax.js';

/** Null: a node alone, which may as well be a variable in parentheses. */
export function readChain(cursor: Cursor, variable: string | null = null): PatternPart | null {
  const at = cursor.start;
  // Where a chain fails, so does each that begins at one of its nodes.
  const places: number[] = [];
  try {
    const nodes: NodePattern[] = [];
    const steps: RelationshipPattern[] = [];
    const readNode = (): void => {
      places.push(cursor.place);
      nodes.push(parseNode(cursor));
    };
    readNode();
    while (cursor.isArrow('-') || cursor.isArrow('<')) {
      steps.push(parseRelationship(cursor));
      readNode();
    }
    if (steps.length === 0) return null;
    return cursor.spanned(at, { variable, selector: null, nodes, steps, where: null });
  } catch (error) {
    cursor.noPatternAt(places);
    throw error;
  }
}
