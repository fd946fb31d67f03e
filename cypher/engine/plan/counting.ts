/** What statements that only count have in common: their columns are counts, and what is counted by. */
import { isAggregate } from '../execute/aggregates.js';
import { allOf } from '../execute/expressions/junction.js';
import { orFailure } from '../execute/operators/EndsAsked.js';
import type { Kind } from '../execute/operators/kinds.js';
import { truthOf } from '../execute/truth.js';
import type { Expression, Projection } from '../parse/syntax.js';
import { namesIn, partsOf } from '../check/namesIn.js';
import type { Planning } from './Planning.js';
import { readingOf, type ReadingFor } from './readings.js';

/** A name that no statement can write. */
export const COUNT = ' count';

/** `count(*)`, or of what is counted, which no match lacks. */
export function counts(expression: Expression, counted: string): boolean {
  if (expression.is !== 'call' || expression.name.toLowerCase() !== 'count') return false;
  const [of] = expression.args;
  return expression.star || (of?.is === 'variable' && of.name === counted);
}

/** Kinds that `keys` tell apart; null where more is asked of what is so called than values. */
export function kindOf(
  conditions: readonly Expression[],
  keys: readonly Expression[],
  name: string,
  planning: Planning,
): ReadingFor<Kind> | null {
  const asked = conditions.length;
  return readingOf([...conditions, ...keys], name, planning, (values, row, context) => ({
    passes: asked === 0 || orFailure(() => truthOf(allOf(values.slice(0, asked))(row, context))),
    values: orFailure(() => values.slice(asked).map((value) => value(row, context))),
    group: null,
  }));
}

/** What it is sorted by are its columns, by their names or written again. */
export function sortsByColumns({ orderBy, items }: Projection, { source }: Planning): boolean {
  const written = ({ at, end }: Expression): string => source.slice(at, end).trim();
  const names = new Set(items.flatMap(({ alias }) => alias ?? []));
  return orderBy.every(
    ({ expression }) =>
      items.some((item) => written(item.expression) === written(expression)) ||
      (!holdsAggregate(expression) && [...namesIn(expression)].every((name) => names.has(name))),
  );
}
export function holdsAggregate(tree: Expression): boolean {
  for (const { is, name } of partsOf(tree)) if (is === 'call' && isAggregate(name as string)) return true;
  return false;
}
