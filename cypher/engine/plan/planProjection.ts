/** WITH and RETURN: grouping and aggregates, columns, DISTINCT, ORDER BY, SKIP and LIMIT. */
import type { Aggregate } from '../execute/Aggregate.js';
import { isAggregate } from '../execute/aggregates.js';
import { compile } from '../execute/expressions/compile.js';
import { aggregate } from '../execute/operators/aggregate.js';
import { amount, distinctRows, project, skipAndLimit, sort, type Column } from '../execute/operators/projecting.js';
import type { Context, Evaluate, Step } from '../execute/rows.js';
import type { Expression, Projection } from '../parse/syntax.js';
import { namesIn, partsOf } from '../check/namesIn.js';
import { textOf, type Planning } from './Planning.js';
import { Scope } from './Scope.js';

export interface Projected {
  steps: Step[];
  /** Just the columns. */
  scope: Scope;
  /** The columns, and what they are made of: what WHERE after WITH sees. */
  both: Scope;
  columns: { name: string; slot: number }[];
}

export interface ProjectionOptions {
  /** Names that stay known after it, those of a subquery's surroundings. */
  always: Scope | null;
  /** The rows come in the order of the first of what they are sorted by. */
  isSorted: boolean;
}

export function planProjection(
  projection: Projection,
  scope: Scope,
  planning: Planning,
  { always, isSorted }: ProjectionOptions,
): Projected {
  const aggregates: Aggregate[] = [];
  const kept = projection.star ? scope.names.filter((name) => !name.startsWith(' ') && !always?.has(name)) : [];
  const stars = kept.map((name) => ({ name, slot: scope.slot(name), value: null, groups: true }));
  const items = projection.items.map(({ expression, alias, at, end }) => {
    const before = aggregates.length;
    const value = compile(expression, { scope, inner: planning.inner, aggregates });
    const name = alias ?? (expression.is === 'variable' ? expression.name : planning.source.slice(at, end));
    return { name, slot: planning.registers.take(), value, groups: aggregates.length === before, expression };
  });
  const columns = [...stars.sort((a, b) => (a.name < b.name ? -1 : 1)), ...items];
  const after = new Scope(
    planning.registers,
    columns.map(({ name, slot }) => [name, slot]),
  );
  // Sorting sees the columns, and what they are made of.
  const sorting = new Scope(planning.registers, [
    ...scope.names.map((name) => [name, scope.slot(name)] as const),
    ...after.names.map((name) => [name, after.slot(name)] as const),
  ]);
  const keys = projection.orderBy.map(({ expression, descending }) => ({
    value: compile(replaced(expression, projection, planning), {
      scope: sorting,
      inner: planning.inner,
      aggregates: holdsAggregate(expression) ? aggregates : null,
    }),
    descending,
  }));
  const details = textOf(planning, projection);
  const steps: Step[] = [];
  const isGrouped = aggregates.length > 0 || items.some(({ expression }) => holdsAggregate(expression));
  if (isGrouped) {
    const groups = items.filter((item) => item.groups);
    if (groups.length > 0) steps.push(project(groups, details));
    steps.push(
      aggregate(
        [...stars, ...groups].map(({ slot }) => slot),
        aggregates,
        details,
      ),
    );
    steps.push(
      project(
        items.filter((item) => !item.groups),
        details,
      ),
    );
  }
  // Of rows that are cut off after they are sorted, no more is computed than what they are sorted by.
  const isCut = keys.length > 0 && projection.limit !== null && !planning.writes;
  const sortedBy = namesIn(projection.orderBy.map(({ expression }) => replaced(expression, projection, planning)));
  const isLate = ({ name }: { name: string }): boolean => isCut && !projection.distinct && !sortedBy.has(name);
  const fill = (some: readonly Column[]): void => void (some.length > 0 && steps.push(project(some, details)));
  if (!isGrouped) fill(items.filter((item) => !isLate(item)));
  if (projection.distinct) steps.push(distinctRows(columns.map(({ slot }) => slot)));
  const outside = new Scope(planning.registers);
  const bound = (one: Expression | null): Evaluate | null =>
    one && compile(one, { scope: outside, inner: planning.inner, aggregates: null });
  const [skip, limit] = [bound(projection.skip), bound(projection.limit)];
  if (keys.length > 0)
    steps.push(
      sort(keys, projection.orderBy.map(({ expression }) => textOf(planning, expression)).join(', '), {
        limit: limit && !planning.writes ? wanted(skip, limit) : null,
        isSorted: isSorted && !isGrouped,
      }),
    );
  if (skip ?? limit) steps.push(skipAndLimit(skip, limit, planning.writes));
  if (!isGrouped) fill(items.filter(isLate));
  return {
    steps,
    both: sorting,
    scope: always ? withNames(after, always) : after,
    columns: columns.map(({ name, slot }) => ({ name, slot })),
  };
}

/** How many rows are wanted of those that are sorted. */
export const wanted =
  (skip: Evaluate | null, limit: Evaluate) =>
  (context: Context): number =>
    (skip ? amount(skip([], context), 'SKIP') : 0) + amount(limit([], context), 'LIMIT');

function withNames(scope: Scope, always: Scope): Scope {
  return new Scope(scope.registers, [
    ...always.names.map((name) => [name, always.slot(name)] as const),
    ...scope.names.map((name) => [name, scope.slot(name)] as const),
  ]);
}

/** An item written again under ORDER BY is the column: it is not computed, nor counted, again. */
function replaced(expression: Expression, { items }: Projection, { source }: Planning): Expression {
  const textOf = ({ at, end }: Expression): string => source.slice(at, end).trim();
  const same = items.find((item) => textOf(item.expression) === textOf(expression));
  if (!same?.alias) return expression;
  return { is: 'variable', name: same.alias, at: expression.at, end: expression.end };
}
function holdsAggregate(tree: unknown): boolean {
  for (const node of partsOf(tree, ({ is }) => is !== 'subquery'))
    if (node['is'] === 'call' && isAggregate(node['name'] as string)) return true;
  return false;
}
