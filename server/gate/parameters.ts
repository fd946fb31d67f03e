/**
 * Parameters of a free statement, from JSON to values: a whole number is an integer, `{$type, _value}` a number JSON
 * cannot carry.
 */
import type { Json } from '../../contract/index.js';
import { EntenteError } from '../EntenteError.js';
import { asFloat } from '../store/boxed.js';
import type { Parameters, Value } from '../store/GraphStore.js';

/** Throws EntenteError 'request.invalid' for a typed number that is none. */
export function parametersFromJson(parameters: Record<string, Json>): Parameters {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, fromJson(value, [name])]));
}

/** `path`: where the value stands; the same array all the way, changed and changed back, since most are never named. */
function fromJson(value: Json, path: (string | number)[]): Value {
  if (value === null || typeof value !== 'object') return value;
  const within = (one: Json, step: string | number): Value => {
    if (one === null || typeof one !== 'object') return one;
    path.push(step);
    const made = fromJson(one, path);
    path.pop();
    return made;
  };
  if (Array.isArray(value)) return isPlain(value) ? value : value.map(within);
  const { $type: type, _value: text } = value;
  if (typeof type === 'string' && typeof text === 'string' && Object.keys(value).length === 2)
    return typedNumber(type, text, path);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, within(one, key)]));
}

const isPlain = (values: Json[]): values is (string | number | boolean | null)[] =>
  values.every((one) => one === null || typeof one !== 'object');

/** `parameters.a[0].b` */
const nameOf = (path: (string | number)[]): string =>
  `parameters${path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')}`;

const LARGEST = 2n ** 63n;

function typedNumber(type: string, text: string, path: (string | number)[]): Value {
  if (type === 'Integer' && /^[-+]?\d{1,19}$/.test(text)) {
    const integer = BigInt(text);
    if (integer >= -LARGEST && integer < LARGEST)
      return integer >= Number.MIN_SAFE_INTEGER && integer <= Number.MAX_SAFE_INTEGER ? Number(integer) : integer;
  }
  if (type === 'Float') {
    const known = { NaN: Number.NaN, Infinity: Number.POSITIVE_INFINITY, '-Infinity': Number.NEGATIVE_INFINITY }[text];
    if (known !== undefined) return known;
    if (text.trim() !== '' && Number.isFinite(Number(text))) return asFloat(Number(text));
  }
  throw new EntenteError(
    'request.invalid',
    `${nameOf(path)} is not a number: {"$type": ${shown(type)}, "_value": ${shown(text)}}.`,
    {
      hint: '$type is Integer (64 bits) or Float, _value its digits as text, or NaN, Infinity, -Infinity.',
    },
  );
}

/** As JSON, its beginning alone where it is long. */
const shown = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
