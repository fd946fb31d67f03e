/**
 * `MATCH (:A)-[r]->(:B) WHERE … RETURN … ORDER BY r.key LIMIT n`, where what it is asked and sorted by are values of the
 * relationship: only those that may be among the first are looked at (execute/operators/relationshipTop.ts).
 */
import { compile } from '../execute/expressions/compile.js';
import { orFailure } from '../execute/operators/EndsAsked.js';
import { relationshipTop, type TopKey } from '../execute/operators/relationshipTop.js';
import type { Step } from '../execute/rows.js';
import { Reading } from '../graph/Reading.js';
import type { Clause, Expression, Projection } from '../parse/syntax.js';
import { holdsAggregate } from './counting.js';
import { isReadAtOnce } from './isReadAtOnce.js';
import { namesIn } from '../check/namesIn.js';
import { endsOf, oneRelationship, passesOf } from './oneRelationship.js';
import type { Planning } from './Planning.js';
import { wanted } from './planProjection.js';
import { readingOf } from './readings.js';
import { Scope } from './Scope.js';

/** In place of the first clause; null where it asks for something else. `scope` gains its names. */
export function planTop([match, projecting]: readonly Clause[], scope: Scope, planning: Planning): Step | null {
  if (match?.is !== 'match' || match.optional) return null;
  if (projecting?.is !== 'with' && projecting?.is !== 'return') return null;
  const { projection } = projecting;
  const { limit, skip, orderBy, distinct, items } = projection;
  if (!limit || distinct || orderBy.length === 0 || items.some(({ expression }) => holdsAggregate(expression)))
    return null;
  const one = oneRelationship(match.patterns, match.where, scope, planning);
  if (!one || [one.left, one.right, one.name].some((name) => scope.has(name))) return null;
  const { name, left, right, pattern, details, types, own, ends } = one;
  if (pattern.direction === 'both' || !isReadAtOnce(one, scope, planning)) return null;
  const keys = orderBy.map(({ expression, descending }) => keyOf(expression, descending, name, projection, planning));
  const passes = passesOf(own, name, planning);
  if (!passes || !keys.every((key) => key !== null)) return null;
  const [start, end] = pattern.direction === 'in' ? [right, left] : [left, right];
  const relationship = scope.declare(name);
  for (const node of [start, end]) scope.declare(node);
  const outside = new Scope(planning.registers);
  const bound = (amount: Expression): ReturnType<typeof compile> =>
    compile(amount, { scope: outside, inner: planning.inner, aggregates: null });
  return relationshipTop({
    details,
    estimatedRows: planning.graph.relationshipCount,
    types,
    passes,
    ends: endsOf(ends, start, end, scope, planning),
    keys,
    wanted: wanted(skip && bound(skip), bound(limit)),
    relationship,
  });
}

/** Null: it asks for more than values. */
function keyOf(
  expression: Expression,
  descending: boolean,
  name: string,
  { items }: Projection,
  planning: Planning,
): TopKey | null {
  const column = items.find(({ alias }) => expression.is === 'variable' && alias === expression.name);
  const written = column?.expression ?? expression;
  // Sorting sees the columns, of which one may have taken the name.
  const taken = items.some(
    ({ alias, expression: of }) => alias === name && !(of.is === 'variable' && of.name === name),
  );
  if (taken || !namesIn(written).has(name)) return null;
  if (written.is === 'property' && written.of.is === 'variable') {
    const reading = Reading.ofValue(written.key);
    return { value: () => reading, descending, mayFail: false };
  }
  const value = readingOf([written], name, planning, ([key], row, context) => orFailure(() => key!(row, context)));
  return value && { value, descending, mayFail: true };
}
