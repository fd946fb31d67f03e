/**
 * `MATCH (:A)-[r]->(:B) WHERE … RETURN r.key, count(r)`, where nothing is asked of the relationship but its values: they
 * are counted by kind (execute/operators/tally.ts), and none becomes an object.
 */
import { tally } from '../execute/operators/tally.js';
import type { Clause, Expression, Projection, ReturnItem } from '../parse/syntax.js';
import { COUNT, counts, kindOf, sortsByColumns } from './counting.js';
import { isReadAtOnce } from './isReadAtOnce.js';
import { endsOf, oneRelationship, type OneRelationship } from './oneRelationship.js';
import type { PlannedCount } from './planCount.js';
import type { Planning } from './Planning.js';
import type { Scope } from './Scope.js';

/**
 * Of the first two clauses of a query; null where they ask for something else. `scope` gains what the projection then
 * reads.
 */
export function planTally(
  [match, projecting]: readonly Clause[],
  scope: Scope,
  planning: Planning,
): PlannedCount | null {
  if (match?.is !== 'match' || match.optional) return null;
  if (projecting?.is !== 'with' && projecting?.is !== 'return') return null;
  const { projection } = projecting;
  const one = oneRelationship(match.patterns, match.where, scope, planning);
  if (!one || [one.left, one.right, one.name].some((name) => scope.has(name))) return null;
  const counted = new Counted(one, projection);
  return counted.isOne(scope, planning) ? counted.plan(scope, planning) : null;
}

class Counted {
  /** Items that are the count; and the others, by which is counted. */
  readonly #counts: ReturnItem[];
  readonly #keys: ReturnItem[];

  constructor(
    private readonly one: OneRelationship,
    private readonly projection: Projection,
  ) {
    const { name } = one;
    this.#counts = projection.items.filter(({ expression }) => counts(expression, name));
    this.#keys = projection.items.filter(({ expression }) => !counts(expression, name));
  }

  /** Whether there is nothing that another plan does better, or that this one cannot do. */
  isOne(scope: Scope, planning: Planning): boolean {
    const { direction } = this.one.pattern;
    if (direction === 'both' || this.projection.star || this.#counts.length === 0) return false;
    return isReadAtOnce(this.one, scope, planning) && sortsByColumns(this.projection, planning);
  }

  /** Null: the relationship is asked for more than values. */
  plan(scope: Scope, planning: Planning): PlannedCount | null {
    const { pattern, left, right, details, types, ends } = this.one;
    const keys = this.#keys.map(({ expression }) => expression);
    const kind = kindOf(this.one.own, keys, this.one.name, planning);
    if (!kind) return null;
    const [start, end] = pattern.direction === 'in' ? [right, left] : [left, right];
    const within = scope.inside();
    within.declare(start);
    within.declare(end);
    const { graph } = planning;
    const columns = this.#keys.map((item, at) => ({ item, name: ` kind ${at}` }));
    const step = tally({
      details,
      estimatedRows: graph.relationshipCount,
      types,
      kind,
      slots: columns.map((column) => scope.declare(column.name)),
      count: scope.declare(COUNT),
      ends: endsOf(ends, start, end, within, planning),
    });
    const read = (item: ReturnItem): string => columns.find((column) => column.item === item)?.name ?? COUNT;
    const items = this.projection.items.map((item): ReturnItem => {
      const { at, end: last, expression, alias } = item;
      const variable: Expression = { is: 'variable', name: read(item), at: expression.at, end: expression.end };
      return { at, end: last, alias: alias ?? planning.source.slice(at, last), expression: variable };
    });
    return { step, projection: { ...this.projection, items } };
  }
}
