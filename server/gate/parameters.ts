/**
 * Parameters of a free statement, from JSON to values: a whole number is an integer, `{$type, _value}` a number JSON
 * cannot carry.
 */
import type { Json } from '../../contract/index.js';
import { EntenteError } from '../EntenteError.js';
import type { Parameters, Value } from '../store/GraphStore.js';

/** Throws EntenteError 'request.invalid' for a typed number that is none. */
export function parametersFromJson(parameters: Record<string, Json>): Parameters {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, fromJson(value, `parameters.${name}`)]),
  );
}

function fromJson(value: Json, path: string): Value {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((one, i) => fromJson(one, `${path}[${i}]`));
  const { $type: type, _value: text } = value;
  if (typeof type === 'string' && typeof text === 'string' && Object.keys(value).length === 2)
    return typedNumber(type, text, path);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fromJson(one, `${path}.${key}`)]));
}

const LARGEST = 2n ** 63n;

function typedNumber(type: string, text: string, path: string): Value {
  if (type === 'Integer' && /^[-+]?\d{1,19}$/.test(text)) {
    const integer = BigInt(text);
    if (integer >= -LARGEST && integer < LARGEST)
      return integer >= Number.MIN_SAFE_INTEGER && integer <= Number.MAX_SAFE_INTEGER ? Number(integer) : integer;
  }
  if (type === 'Float') {
    const known = { NaN: Number.NaN, Infinity: Number.POSITIVE_INFINITY, '-Infinity': Number.NEGATIVE_INFINITY }[text];
    if (known !== undefined) return known;
    if (text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  }
  throw new EntenteError(
    'request.invalid',
    `${path} is not a number: {"$type": ${JSON.stringify(type)}, "_value": ${JSON.stringify(text)}}.`,
    {
      hint: '$type is Integer (64 bits) or Float, _value its digits as text, or NaN, Infinity, -Infinity.',
    },
  );
}
