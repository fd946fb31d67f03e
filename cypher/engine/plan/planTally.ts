/**
 * `MATCH (:A)-[r]->(:B) WHERE … RETURN r.key, count(r)`, where nothing is asked of the relationship but its values: they
 * are counted by kind (execute/operators/tally.ts), and none becomes an object.
 */
import { allOf } from '../execute/expressions/junction.js';
import { isAggregate } from '../execute/aggregates.js';
import { orFailure, tally, type Kind } from '../execute/operators/tally.js';
import type { Context, Evaluate, Row } from '../execute/rows.js';
import { truthOf } from '../execute/truth.js';
import type { Clause, Expression, Projection, ReturnItem } from '../parse/syntax.js';
import { conditionsOf, type Condition } from './match/Condition.js';
import { typesOf } from './match/connect.js';
import { Costs } from './match/Costs.js';
import { patternGraph, type Connection } from './match/PatternGraph.js';
import { namesIn, partsOf } from './namesIn.js';
import type { PlannedCount } from './planCount.js';
import { textOf, type Planning } from './Planning.js';
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
  if (!planning.graph.readable || match?.is !== 'match' || match.optional || match.patterns.length !== 1) return null;
  if (projecting?.is !== 'with' && projecting?.is !== 'return') return null;
  const { projection } = projecting;
  const { connections, conditions, paths, nodes } = patternGraph(match.patterns, planning);
  const [connection, ...more] = connections;
  if (!connection || more.length + paths.length > 0 || [...nodes, connection.name].some((name) => scope.has(name)))
    return null;
  const asked = match.where ? conditionsOf(match.where, (spot) => textOf(planning, spot)) : [];
  const counted = new Counted(connection, [...conditions, ...asked], projection);
  return counted.isOne(scope, planning) ? counted.plan(scope, planning) : null;
}

class Counted {
  readonly #own: Condition[];
  readonly #ends: Condition[];
  /** Items that are the count; and the others, by which is counted. */
  readonly #counts: ReturnItem[];
  readonly #keys: ReturnItem[];

  constructor(
    private readonly connection: Connection,
    conditions: readonly Condition[],
    private readonly projection: Projection,
  ) {
    const { name } = connection;
    this.#own = conditions.filter(({ needs }) => needs.has(name));
    this.#ends = conditions.filter(({ needs }) => !needs.has(name));
    this.#counts = projection.items.filter(({ expression }) => counts(expression, name));
    this.#keys = projection.items.filter(({ expression }) => !counts(expression, name));
  }

  /** Whether there is nothing that another plan does better, or that this one cannot do. */
  isOne(scope: Scope, planning: Planning): boolean {
    const { pattern, left, right } = this.connection;
    if (pattern.is !== 'relationship' || pattern.length || pattern.direction === 'both' || left === right) return false;
    if (this.projection.star || this.#counts.length === 0 || this.#own.some(({ expression }) => !expression))
      return false;
    if (typesOf(pattern.types, { scope, planning }).test) return false;
    // What names neither end is asked before anything is looked at.
    if (this.#ends.some(({ needs }) => !needs.has(left) && !needs.has(right))) return false;
    const lookups = this.#ends.flatMap((one) => one.lookups);
    if (lookups.some(({ is }) => is !== 'label' && is !== 'present')) return false;
    const { graph } = planning;
    const labelled = lookups.flatMap((one) => (one.is === 'label' ? [graph.countWithLabel(one.label)] : []));
    const all = new Costs(scope, planning).relationships(pattern);
    return all <= COUNTED_AT_ONCE * (Math.min(Infinity, ...labelled) + 1) && this.#sortsByColumns(planning);
  }

  /** Null: the relationship is asked for more than values. */
  plan(scope: Scope, planning: Planning): PlannedCount | null {
    const { pattern, left, right, name, details } = this.connection;
    if (pattern.is !== 'relationship') return null;
    const kind = this.#kind(name, planning);
    if (!kind) return null;
    const [start, end] = pattern.direction === 'in' ? [right, left] : [left, right];
    const within = scope.inside();
    const slots = [start, end].map((node) => within.declare(node)) as [number, number];
    const asked = (of: readonly Condition[]): Evaluate | null =>
      of.length === 0 ? null : allOf(of.map((one) => one.compile(within, planning)));
    const aloneAt = (node: string, other: string): Condition[] =>
      this.#ends.filter((one) => one.needs.has(node) && !one.needs.has(other));
    const alone = [aloneAt(start, end), aloneAt(end, start)] as const;
    const { graph } = planning;
    const columns = this.#keys.map((item, at) => ({ item, name: ` kind ${at}` }));
    const step = tally({
      details,
      estimatedRows: graph.relationshipCount,
      types: typesOf(pattern.types, { scope, planning }).types,
      kind,
      slots: columns.map((column) => scope.declare(column.name)),
      count: scope.declare(COUNT),
      start: { slot: slots[0], condition: asked(alone[0]) },
      end: { slot: slots[1], condition: asked(alone[1]) },
      together: asked(this.#ends.filter((one) => !alone.flat().includes(one))),
    });
    const read = (item: ReturnItem): string => columns.find((column) => column.item === item)?.name ?? COUNT;
    const items = this.projection.items.map((item): ReturnItem => {
      const { at, end: last, expression, alias } = item;
      const variable: Expression = { is: 'variable', name: read(item), at: expression.at, end: expression.end };
      return { at, end: last, alias: alias ?? planning.source.slice(at, last), expression: variable };
    });
    return { step, projection: { ...this.projection, items } };
  }

  #kind(relationship: string, planning: Planning): ReadingFor<Kind> | null {
    const conditions = this.#own.flatMap(({ expression }) => expression ?? []);
    const keys = this.#keys.map(({ expression }) => expression);
    const conditionCount = conditions.length;
    return readingOf([...conditions, ...keys], relationship, planning, (values, row, context) => ({
      passes: allPass(values.slice(0, conditionCount), row, context),
      values: orFailure(() => values.slice(conditionCount).map((value) => value(row, context))),
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
