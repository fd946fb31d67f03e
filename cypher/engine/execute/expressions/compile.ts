/** An expression of the tree as a function of a row. */
import { CypherError, unsupported } from '../../CypherError.js';
import { functionNamed } from '../../functions/index.js';
import type { Expression, LabelExpression, PatternPart, Query } from '../../parse/syntax.js';
import { CASE_SUBJECT } from '../../parse/syntax.js';
import type { Scope } from '../../plan/Scope.js';
import { equals } from '../../values/equality.js';
import { isTyped } from '../../values/isTyped.js';
import type { Value } from '../../values/Value.js';
import type { Aggregate } from '../Aggregate.js';
import { isAggregate } from '../aggregates.js';
import type { Context, Evaluate, Plan } from '../rows.js';
import { not, truthOf } from '../truth.js';
import { sliceOf } from './access.js';
import { negate, plus } from './arithmetic.js';
import { callFunction } from './callFunction.js';
import { compileChain } from './chain.js';
import { COMPARISONS } from './comparing.js';
import { elementsOf } from './elementsOf.js';
import type { Existing } from './Existing.js';
import { comparisons } from './junction.js';
import * as labels from './labels.js';
import { comprehension, quantifier, reduction } from './lists.js';
import { mapOf, mapProjection, type Projected } from './maps.js';
import { collected, counted, exists, firstOf } from './subqueries.js';
import { weighed } from '../weighed.js';
import { isNormalForm } from '../../functions/writing.js';

/** Plans of what stands inside expressions: whoever plans hands them in. */
export interface InnerPlans {
  /** Rows in which the pattern is found, and where its names then are. */
  pattern(pattern: PatternPart, where: Expression | null, scope: Scope): { plan: Plan; scope: Scope };
  /** The query's rows; `columns` are the registers of its result. */
  query(query: Query, scope: Scope): { plan: Plan; columns: number[] };
  /** Gives a row where there is one, and need not give each. */
  whether(sought: PatternPart | Query, scope: Scope): Plan;
  /** What knows of many nodes at once whether there is one; null: nothing does. */
  existing(sought: PatternPart | Query, scope: Scope): ((context: Context) => Existing) | null;
}

export interface Compiling {
  readonly scope: Scope;
  readonly inner: InnerPlans;
  /** Takes the aggregates found; null where there may be none. */
  readonly aggregates: Aggregate[] | null;
}

export function compile(expression: Expression, compiling: Compiling): Evaluate {
  const { scope, inner } = compiling;
  const child = (one: Expression): Evaluate => compile(one, compiling);
  const optional = (one: Expression | null): Evaluate | null => (one ? child(one) : null);
  const within = (name: string): { compiling: Compiling; slot: number } => {
    const { scope: deeper, slot } = scope.with(name);
    return { compiling: { ...compiling, scope: deeper }, slot };
  };
  switch (expression.is) {
    case 'literal':
    case 'float': {
      const { value } = expression;
      return () => value;
    }
    case 'parameter': {
      const { name, at } = expression;
      return (_, { parameters }) => {
        const value = parameters.get(name);
        if (value !== undefined) return value;
        throw new CypherError('parameter-missing', `Expected parameter(s): ${name}`, {
          detail: 'MissingParameter',
          offset: at,
        });
      };
    }
    case 'variable': {
      const slot = scope.slot(expression.name);
      return (row) => row[slot] as Value;
    }
    case 'property':
    case 'index':
    case 'binary':
      return compileChain(expression, child);
    case 'slice': {
      const [of, from, to] = [child(expression.of), optional(expression.from), optional(expression.to)];
      return (row, context) => weighed(sliceOf(of(row, context), from?.(row, context), to?.(row, context)), context);
    }
    case 'list': {
      const items = expression.items.map(child);
      return (row, context) => items.map((item) => item(row, context));
    }
    case 'map':
      return mapOf(expression.entries.map(([key, value]) => [key, child(value)]));
    case 'unary': {
      const operand = child(expression.operand);
      const { operator } = expression;
      if (operator === 'NOT') return (row, context) => not(truthOf(operand(row, context)));
      return operator === '-'
        ? (row, context) => negate(operand(row, context))
        : (row, context) => plus(operand(row, context));
    }
    case 'comparison': {
      const operands = expression.operands.map(child);
      const tests = expression.operators.map((operator) => COMPARISONS[operator]);
      if (tests.length === 1) {
        const [test, left, right] = [tests[0], operands[0], operands[1]] as [(typeof tests)[0], Evaluate, Evaluate];
        return (row, context) => test(left(row, context), right(row, context), context.work.anew());
      }
      return comparisons(operands, tests);
    }
    case 'isNull': {
      const operand = child(expression.operand);
      const { negated } = expression;
      return (row, context) => (operand(row, context) === null) !== negated;
    }
    case 'isTyped': {
      const operand = child(expression.operand);
      const { type, negated } = expression;
      return (row, context) => isTyped(operand(row, context), type, context) !== negated;
    }
    case 'isNormalized': {
      const operand = child(expression.operand);
      const { form, negated } = expression;
      return (row, context) => {
        const value = operand(row, context);
        return typeof value === 'string' ? isNormalForm(value, form, context) !== negated : null;
      };
    }
    case 'hasLabels':
      return labels.hasLabels(child(expression.operand), compileNames(expression.labels, compiling));
    case 'case':
      return compileCase(expression, compiling);
    case 'call':
      return compileCall(expression, compiling);
    case 'listComprehension': {
      const { compiling: deeper, slot } = within(expression.variable);
      const [where, map] = [expression.where, expression.map].map((one) => one && compile(one, deeper)) as [
        Evaluate | null,
        Evaluate | null,
      ];
      return comprehension(elementsOf(expression.list, child), slot, where, map);
    }
    case 'quantifier': {
      const { compiling: deeper, slot } = within(expression.variable);
      const where = expression.where ? compile(expression.where, deeper) : (): Value => true;
      return quantifier(expression.which, elementsOf(expression.list, child), slot, where);
    }
    case 'reduce': {
      const { compiling: outer, slot: accumulator } = within(expression.accumulator);
      const { scope: deeper, slot } = outer.scope.with(expression.variable);
      const step = compile(expression.step, { ...compiling, scope: deeper });
      return reduction(child(expression.start), accumulator, elementsOf(expression.list, child), slot, step);
    }
    case 'mapProjection':
      return mapProjection(
        child({ is: 'variable', name: expression.variable, at: expression.at, end: expression.at }),
        expression.items.map((item): Projected => {
          if (item.is === 'entry') return { ...item, value: child(item.value) };
          if (item.is !== 'variable') return item;
          const slot = scope.slot(item.name);
          return { is: 'entry', key: item.name, value: (row) => row[slot] as Value };
        }),
      );
    case 'patternComprehension': {
      const { plan, scope: found } = inner.pattern(expression.pattern, expression.where, scope);
      return collected(plan, compile(expression.map, { scope: found, inner, aggregates: null }));
    }
    case 'patternPredicate':
      return exists(inner.whether(expression.pattern, scope), inner.existing(expression.pattern, scope));
    case 'shortestPath': {
      const { selector, variable } = expression.pattern;
      const name = variable ?? ' path';
      const { plan, scope: found } = inner.pattern({ ...expression.pattern, variable: name }, null, scope);
      const slot = found.slot(name);
      const path: Evaluate = (row) => row[slot] as Value;
      return selector?.is === 'shortestPath' ? firstOf(plan, path) : collected(plan, path);
    }
    case 'subquery': {
      if (expression.which === 'EXISTS')
        return exists(inner.whether(expression.query, scope), inner.existing(expression.query, scope));
      const { plan, columns } = inner.query(expression.query, scope);
      if (expression.which === 'COUNT') return counted(plan);
      const column = columns[0] as number;
      return collected(plan, (row) => row[column] as Value);
    }
  }
}

