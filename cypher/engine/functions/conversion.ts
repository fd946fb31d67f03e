/**
 * Values as booleans, integers, floats and texts. What cannot be converted is null, or an error where it is no such
 * kind.
 */
import { typeError, valueError } from '../CypherError.js';
import { kindOf, MOMENTS } from '../values/kinds.js';
import { LEAST_INTEGER, MOST_INTEGER } from '../values/numbers.js';
import { textOf } from '../values/textOf.js';
import type { Value } from '../values/Value.js';
import type { FunctionEntry, TypeName } from './FunctionEntry.js';
import { gather } from './gather.js';

/** Undefined where the value is of a kind that is never converted. */
type Convert = (value: Value) => Value | undefined;

const toBoolean: Convert = (value) => {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return value !== 0n;
  if (typeof value !== 'string') return undefined;
  const word = value.trim().toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : null;
};

/** Java's mark of a float may follow one. */
const FLOAT = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)[fd]?$/i;
const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i;
const INFINITE = Number.POSITIVE_INFINITY;

const toInteger: Convert = (value) => {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value === 'number') return integerOf(value);
  return typeof value === 'string' ? integerFrom(value) : undefined;
};
/** As a machine does it: NaN is 0, what is too large becomes the largest. */
function integerOf(value: number): bigint {
  if (Number.isNaN(value)) return 0n;
  if (value >= 2 ** 63) return MOST_INTEGER;
  return value <= -(2 ** 63) ? LEAST_INTEGER : BigInt(Math.trunc(value));
}
/** Exact, also where a float would not be: what stands behind the point is cut off. */
function integerFrom(text: string): bigint | null {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = DECIMAL.exec(text) ?? [];
  if (whole === '' && fraction === '') return null;
  const shift = Number(exponent);
  const tooLarge = (): never => {
    throw valueError(
      `${text.length > 100 ? `${text.slice(0, 100)}…` : text} is too large for an integer.`,
      'NumberOutOfRange',
    );
  };
  const digits = `${whole}${fraction}`;
  const length = whole.length + shift;
  if (length > 400) return /[1-9]/.test(digits) ? tooLarge() : 0n;
  const size = BigInt(length <= 0 ? 0 : digits.padEnd(length, '0').slice(0, length));
  const exact = digits.length > length && /[1-9]/.test(digits.slice(Math.max(0, length)));
  if (size > MOST_INTEGER + (sign === '-' ? 1n : 0n) || (size === MOST_INTEGER && exact)) return tooLarge();
  return sign === '-' ? -size : size;
}

const toFloat: Convert = (value) => {
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (/^[+-]?(?:NaN|Infinity)$/.test(text))
    return text.endsWith('NaN') ? Number.NaN : text.startsWith('-') ? -INFINITE : INFINITE;
  const digits = FLOAT.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
};

const TEXTUAL: TypeName[] = ['BOOLEAN', 'INTEGER', 'FLOAT', 'STRING', 'POINT', ...MOMENTS, 'DURATION'];

/** toX, which throws; toXOrNull, which does not; toXList, of each item. */
function family(name: string, returns: TypeName, types: TypeName[], about: string, convert: Convert): FunctionEntry[] {
  const orNull = (value: Value): Value => {
    try {
      return convert(value) ?? null;
    } catch {
      return null;
    }
  };
  return [
    {
      name,
      about: `${about}; null where a text cannot be read as one.`,
      family: 'scalar',
      arguments: [{ name: 'input', types }],
      returns,
      call: ([value = null]) => {
        const result = convert(value);
        if (result === undefined) throw typeError(`${name}() takes no value of type ${kindOf(value)}.`);
        return result;
      },
    },
    {
      name: `${name}OrNull`,
      about: `${about}; null where that cannot be.`,
      family: 'scalar',
      arguments: [{ name: 'input', types: ['ANY'] }],
      returns,
      call: ([value = null]) => orNull(value),
    },
    {
      name: `${name}List`,
      about: `A list with each item as ${returns}; null in place of those that cannot be.`,
      family: 'list',
      arguments: [{ name: 'input', types: ['LIST'] }],
      returns: 'LIST',
      call: ([items], context) => gather(each(items as Value[], orNull), context),
    },
  ];
}

function* each(items: readonly Value[], convert: (value: Value) => Value): Iterable<Value> {
  for (const item of items) yield convert(item);
}

export const conversions: FunctionEntry[] = [
  ...family(
    'toBoolean',
    'BOOLEAN',
    ['BOOLEAN', 'STRING', 'INTEGER'],
    'The value as true or false; 0 is false',
    toBoolean,
  ),
  ...family(
    'toInteger',
    'INTEGER',
    ['BOOLEAN', 'STRING', 'INTEGER', 'FLOAT'],
    'The value as an integer, cut off at the point',
    toInteger,
  ).map((entry) =>
    entry.name === 'toInteger'
      ? { ...entry, arguments: [{ ...entry.arguments[0]!, refusedLater: ['LIST' as const] }] }
      : entry,
  ),
  ...family('toFloat', 'FLOAT', ['STRING', 'INTEGER', 'FLOAT'], 'The value as a float', toFloat),
  ...family('toString', 'STRING', TEXTUAL, 'The value as a text', textOf).map((entry) =>
    entry.name === 'toString' ? { ...entry, about: 'The value as a text.' } : entry,
  ),
];
