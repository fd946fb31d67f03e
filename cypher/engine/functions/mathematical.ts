/** Numbers to numbers. Integers stay integers only in abs; other results are floats, as in Neo4j. */
import { valueError } from '../CypherError.js';
import type { Value } from '../values/Value.js';
import type { Argument, FunctionContext, FunctionEntry, TypeName } from './FunctionEntry.js';
import { roundTo } from './round.js';

const number = (name: string): Argument => ({ name, types: ['NUMBER'] });
const float = (name: string): Argument => ({ name, types: ['FLOAT'] });

const entry = (
  name: string,
  about: string,
  args: Argument[],
  returns: TypeName,
  call: (numbers: number[], args: Value[], context: FunctionContext) => Value,
): FunctionEntry => ({
  name,
  about,
  family: 'mathematical',
  arguments: args,
  returns,
  call: (values, context) => call(values.map(Number), values, context),
});
const ofOne = (name: string, about: string, call: (x: number) => number): FunctionEntry =>
  entry(name, about, [float('input')], 'FLOAT', ([x = Number.NaN]) => call(x));

function absolute(value: Value): Value {
  if (typeof value !== 'bigint') return Math.abs(value as number);
  const size = value < 0n ? -value : value;
  if (size > 9_223_372_036_854_775_807n)
    throw valueError(`abs(${value}) does not fit into 64 bits.`, 'NumberOutOfRange');
  return size;
}

export const mathematical: FunctionEntry[] = [
  entry('abs', 'The size of a number, without its sign.', [number('input')], 'NUMBER', (_, [value]) =>
    absolute(value ?? null),
  ),
  ofOne('ceil', 'The next whole number up, as a float.', Math.ceil),
  ofOne('floor', 'The next whole number down, as a float.', Math.floor),
  entry(
    'round',
    'The nearest whole number, or the nearest with so many decimals; ties go up, with decimals away from zero.',
    [
      float('value'),
      { name: 'precision', types: ['NUMBER'], optional: true },
      { name: 'mode', types: ['STRING'], optional: true },
    ],
    'FLOAT',
    ([value = 0, precision], [, , mode]) => roundTo(value, precision, mode as string | undefined),
  ),
  entry(
    'sign',
    'Minus one, zero or one, as the number is below, at or above zero.',
    [number('input')],
    'INTEGER',
    ([x = 0]) => (x > 0 ? 1n : x < 0 ? -1n : 0n),
  ),
  {
    ...entry('rand', 'A random float, from 0 up to but not including 1.', [], 'FLOAT', (_, __, context) =>
      context.random(),
    ),
    pure: false,
  },
  entry('isNaN', 'Whether a number is NaN, which no other number equals.', [number('input')], 'BOOLEAN', ([x]) =>
    Number.isNaN(x),
  ),
  entry('e', 'The base of the natural logarithm.', [], 'FLOAT', () => Math.E),
  entry('pi', 'The ratio of a circle’s circumference to its diameter.', [], 'FLOAT', () => Math.PI),
  ofOne('exp', 'The number e to this power.', Math.exp),
  ofOne('log', 'The natural logarithm.', Math.log),
  ofOne('log10', 'The logarithm to the base of ten.', Math.log10),
  ofOne('sqrt', 'The square root.', Math.sqrt),
  ofOne('sin', 'The sine of an angle in radians.', Math.sin),
  ofOne('cos', 'The cosine of an angle in radians.', Math.cos),
  ofOne('tan', 'The tangent of an angle in radians.', Math.tan),
  ofOne('cot', 'The cotangent of an angle in radians.', (x) => 1 / Math.tan(x)),
  ofOne('asin', 'The angle in radians with this sine.', Math.asin),
  ofOne('acos', 'The angle in radians with this cosine.', Math.acos),
  ofOne('atan', 'The angle in radians with this tangent.', Math.atan),
  entry(
    'atan2',
    'The angle in radians of the point (x, y) as seen from the origin.',
    [float('y'), float('x')],
    'FLOAT',
    ([y = 0, x = 0]) => Math.atan2(y, x),
  ),
  ofOne('sinh', 'The hyperbolic sine.', Math.sinh),
  ofOne('cosh', 'The hyperbolic cosine.', Math.cosh),
  ofOne('tanh', 'The hyperbolic tangent.', Math.tanh),
  ofOne('coth', 'The hyperbolic cotangent.', (x) => 1 / Math.tanh(x)),
  ofOne('haversin', 'Half the versine of an angle in radians.', (x) => (1 - Math.cos(x)) / 2),
  ofOne('degrees', 'Radians as degrees.', (x) => x * (180 / Math.PI)),
  ofOne('radians', 'Degrees as radians.', (x) => x * (Math.PI / 180)),
];
