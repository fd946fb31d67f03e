/** Functions of any value, and the clock and dice of the statement. */
import { equals } from '../values/equality.js';
import { typeText } from '../values/typeText.js';
import type { Value } from '../values/Value.js';
import { Work } from '../values/Work.js';
import type { Argument, FunctionEntry } from './FunctionEntry.js';

const any = (name: string): Argument => ({ name, types: ['ANY'] });

/** Version 4: all but six of the 128 bits are random. */
function randomUuid(random: () => number): string {
  const digits = Array.from({ length: 32 }, (_, place) => {
    const digit = Math.floor(random() * 16);
    return (place === 12 ? 4 : place === 16 ? (digit & 3) | 8 : digit).toString(16);
  }).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

export const scalar: FunctionEntry[] = [
  {
    name: 'coalesce',
    about: 'The first of its arguments that is not null.',
    family: 'scalar',
    arguments: [{ ...any('input'), repeated: true }],
    returns: 'ANY',
    nullIn: false,
    call: (args) => args.find((value) => value !== null) ?? null,
  },
  {
    name: 'nullIf',
    about: 'The first value, or null where the second equals it.',
    family: 'scalar',
    arguments: [any('v1'), any('v2')],
    returns: 'ANY',
    nullIn: false,
    call: ([one = null, other = null], context): Value => (equals(one, other, new Work(context)) === true ? null : one),
  },
  {
    name: 'valueType',
    about: 'The type of the value, as it is written after IS ::.',
    family: 'scalar',
    arguments: [any('input')],
    returns: 'STRING',
    nullIn: false,
    call: ([value = null], context) => typeText(value, context),
  },
  {
    name: 'timestamp',
    about: 'The milliseconds since the beginning of 1970, when the statement began.',
    family: 'scalar',
    arguments: [],
    returns: 'INTEGER',
    call: (_, { statementTime }) => statementTime / 1_000_000n,
  },
  {
    name: 'randomUUID',
    about: 'A new random identifier.',
    family: 'scalar',
    arguments: [],
    returns: 'STRING',
    pure: false,
    call: (_, context) => randomUuid(() => context.random()),
  },
];
