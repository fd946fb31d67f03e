/**
 * Expressions that ask nothing of a relationship but its values, `r.key` and `type(r)`, and nothing else of the row:
 * as readings, which are computed once for values that are alike.
 */
import { CypherError } from '../CypherError.js';
import { isAggregate } from '../execute/aggregates.js';
import { compile } from '../execute/expressions/compile.js';
import type { Context, Evaluate, Row } from '../execute/rows.js';
import { truthOf } from '../execute/truth.js';
import { functionNamed } from '../functions/index.js';
import { Reading, TYPE, type ValueName } from '../graph/Reading.js';
import type { Expression } from '../parse/syntax.js';
import type { Value } from '../values/Value.js';
import { namesIn, partsOf } from '../check/namesIn.js';
import type { Planning } from './Planning.js';
import { Registers, Scope } from './Scope.js';

/** One for each context, so that what was computed for one row serves the next. */
export type ReadingFor<T> = (context: Context) => Reading<T>;

/** Null where one of the expressions asks for more. `combine` makes the result of their values, in their order. */
export function readingOf<T>(
  expressions: readonly Expression[],
  relationship: string,
  { inner }: Planning,
  combine: (values: readonly Evaluate[], row: Row, context: Context) => T,
): ReadingFor<T> | null {
  const names: ValueName[] = [];
  if (!expressions.every((one) => isReading(one, relationship))) return null;
  const rewritten = expressions.map((one) => asRegisters(one, relationship, names));
  const scope = new Scope(new Registers());
  names.forEach((_, at) => scope.declare(registerOf(at)));
  const known = new Set(scope.names);
  if (!rewritten.every((one) => asksOnly(known, one))) return null;
  const values = rewritten.map((one) => compile(one, { scope, inner, aggregates: null }));
  let last: { context: Context; reading: Reading<T> } | null = null;
  return (context) => {
    if (last?.context !== context) {
      let current: (name: number) => Value = () => null;
      const row = rowOf(names.length, (name) => current(name));
      const reading = new Reading(names, (read) => {
        current = read;
        return combine(values, row, context);
      });
      last = { context, reading };
    }
    return last.reading;
  };
}

/**
 * What relationships pass of which none of the conditions is false; those that ask for more than its values are not
 * asked. What fails passes, for another condition may decide. Null: there is nothing to ask.
 */
export function sieveOf(
  conditions: Iterable<{ expression: Expression | null }>,
  relationship: string,
  planning: Planning,
): ReadingFor<boolean> | null {
  if (!planning.graph.readable) return null;
  const askable = [...conditions].flatMap(({ expression }) =>
    expression && namesIn(expression).has(relationship) && readingOf([expression], relationship, planning, () => true)
      ? [expression]
      : [],
  );
  return askable.length === 0
    ? null
    : readingOf(askable, relationship, planning, (values, row, context) =>
        values.every((one) => !isFalse(one, row, context)),
      );
}

function isFalse(condition: Evaluate, row: Row, context: Context): boolean {
  try {
    return truthOf(condition(row, context)) === false;
  } catch (error) {
    if (error instanceof CypherError && error.kind === 'failed') return false;
    throw error;
  }
}

/** A name that no statement can write. */
const registerOf = (at: number): string => ` value ${at}`;

/** A row whose registers are read when they are asked for. */
function rowOf(length: number, read: (name: number) => Value): Row {
  const row: Row = [];
  for (let at = 0; at < length; at++) Object.defineProperty(row, at, { get: () => read(at) });
  return row;
}

/** The expression with each value of the relationship as a name of its own, which `names` gains. */
function asRegisters(expression: Expression, relationship: string, names: ValueName[]): Expression {
  const register = (name: ValueName, { at, end }: Expression): Expression => {
    const place = names.includes(name) ? names.indexOf(name) : names.push(name) - 1;
    return { is: 'variable', name: registerOf(place), at, end };
  };
  const isIt = (one: Expression | undefined): boolean => one?.is === 'variable' && one.name === relationship;
  const within = (tree: unknown): unknown => {
    if (Array.isArray(tree)) return tree.map(within);
    if (typeof tree !== 'object' || tree === null) return tree;
    const one = tree as Expression;
    if (one.is === 'property' && isIt(one.of)) return register(one.key, one);
    if (one.is === 'call' && one.name.toLowerCase() === 'type' && isIt(one.args[0])) return register(TYPE, one);
    return Object.fromEntries(Object.entries(tree).map(([key, part]) => [key, within(part)]));
  };
  return within(expression) as Expression;
}

const ASKS_THE_GRAPH = ['subquery', 'patternPredicate', 'patternComprehension', 'shortestPath', 'mapProjection'];
/** Of longer ones the tree is deeper than what is said here can walk. */
const LONGEST = 500;

/** Whether it may be one, as far as it does not name other things. */
function isReading(expression: Expression, relationship: string): boolean {
  let parts = 0;
  for (const { is, name, variable, accumulator } of partsOf(expression)) {
    if (++parts > LONGEST || ASKS_THE_GRAPH.includes(is as string)) return false;
    if (is === 'call' && (isAggregate(name as string) || functionNamed(name as string)?.pure === false)) return false;
    if (variable === relationship || accumulator === relationship) return false;
  }
  return true;
}
/** Whether what it names is known, or brought by the expression itself where it is named. */
function asksOnly(known: ReadonlySet<string>, tree: unknown): boolean {
  if (Array.isArray(tree)) return tree.every((one) => asksOnly(known, one));
  if (typeof tree !== 'object' || tree === null) return true;
  const { is, name, variable, accumulator } = tree as Record<string, unknown>;
  if (is === 'variable') return known.has(name as string);
  const brought = [variable, accumulator].filter((one) => typeof one === 'string');
  const within = brought.length > 0 ? new Set([...known, ...brought]) : known;
  return Object.entries(tree).every(([key, part]) => asksOnly(OUTSIDE.includes(key) ? known : within, part));
}
/** Parts of comprehensions and the like to which the names that these bring mean nothing. */
const OUTSIDE = ['list', 'start'];