function compileCase(expression: Expression & { is: 'case' }, compiling: Compiling): Evaluate {
  const { scope, slot } = compiling.scope.with(CASE_SUBJECT);
  const deeper = { ...compiling, scope };
  const subject = expression.subject && compile(expression.subject, compiling);
  const alternatives = expression.alternatives.map(([tests, then]) => ({
    tests: tests.map((test) => {
      if (test.is === 'condition') return compile(test.condition, deeper);
      const value = compile(test.value, compiling);
      return subject
        ? (((row, context) => equals(row[slot] as Value, value(row, context), context.work.anew())) satisfies Evaluate)
        : value;
    }),
    result: compile(then, compiling),
  }));
  const otherwise = expression.otherwise && compile(expression.otherwise, compiling);
  return (row, context) => {
    if (subject) row[slot] = subject(row, context);
    for (const { tests, result } of alternatives)
      if (tests.some((test) => truthOf(test(row, context)) === true)) return result(row, context);
    return otherwise ? otherwise(row, context) : null;
  };
}

function compileCall(call: Expression & { is: 'call' }, compiling: Compiling): Evaluate {
  const { name, args, at } = call;
  if (isAggregate(name)) return compileAggregate(call, compiling);
  const compiled = args.map((arg) => compile(arg, compiling));
  if (name.toLowerCase() === 'coalesce')
    return (row, context) => {
      for (const arg of compiled) {
        const value = arg(row, context);
        if (value !== null) return value;
      }
      return null;
    };
  const entry = functionNamed(name);
  if (!entry) throw new CypherError('syntax', `Unknown function '${name}'.`, { detail: 'UnknownFunction', offset: at });
  return callFunction(entry, compiled);
}

function compileAggregate(call: Expression & { is: 'call' }, compiling: Compiling): Evaluate {
  if (!compiling.aggregates) throw unsupported(`${call.name}() in this place`, call.at);
  const [value, parameter] = call.args.map((arg) => compile(arg, { ...compiling, aggregates: null }));
  const slot = compiling.scope.registers.take();
  compiling.aggregates.push({
    name: call.name,
    distinct: call.distinct,
    value: value ?? null,
    parameter: parameter ?? null,
    slot,
  });
  return (row) => row[slot] as Value;
}

/** A label or type expression as a test of the names that something bears. */
export function compileNames(expression: LabelExpression, compiling: Compiling): labels.NameTest {
  switch (expression.is) {
    case 'label':
      return labels.hasName(expression.name);
    case 'any':
      return labels.hasAnyName;
    case 'not':
      return labels.negated(compileNames(expression.part, compiling));
    case 'dynamic':
      return labels.hasComputed(compile(expression.names, compiling), expression.any);
    case 'and':
      return labels.all(expression.parts.map((part) => compileNames(part, compiling)));
    case 'or':
      return labels.any(expression.parts.map((part) => compileNames(part, compiling)));
  }
}
