/**
 * Finds where a statement gives Neo4j's planner so much to write out that planning it would take hours: it writes
 * `a < b < c` as `a < b AND b < c`, with `b` twice, and so on within `b`. Meanwhile it looks neither at a deadline nor
 * at a client that has left, and a database so busy cannot even be stopped. (Joins may take it long, too, but there it
 * looks.) The figures are those of Neo4j 5.26, measured.
 */
import type { Expression, Statement } from '../../../cypher/engine/parse/syntax.js';
import { waysOfMatch, type MatchClause } from './waysOfMatch.js';

/** Parts of a statement that may be written out in addition to those that stand there: a second for Neo4j, or two. */
const MOST_COPIES = 5_000;
/** How often what stands in a subquery, or in a pattern within an expression, is written. */
const IN_SUBQUERY = { EXISTS: 2, COLLECT: 2, COUNT: 3 };
const IN_PATTERN = 2;
/** How often what stands where AND and OR take turns is, for each turn after the first. */
const AT_TURN = Math.SQRT2;

/** Something in the tree, and how often the planner writes it. */
interface Met {
  what: unknown;
  times: number;
  /** Where the outermost expression begins that is written out. */
  from: number | null;
  /** The AND or OR that this is a side of, as it is under the NOTs around it, and their turns so far. */
  within: { operator: 'AND' | 'OR'; turns: number } | null;
  isDenied: boolean;
}

/** The offset of the outermost expression that is written out too often; null: there is none. */
export function findCopies({ body }: Statement): number | null {
  const met: Met[] = [{ what: body, times: 1, from: null, within: null, isDenied: false }];
  let copies = 0;
  // Statements are as deep as their text is long.
  for (let next = met.pop(); next; next = met.pop()) {
    const { what, times, from } = next;
    if (typeof what !== 'object' || what === null) continue;
    if (Array.isArray(what)) {
      for (const each of what) met.push({ ...next, what: each });
      continue;
    }
    const node = what as Expression | MatchClause;
    const ways = node.is === 'match' ? waysOfMatch(node) : 1;
    copies += times * ways - 1;
    if (copies > MOST_COPIES) return from ?? node.at;
    met.push(...partsOf(node, next));
  }
  return null;
}

function partsOf(node: Expression | MatchClause, { times, from, within, isDenied }: Met): Met[] {
  const written = (part: unknown, more = 1): Met => ({
    what: part,
    times: times * more,
    from: more === 1 ? from : (from ?? node.at),
    within: null,
    isDenied: false,
  });
  switch (node.is) {
    case 'comparison':
      return node.operands.map((operand, i) => written(operand, i === 0 || i === node.operands.length - 1 ? 1 : 2));
    case 'unary':
      return [{ ...written(node.operand), ...(node.operator === 'NOT' && { within, isDenied: !isDenied }) }];
    case 'binary': {
      const sides = [node.left, node.right];
      if (node.operator === 'XOR') return sides.map((side) => written(side, 2));
      if (node.operator !== 'AND' && node.operator !== 'OR') return sides.map((side) => written(side));
      const operator = (node.operator === 'AND') === isDenied ? 'OR' : 'AND';
      const isTurn = within !== null && within.operator !== operator;
      const turns = (within?.turns ?? 0) + (isTurn ? 1 : 0);
      const more = isTurn && turns > 1 ? AT_TURN : 1;
      return sides.map((side) => ({ ...written(side, more), within: { operator, turns }, isDenied }));
    }
    case 'case': {
      const { subject, alternatives, otherwise } = node;
      return [written(subject, alternatives.length + 1), written(alternatives), written(otherwise)];
    }
    case 'subquery':
      return [written(node.query, IN_SUBQUERY[node.which])];
    case 'patternComprehension':
    case 'patternPredicate':
      return Object.values(node).map((part) => written(part, IN_PATTERN));
    default:
      return Object.values(node).map((part) => written(part));
  }
}
