/** Reads patterns: nodes, relationships and quantified parts between them, with their selector. */
import { syntaxError } from '../CypherError.js';
import type { Cursor } from './Cursor.js';
import { parseLabels } from './parseLabels.js';
import { isInlineWhere, isNamed, parseProperties } from './parseInside.js';
import { parseQuantifier } from './parseQuantifier.js';
import { parseRelationship } from './parseRelationship.js';
import { parseSelector } from './parseSelector.js';
import type {
  Expression,
  NodePattern,
  PatternPart,
  PatternStep,
  QuantifiedPattern,
  RelationshipPattern,
} from './syntax.js';

interface Steps {
  nodes: NodePattern[];
  steps: PatternStep[];
  where: Expression | null;
}

export const parsePatterns = (cursor: Cursor): PatternPart[] => cursor.separated(() => parsePatternPart(cursor));

export function parsePatternPart(cursor: Cursor): PatternPart {
  const at = cursor.start;
  const variable = parsePathName(cursor);
  const selector = parseSelector(cursor);
  const inCall = selector?.is === 'shortestPath' || selector?.is === 'allShortestPaths';
  if (inCall) cursor.expectSymbol('(');
  const steps = parseSteps(cursor);
  if (inCall) cursor.expectSymbol(')');
  return cursor.spanned(at, { variable, selector, ...steps });
}
function parsePathName(cursor: Cursor): string | null {
  if (!cursor.isName() || !cursor.isSymbol('=', 1)) return null;
  const name = cursor.name('a name');
  cursor.expectSymbol('=');
  return name;
}

const emptyNode = (at: number): NodePattern => ({
  at,
  end: at,
  variable: null,
  labels: null,
  properties: null,
  where: null,
});

/** Nodes and what is between them, until neither follows. */
function parseSteps(cursor: Cursor): Steps {
  const nodes: NodePattern[] = [];
  const steps: PatternStep[] = [];
  do {
    const begins = cursor.start;
    if (!isParenthesised(cursor)) {
      if (nodes.length > steps.length) throw besides(begins);
      nodes.push(parseNode(cursor));
      while (cursor.isArrow('-') || cursor.isArrow('<')) {
        steps.push(parseStep(cursor));
        nodes.push(parseNode(cursor));
      }
      continue;
    }
    const inner = parseParenthesised(cursor);
    const times = parseQuantifier(cursor);
    if (!times) {
      if (nodes.length > 0 || cursor.isSymbol('(')) throw besides(begins);
      return inner;
    }
    if (nodes.length === steps.length) nodes.push(emptyNode(begins));
    steps.push(cursor.spanned(begins, { is: 'quantified', ...inParts(inner, begins), ...times }));
  } while (cursor.isSymbol('('));
  if (nodes.length === steps.length) nodes.push(emptyNode(cursor.end));
  return { nodes, steps, where: null };
}
const besides = (at: number): Error =>
  syntaxError(
    'Only a part with a quantifier, as (…)+, may stand beside another without an arrow.',
    at,
    'UnexpectedSyntax',
  );

/** `((a)-->(b))`, `(p = (a)-->(b))`, not `(a)`. */
const isParenthesised = (cursor: Cursor): boolean =>
  cursor.isSymbol('(') && (cursor.isSymbol('(', 1) || (cursor.isName(1) && cursor.isSymbol('=', 2)));

function parseParenthesised(cursor: Cursor): Steps {
  cursor.expectSymbol('(');
  if (!cursor.isSymbol('('))
    throw syntaxError('A part of a path in parentheses cannot have a name.', cursor.start, 'UnexpectedSyntax');
  const inner = cursor.deeper(() => parseSteps(cursor));
  const { start } = cursor;
  const where = cursor.where();
  cursor.expectSymbol(')');
  if (inner.where && where)
    throw syntaxError('A pattern has one WHERE; join the conditions with AND.', start, 'UnexpectedSyntax');
  return { ...inner, where: inner.where ?? where };
}

/** A part that is repeated holds nodes and single relationships only. */
function inParts(
  { nodes, steps, where }: Steps,
  at: number,
): Pick<QuantifiedPattern, 'nodes' | 'relationships' | 'where'> {
  const relationships: RelationshipPattern[] = [];
  for (const step of steps) {
    if (step.is === 'quantified')
      throw syntaxError('A quantified part of a pattern cannot hold another.', step.at, 'UnexpectedSyntax');
    if (step.length) throw lengthInQuantified(step.at);
    relationships.push(step);
  }
  if (relationships.length === 0)
    throw syntaxError('A quantified part of a pattern needs a relationship.', at, 'UnexpectedSyntax');
  return { nodes, relationships, where };
}
const lengthInQuantified = (at: number): Error =>
  syntaxError('A relationship with "*" cannot stand in a quantified part of a pattern.', at, 'UnexpectedSyntax');

/** A relationship, or several like it: `-[:R]->{2,4}`. */
function parseStep(cursor: Cursor): PatternStep {
  const relationship = parseRelationship(cursor);
  const times = parseQuantifier(cursor);
  if (!times) return relationship;
  const { at, end } = relationship;
  if (relationship.length) throw lengthInQuantified(at);
  const nodes = [emptyNode(at), emptyNode(end)];
  return cursor.spanned(at, { is: 'quantified', nodes, relationships: [relationship], where: null, ...times });
}

export function parseNode(cursor: Cursor): NodePattern {
  const at = cursor.start;
  cursor.expectSymbol('(');
  const variable = isNamed(cursor) ? cursor.name('a name') : null;
  const labels = parseLabels(cursor, 'node');
  const properties = parseProperties(cursor);
  const where = isInlineWhere(cursor) ? (cursor.next(), cursor.expression()) : null;
  cursor.expectSymbol(')');
  return cursor.spanned(at, { variable, labels, properties, where });
}
