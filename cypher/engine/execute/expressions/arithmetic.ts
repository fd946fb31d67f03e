/** + - * / % ^ and what + joins. Integers stay integers and 64 bits wide; one float makes all floats. */
import { CypherError, typeError } from '../../CypherError.js';
import { isList, kindOf } from '../../values/kinds.js';
import { boundList } from '../../values/longest.js';
import { isNumber, within64 } from '../../values/numbers.js';
import { isTemporal } from '../../values/temporal.js';
import { textOf } from '../../values/textOf.js';
import { addDuration, addDurations, divideDuration, multiplyDuration } from '../../values/temporal/arithmetic.js';
import type { Value } from '../../values/Value.js';
import { Duration } from '../../values/Duration.js';

type Operation = (a: Value, b: Value) => Value;

const cannot = (operator: string, a: Value, b: Value): CypherError =>
  typeError(`\`${operator}\` cannot join a value of type ${kindOf(a)} and one of type ${kindOf(b)}.`);

export const add: Operation = (a, b) => {
  if (a === null || b === null) return null;
  if (isList(a) || isList(b)) return joined(isList(a) ? a : [a], isList(b) ? b : [b]);
  if (isNumber(a) && isNumber(b))
    return typeof a === 'bigint' && typeof b === 'bigint' ? within64(a + b, `${a} + ${b}`) : Number(a) + Number(b);
  if (typeof a === 'string' || typeof b === 'string') {
    const [left, right] = [textOf(a), textOf(b)];
    return left === undefined || right === undefined ? fail('+', a, b) : left + right;
  }
  if (b instanceof Duration) {
    if (a instanceof Duration) return addDurations(a, b, 1);
    if (isTemporal(a)) return addDuration(a, b, 1);
  }
  return a instanceof Duration && isTemporal(b) ? addDuration(b, a, 1) : fail('+', a, b);
};

export const subtract: Operation = (a, b) => {
  if (a === null || b === null) return null;
  if (isNumber(a) && isNumber(b))
    return typeof a === 'bigint' && typeof b === 'bigint' ? within64(a - b, `${a} - ${b}`) : Number(a) - Number(b);
  if (b instanceof Duration) {
    if (a instanceof Duration) return addDurations(a, b, -1);
    if (isTemporal(a)) return addDuration(a, b, -1);
  }
  return fail('-', a, b);
};

export const multiply: Operation = (a, b) => {
  if (a === null || b === null) return null;
  if (isNumber(a) && isNumber(b))
    return typeof a === 'bigint' && typeof b === 'bigint' ? within64(a * b, `${a} * ${b}`) : Number(a) * Number(b);
  if (a instanceof Duration && isNumber(b)) return multiplyDuration(a, b);
  if (b instanceof Duration && isNumber(a)) return multiplyDuration(b, a);
  return fail('*', a, b);
};

export const divide: Operation = (a, b) => {
  // As Neo4j: neither a float nor nothing can be divided by an integer that is zero.
  if (b === 0n) nonZero(b);
  if (a === null || b === null) return null;
  if (typeof a === 'bigint' && typeof b === 'bigint') return within64(a / nonZero(b), `${a} / ${b}`);
  if (isNumber(a) && isNumber(b)) return Number(a) / Number(b);
  if (a instanceof Duration && isNumber(b)) return divideDuration(a, b);
  return fail('/', a, b);
};

/** Of two numbers that stand in the text: Neo4j computes them as it reads it, and there a float is divided by zero. */
export const divideWritten: Operation = (a, b) => (typeof a === 'number' && b === 0n ? a / 0 : divide(a, b));

export const modulo: Operation = (a, b) => {
  if (a === null || b === null) return null;
  if (typeof a === 'bigint' && typeof b === 'bigint') return a % nonZero(b);
  if (isNumber(a) && isNumber(b)) return Number(a) % Number(b);
  return fail('%', a, b);
};

export const power: Operation = (a, b) => {
  if (a === null || b === null) return null;
  return isNumber(a) && isNumber(b) ? Number(a) ** Number(b) : fail('^', a, b);
};

export function negate(value: Value): Value {
  if (value === null) return null;
  if (typeof value === 'bigint') return within64(-value, `-(${value})`);
  if (typeof value === 'number') return -value;
  throw typeError(`\`-\` cannot stand before a value of type ${kindOf(value)}.`);
}
export function plus(value: Value): Value {
  if (value === null || isNumber(value)) return value;
  throw typeError(`\`+\` cannot stand before a value of type ${kindOf(value)}.`);
}

/** `||`: texts or lists. */
export const concatenate: Operation = (a, b) => {
  if (a === null || b === null) return null;
  if (typeof a === 'string' && typeof b === 'string') return a + b;
  return isList(a) && isList(b) ? joined(a, b) : fail('||', a, b);
};

function joined(a: Value[], b: Value[]): Value[] {
  boundList(a.length + b.length);
  return a.concat(b);
}
function nonZero(divisor: bigint): bigint {
  if (divisor === 0n) throw new CypherError('failed', '/ by zero', { detail: 'DivisionByZero' });
  return divisor;
}
function fail(operator: string, a: Value, b: Value): never {
  throw cannot(operator, a, b);
}
