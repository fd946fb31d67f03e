/** Lists, and what texts have in common with them. */
import { typeError, valueError } from '../CypherError.js';
import { boundList } from '../values/longest.js';
import type { Value } from '../values/Value.js';
import type { Argument, FunctionContext, FunctionEntry, TypeName } from './FunctionEntry.js';
import { backwards, charactersIn } from './letters.js';

const list: Argument = { name: 'list', types: ['LIST'] };
const textOrList: Argument = { name: 'input', types: ['STRING', 'LIST'] };

const entry = (
  name: string,
  about: string,
  args: Argument[],
  returns: TypeName,
  call: (...args: never[]) => Value,
  family: FunctionEntry['family'] = 'list',
): FunctionEntry => ({
  name,
  about,
  family,
  arguments: args,
  returns,
  call: (values, context) => (call as (...args: unknown[]) => Value)(...values, context),
});

const sizeOf = (value: string | Value[], context: FunctionContext): bigint =>
  BigInt(typeof value === 'string' ? charactersIn(value, context) : value.length);

const CHUNK = 16_384;
function range([start = null, end = null, step = 1n]: Value[], context: FunctionContext): Value {
  if (typeof start !== 'bigint' || typeof end !== 'bigint' || typeof step !== 'bigint')
    throw typeError('range() takes INTEGERs, and none of them may be null.');
  if (step === 0n) throw valueError('The step of range() must not be zero.', 'NumberOutOfRange');
  const count = (end - start) / step + 1n;
  // As Neo4j counts: an end less than a step before the start still gives the start.
  if (count <= 0n) return [];
  boundList(Number(count));
  context.hold(Number(count));
  return Array.from({ length: Number(count) }, (_, place) => {
    // Others may have their turn meanwhile.
    if (place % CHUNK === 0) context.hold(CHUNK);
    return start + BigInt(place) * step;
  });
}

export const lists: FunctionEntry[] = [
  entry('size', 'How many items a list has, or characters a text.', [textOrList], 'INTEGER', sizeOf, 'scalar'),
  entry(
    'char_length',
    'How many characters a text has.',
    [{ name: 'input', types: ['STRING'] }],
    'INTEGER',
    sizeOf,
    'scalar',
  ),
  entry(
    'character_length',
    'How many characters a text has.',
    [{ name: 'input', types: ['STRING'] }],
    'INTEGER',
    sizeOf,
    'scalar',
  ),
  entry(
    'head',
    'The first item of a list; null of an empty one.',
    [list],
    'ANY',
    (items: Value[]) => items[0] ?? null,
    'scalar',
  ),
  entry(
    'last',
    'The last item of a list; null of an empty one.',
    [list],
    'ANY',
    (items: Value[]) => items.at(-1) ?? null,
    'scalar',
  ),
  entry('tail', 'A list without its first item.', [list], 'LIST', (items: Value[]) => items.slice(1)),
  {
    name: 'reverse',
    about: 'A list or text from its end to its beginning.',
    family: 'list',
    arguments: [textOrList],
    returns: 'ANY',
    call: ([value = null], context) =>
      typeof value === 'string' ? backwards(value, context) : [...(value as Value[])].reverse(),
  },
  {
    ...entry(
      'range',
      'The integers from a first to a last, both included, one by one or by steps.',
      [
        { name: 'start', types: ['INTEGER'] },
        { name: 'end', types: ['INTEGER'] },
        { name: 'step', types: ['INTEGER'], optional: true },
      ],
      'LIST',
      () => null,
    ),
    call: range,
    nullIn: false,
  },
  entry(
    'isEmpty',
    'Whether a list, map or text has nothing in it.',
    [{ name: 'input', types: ['STRING', 'LIST', 'MAP'] }],
    'BOOLEAN',
    (value: string | Value[] | Map<string, Value>) => (value instanceof Map ? value.size : value.length) === 0,
    'predicate',
  ),
];
