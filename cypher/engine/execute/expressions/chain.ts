/**
 * Operators and accesses one after the other, `a + b - c` or `a.b[0]`: the tree leans to the left as far as the text is
 * long, so it is walked by a loop and computed by one.
 */
import type { BinaryOperator, Expression } from '../../parse/syntax.js';
import type { Value } from '../../values/Value.js';
import { step, type Context, type Evaluate, type Row } from '../rows.js';
import { truthOf, xor } from '../truth.js';
import { elementOf, propertyOf } from './access.js';
import { add, concatenate, divide, divideWritten, modulo, multiply, power, subtract } from './arithmetic.js';
import { isIn, isInSame } from './comparing.js';
import { allOf, anyOf } from './junction.js';
import { stepsThrough, weighed } from '../weighed.js';
import { contains, endsWith, matches, startsWith } from './text.js';

type Link = Extract<Expression, { is: 'property' | 'index' | 'binary' }>;
/** What becomes of the value so far. */
type Next = (value: Value, row: Row, context: Context) => Value;

export function compileChain(expression: Link, compile: (expression: Expression) => Evaluate): Evaluate {
  const junction = junctionOf(expression);
  if (junction) return compileJunction(expression, junction, compile);
  const links: Link[] = [];
  let first: Expression = expression;
  while ((first.is === 'binary' && !junctionOf(first)) || first.is === 'property' || first.is === 'index') {
    links.push(first);
    first = first.is === 'binary' ? first.left : first.of;
  }
  const begin = compile(first);
  let written = isWritten(first);
  const steps = links.reverse().map((link) => {
    written &&= link.is === 'binary' && WRITTEN.has(link.operator) && isWritten(link.right);
    return nextOf(link, written, compile);
  });
  const [only, ...more] = steps as [Next, ...Next[]];
  if (more.length === 0) return (row, context) => only(begin(row, context), row, context);
  return (row, context) => {
    let value = begin(row, context);
    for (const step of steps) value = step(value, row, context);
    return value;
  };
}

/** What joins two numbers that stand in the text to another one. */
const WRITTEN: ReadonlySet<BinaryOperator> = new Set(['+', '-', '*', '/']);
/** Whether it is computed from nothing but numbers that stand in the text. */
function isWritten(expression: Expression): boolean {
  let first = expression;
  for (; first.is === 'binary'; first = first.left)
    if (!WRITTEN.has(first.operator) || !isWritten(first.right)) return false;
  if (first.is === 'unary' && first.operator !== 'NOT') first = first.operand;
  return first.is === 'float' || (first.is === 'literal' && typeof first.value === 'bigint');
}

type Junction = 'AND' | 'OR';
const junctionOf = (expression: Expression): Junction | null =>
  expression.is === 'binary' && (expression.operator === 'AND' || expression.operator === 'OR')
    ? expression.operator
    : null;

/** `a OR b OR c` is one OR of three. */
function compileJunction(
  expression: Expression,
  operator: Junction,
  compile: (expression: Expression) => Evaluate,
): Evaluate {
  const parts: Expression[] = [];
  let first = expression;
  for (; first.is === 'binary' && first.operator === operator; first = first.left) parts.push(first.right);
  const compiled = [first, ...parts.reverse()].map(compile);
  return operator === 'AND' ? allOf(compiled) : anyOf(compiled);
}

/** `written`: as isWritten says of its result. */
function nextOf(link: Link, written: boolean, compile: (expression: Expression) => Evaluate): Next {
  switch (link.is) {
    case 'property': {
      const { key } = link;
      return (value, _, { graph }) => propertyOf(value, key, graph);
    }
    case 'index': {
      const index = compile(link.index);
      return (value, row, context) => elementOf(value, index(row, context), context.graph);
    }
    case 'binary':
      if (written && link.operator === '/') {
        const right = compile(link.right);
        return (value, row, context) => divideWritten(value, right(row, context));
      }
      return operation(
        link.operator as Exclude<BinaryOperator, Junction>,
        compile(link.right),
        link.right.is === 'parameter',
      );
  }
}

/** `same`: what stands on the right is the same for every row. */
function operation(operator: Exclude<BinaryOperator, Junction>, right: Evaluate, same: boolean): Next {
  switch (operator) {
    case 'XOR':
      return (value, row, context) => xor(truthOf(value), truthOf(right(row, context)));
    default: {
      const operate = operator === 'IN' ? (same ? isInSame : isIn) : OPERATIONS[operator];
      return (value, row, context) => {
        const other = right(row, context);
        const steps = stepsThrough(value) + stepsThrough(other);
        if (steps > 0) step(context, steps);
        return weighed(operate(value, other, context), context);
      };
    }
  }
}

const OPERATIONS = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '%': modulo,
  '^': power,
  '||': concatenate,
  'STARTS WITH': startsWith,
  'ENDS WITH': endsWith,
  CONTAINS: contains,
  '=~': matches,
} as const;
