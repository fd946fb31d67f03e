/**
 * `MATCH (:A)-[r]->(:B) WHERE … RETURN r.key, count(r)`, where nothing is asked of the relationship but its values: they
 * are counted by kind (execute/operators/tally.ts), and none becomes an object.
 */
import { allOf } from '../execute/expressions/junction.js';
import { isAggregate } from '../execute/aggregates.js';
import { orFailure } from '../execute/operators/EndsAsked.js';
import { tally, type Kind } from '../execute/operators/tally.js';
import type { Context, Evaluate, Row } from '../execute/rows.js';
import { truthOf } from '../execute/truth.js';
import type { Clause, Expression, Projection, ReturnItem } from '../parse/syntax.js';
import { hasIndex } from './match/access.js';
import { Costs } from './match/Costs.js';
import { namesIn, partsOf } from './namesIn.js';
import { endsOf, oneRelationship, type OneRelationship } from './oneRelationship.js';
import type { PlannedCount } from './planCount.js';
import type { Planning } from './Planning.js';
import { readingOf, type ReadingFor } from './readings.js';
import type { Scope } from './Scope.js';

/** How many relationships are counted in the time that following one takes. */
const COUNTED_AT_ONCE = 20;

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
    const { pattern, ends } = this.one;
    if (pattern.direction === 'both' || this.projection.star || this.#counts.length === 0) return false;
    const lookups = ends.flatMap((one) => one.lookups);
    const { graph } = planning;
    const labels = lookups.flatMap((one) => (one.is === 'label' ? [one.label] : []));
    if (lookups.some((one) => 'value' in one && labels.some((label) => hasIndex(graph, label, one)))) return false;
    const labelled = labels.map((label) => graph.countWithLabel(label));
    const all = new Costs(scope, planning).relationships(pattern);
    return all <= COUNTED_AT_ONCE * (Math.min(Infinity, ...labelled) + 1) && this.#sortsByColumns(planning);
  }

  /** Null: the relationship is asked for more than values. */
  plan(scope: Scope, planning: Planning): PlannedCount | null {
    const { pattern, left, right, details, types, ends } = this.one;
    const kind = this.#kind(planning);
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

  #kind(planning: Planning): ReadingFor<Kind> | null {
    const { name, own: conditions } = this.one;
    const keys = this.#keys.map(({ expression }) => expression);
    const conditionCount = conditions.length;
    return readingOf([...conditions, ...keys], name, planning, (values, row, context) => ({
      passes: allPass(values.slice(0, conditionCount), row, context),
      values: orFailure(() => values.slice(conditionCount).map((value) => value(row, context))),
      group: null,
    }));
  }

  /** What it is sorted by are its columns, by their names or written again. */
  #sortsByColumns({ source }: Planning): boolean {
    const { orderBy, items } = this.projection;
    const written = ({ at, end }: Expression): string => source.slice(at, end).trim();
    const names = new Set(items.flatMap(({ alias }) => alias ?? []));
    return orderBy.every(
      ({ expression }) =>
        items.some((item) => written(item.expression) === written(expression)) ||
        (!holdsAggregate(expression) && [...namesIn(expression)].every((name) => names.has(name))),
    );
  }
}

/** A name that no statement can write. */
const COUNT = ' count';

/** `count(*)`, or of the relationship, which no match lacks. */
function counts(expression: Expression, relationship: string): boolean {
  if (expression.is !== 'call' || expression.name.toLowerCase() !== 'count') return false;
  const [of] = expression.args;
  return expression.star || (of?.is === 'variable' && of.name === relationship);
}
function holdsAggregate(tree: Expression): boolean {
  for (const { is, name } of partsOf(tree)) if (is === 'call' && isAggregate(name as string)) return true;
  return false;
}

function allPass(conditions: readonly Evaluate[], row: Row, context: Context): Kind['passes'] {
  if (conditions.length === 0) return true;
  return orFailure(() => truthOf(allOf(conditions)(row, context)));
}
