/** Reads patterns: (a:Person {id: 1})-[r:KNOWS*1..3]->(b), their label expressions, shortestPath( … ). */
import type { Cursor } from './Cursor.js';
import { parseExpression } from './parseExpression.js';
import type { Expression, LabelExpression, NodePattern, PatternPart, RelationshipPattern } from './syntax.js';

export function parsePatterns(cursor: Cursor): PatternPart[] {
  const parts = [parsePatternPart(cursor)];
  while (cursor.takeSymbol(',')) parts.push(parsePatternPart(cursor));
  return parts;
}

export function parsePatternPart(cursor: Cursor): PatternPart {
  const at = cursor.start;
  const variable = cursor.isName() && cursor.isSymbol('=', 1) ? cursor.name('a name') : null;
  if (variable !== null) cursor.expectSymbol('=');
  if (['SHORTEST', 'ANY', 'ALL', 'WALK', 'TRAIL', 'ACYCLIC'].includes(cursor.token.upper) && !cursor.isSymbol('(', 1))
    throw cursor.needsNeo4j(`${cursor.token.upper} … before a pattern`);
  const shortest = cursor.isSymbol('(', 1)
    ? cursor.isWord('SHORTESTPATH')
      ? 'one'
      : cursor.isWord('ALLSHORTESTPATHS')
        ? 'all'
        : null
    : null;
  if (shortest) {
    cursor.next();
    cursor.expectSymbol('(');
  }
  const chain = parseChain(cursor);
  if (shortest) cursor.expectSymbol(')');
  return { at, end: cursor.end, variable, shortest, ...chain };
}

/** Nodes and the relationships between them. */
export function parseChain(cursor: Cursor): { nodes: NodePattern[]; relationships: RelationshipPattern[] } {
  // Where a chain fails, so does each that begins at one of its nodes.
  const places: number[] = [];
  try {
    return parseNodes(cursor, places);
  } catch (error) {
    cursor.noPatternAt(places);
    throw error;
  }
}
function parseNodes(cursor: Cursor, places: number[]): { nodes: NodePattern[]; relationships: RelationshipPattern[] } {
  if (cursor.isSymbol('(') && cursor.isSymbol('(', 1)) throw cursor.needsNeo4j('A quantified path pattern');
  places.push(cursor.place);
  const nodes = [parseNode(cursor)];
  const relationships: RelationshipPattern[] = [];
  while (cursor.isSymbol('-') || cursor.isSymbol('<')) {
    relationships.push(parseRelationship(cursor));
    if (cursor.isSymbol('+') || cursor.isSymbol('*') || cursor.isSymbol('{'))
      throw cursor.needsNeo4j('A quantified path pattern');
    places.push(cursor.place);
    nodes.push(parseNode(cursor));
  }
  if (cursor.isSymbol('(')) throw cursor.needsNeo4j('A quantified path pattern');
  return { nodes, relationships };
}

export function parseNode(cursor: Cursor): NodePattern {
  const at = cursor.start;
  cursor.expectSymbol('(');
  const variable = cursor.isName() && !isInlineWhere(cursor) && !isLabelStart(cursor) ? cursor.name('a name') : null;
  const labels = parseLabels(cursor);
  const properties = parseProperties(cursor);
  const where = isInlineWhere(cursor) || cursor.isWord('WHERE') ? (cursor.next(), parseExpression(cursor)) : null;
  cursor.expectSymbol(')');
  return { at, end: cursor.end, variable, labels, properties, where };
}

/** `(WHERE …)` is a condition unless WHERE is used as a name, as in `(where)` or `(where:A)`. */
const isInlineWhere = (cursor: Cursor): boolean =>
  cursor.isWord('WHERE') && !cursor.isSymbol(')', 1) && !cursor.isSymbol(':', 1) && !cursor.isSymbol('{', 1);
const isLabelStart = (cursor: Cursor): boolean => cursor.isWord('IS') && cursor.isName(1);

function parseLabels(cursor: Cursor): LabelExpression | null {
  if (!cursor.takeSymbol(':')) {
    if (!isLabelStart(cursor)) return null;
    cursor.next();
  }
  return parseLabelExpression(cursor);
}

export function parseLabelExpression(cursor: Cursor): LabelExpression {
  const parts = [parseConjunction(cursor)];
  while (!cursor.barEnds && cursor.takeSymbol('|')) {
    cursor.takeSymbol(':');
    parts.push(parseConjunction(cursor));
  }
  return parts.length === 1 ? (parts[0] as LabelExpression) : { is: 'or', parts };
}
function parseConjunction(cursor: Cursor): LabelExpression {
  const parts = [parseNegation(cursor)];
  while (cursor.takeSymbol('&') || cursor.takeSymbol(':')) parts.push(parseNegation(cursor));
  return parts.length === 1 ? (parts[0] as LabelExpression) : { is: 'and', parts };
}
function parseNegation(cursor: Cursor): LabelExpression {
  if (cursor.takeSymbol('!')) return { is: 'not', part: parseNegation(cursor) };
  if (cursor.takeSymbol('%')) return { is: 'any' };
  if (cursor.isSymbol('$')) throw cursor.needsNeo4j('A label or type computed at run time, $( … ),');
  if (cursor.takeSymbol('(')) {
    const inner = parseLabelExpression(cursor);
    cursor.expectSymbol(')');
    return inner;
  }
  return { is: 'label', name: cursor.name('a label or type') };
}

function parseProperties(cursor: Cursor): Expression | null {
  if (cursor.isSymbol('{')) return parseExpression(cursor);
  if (cursor.isSymbol('$')) throw cursor.needsNeo4j("A whole map as a pattern's properties");
  return null;
}

function parseRelationship(cursor: Cursor): RelationshipPattern {
  const at = cursor.start;
  const left = cursor.takeSymbol('<');
  cursor.expectSymbol('-');
  const inside: Pick<RelationshipPattern, 'variable' | 'types' | 'properties' | 'where' | 'length'> = {
    variable: null,
    types: null,
    properties: null,
    where: null,
    length: null,
  };
  if (cursor.takeSymbol('[')) {
    if (cursor.isName() && !isInlineWhere(cursor) && !isLabelStart(cursor)) inside.variable = cursor.name('a name');
    inside.types = parseLabels(cursor);
    if (cursor.takeSymbol('*')) inside.length = parseLength(cursor);
    inside.properties = parseProperties(cursor);
    if (cursor.takeWords('WHERE')) inside.where = parseExpression(cursor);
    cursor.expectSymbol(']');
  }
  cursor.expectSymbol('-');
  const right = cursor.takeSymbol('>');
  return { at, end: cursor.end, direction: left === right ? 'both' : left ? 'in' : 'out', ...inside };
}

function parseLength(cursor: Cursor): { from: number | null; to: number | null } {
  const integer = (): number | null => (cursor.token.kind === 'integer' ? Number(cursor.next().text) : null);
  const from = integer();
  if (cursor.takeSymbol('..')) return { from, to: integer() };
  return from === null ? { from: null, to: null } : { from, to: from };
}
