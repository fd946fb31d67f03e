/**
 * Conditions that parameters alone decide, as `size($kinds) = 0 OR …` does: decided before anything is looked at, so that a
 * filter that asks nothing costs nothing.
 */
import { COMPARISONS } from '../execute/expressions/comparing.js';
import { not, type Truth } from '../execute/truth.js';
import type { Expression } from '../parse/syntax.js';
import { isList } from '../values/kinds.js';
import type { Value, ValueMap } from '../values/Value.js';
import { partsOf } from '../check/namesIn.js';

/** What is left to be asked; null: nothing. The same rows pass. */
export function undecided(where: Expression | null, parameters: ValueMap): Expression | null {
  if (!where || missesOne(where, parameters)) return where;
  const left = simplified(where, parameters);
  if (typeof left !== 'boolean') return left;
  return left ? null : { is: 'literal', value: false, at: where.at, end: where.end };
}

/** That a parameter is missing is found when it is asked for. */
function missesOne(where: Expression, parameters: ValueMap): boolean {
  for (const { is, name } of partsOf(where)) if (is === 'parameter' && !parameters.has(name as string)) return true;
  return false;
}

/** Of a condition, where nothing but true passes. */
function simplified(condition: Expression, parameters: ValueMap): Expression | boolean {
  if (condition.is !== 'binary' || (condition.operator !== 'AND' && condition.operator !== 'OR'))
    return truthOf(condition, parameters) ?? condition;
  const { operator, at, end } = condition;
  const deciding = operator === 'OR';
  const left: Expression[] = [];
  for (const part of partsOfChain(condition, operator)) {
    const rest = simplified(part, parameters);
    if (rest === deciding) return deciding;
    if (typeof rest !== 'boolean') left.push(rest);
  }
  if (left.length === 0) return !deciding;
  return left.reduce((before, part) => ({ is: 'binary', operator, left: before, right: part, at, end }));
}

/** `a AND b AND c`, from the left. */
function partsOfChain(chain: Expression, operator: 'AND' | 'OR'): Expression[] {
  const parts: Expression[] = [];
  let rest = chain;
  for (; rest.is === 'binary' && rest.operator === operator; rest = rest.left) parts.push(rest.right);
  return [...parts, rest].reverse();
}

/** Null where it is not decided, or not known. */
function truthOf(condition: Expression, parameters: ValueMap): Truth {
  if (condition.is === 'unary' && condition.operator === 'NOT') return not(truthOf(condition.operand, parameters));
  if (condition.is !== 'comparison') {
    const value = valueOf(condition, parameters);
    return typeof value === 'boolean' ? value : null;
  }
  const [operator, ...more] = condition.operators;
  const [a, b] = condition.operands.map((one) => valueOf(one, parameters));
  return operator && more.length === 0 && a !== undefined && b !== undefined ? COMPARISONS[operator](a, b) : null;
}

/** Of a parameter, its size, or a literal; of anything else undefined. */
function valueOf(expression: Expression, parameters: ValueMap): Value | undefined {
  if (expression.is === 'literal') return expression.value;
  if (expression.is === 'parameter') return parameters.get(expression.name);
  if (expression.is !== 'call' || expression.name.toLowerCase() !== 'size') return undefined;
  const [of] = expression.args;
  const value = of?.is === 'parameter' ? parameters.get(of.name) : undefined;
  return value !== undefined && isList(value) ? BigInt(value.length) : undefined;
}
