/**
 * date(), localtime(), time(), localdatetime(), datetime() and what goes by their names: now, truncated, from the
 * epoch.
 */
import { typeError, valueError } from '../CypherError.js';
import { FROM_TEXT } from '../values/fromText.js';
import { kindOf } from '../values/kinds.js';
import { clockAt, fromFields, instantAt } from '../values/temporal/fromFields.js';
import { convert } from '../values/temporal/parts.js';
import { truncate } from '../values/temporal/truncate.js';
import { UTC } from '../values/temporal/ZonedDateTime.js';
import { readZone } from '../values/temporal/zoneText.js';
import { MOMENTS } from '../values/kinds.js';
import { isTemporal, type Temporal } from '../values/temporal.js';
import type { Value } from '../values/Value.js';
import type { FunctionContext, FunctionEntry } from './FunctionEntry.js';

interface Family {
  name: 'date' | 'localtime' | 'time' | 'localdatetime' | 'datetime';
  kind: Temporal['kind'];
  /** "A date", as its description begins. */
  what: string;
}
const FAMILIES: Family[] = [
  { name: 'date', kind: 'DATE', what: 'A date' },
  { name: 'localtime', kind: 'LOCAL TIME', what: 'A time of day' },
  { name: 'time', kind: 'ZONED TIME', what: 'A time of day with its offset from UTC' },
  { name: 'localdatetime', kind: 'LOCAL DATETIME', what: 'A date and time of day' },
  { name: 'datetime', kind: 'ZONED DATETIME', what: 'A date and time of day in a time zone' },
];

const now = (kind: Temporal['kind'], nanos: bigint, zone: Value | undefined): Temporal =>
  convert(clockAt(nanos)(typeof zone === 'string' ? readZone(zone) : UTC), kind);

const create = ({ name, kind, what }: Family): FunctionEntry => ({
  name,
  about: `${what} from a text, from the fields of a map, or from another date or time; without an argument: now, in UTC.`,
  family: 'temporal',
  arguments: [{ name: 'input', types: ['STRING', 'MAP', ...MOMENTS], optional: true }],
  returns: kind,
  call: ([value], { statementTime }) => {
    if (value === undefined) return now(kind, statementTime, undefined);
    if (typeof value === 'string') return FROM_TEXT[name](value);
    if (value instanceof Map) return fromFields(value, kind, clockAt(statementTime));
    if (isTemporal(value)) return convert(value, kind);
    throw typeError(`${name}() takes no value of type ${kindOf(value)}.`);
  },
});

const CLOCKS: [name: string, when: string, nanos: (context: FunctionContext) => bigint][] = [
  ['transaction', 'when the transaction began', ({ statementTime }) => statementTime],
  ['statement', 'when the statement began', ({ statementTime }) => statementTime],
  ['realtime', 'at this very moment', (context) => context.realTime()],
];
const clocks = ({ name, kind, what }: Family): FunctionEntry[] =>
  CLOCKS.map(([clock, when, nanos]) => ({
    name: `${name}.${clock}`,
    about: `${what}: now, ${when}, in UTC or in this zone.`,
    family: 'temporal',
    arguments: [{ name: 'timezone', types: ['STRING'], optional: true }],
    returns: kind,
    ...(clock === 'realtime' ? { pure: false } : {}),
    call: ([zone], context) => now(kind, nanos(context), zone),
  }));

const truncated = ({ name, kind, what }: Family): FunctionEntry => ({
  name: `${name}.truncate`,
  about: `${what}: the beginning of the unit, such as 'month', in which another lies; fields of a map are set in it.`,
  family: 'temporal',
  arguments: [
    { name: 'unit', types: ['STRING'] },
    { name: 'input', types: MOMENTS, optional: true },
    { name: 'fields', types: ['MAP'], optional: true },
  ],
  returns: kind,
  nullIn: false,
  call: ([unit, input, fields], { statementTime }) => {
    const clock = clockAt(statementTime);
    const value = input === undefined ? clock(UTC) : input;
    if (typeof unit !== 'string' || !isTemporal(value))
      throw typeError(`${name}.truncate() takes no null for its unit or value.`);
    return truncate(value, unit, fields instanceof Map ? fields : new Map(), kind, clock);
  },
});

/** Null is refused here, not handed on. */
function integer(name: string, value: Value | undefined): bigint {
  if (typeof value !== 'bigint') throw typeError(`${name}() takes INTEGERs, not null.`);
  return value;
}
const epochs: FunctionEntry[] = [
  {
    name: 'datetime.fromEpoch',
    about: 'The date and time in UTC so many seconds and nanoseconds after the beginning of 1970.',
    family: 'temporal',
    arguments: [
      { name: 'seconds', types: ['INTEGER'] },
      { name: 'nanoseconds', types: ['INTEGER'] },
    ],
    returns: 'ZONED DATETIME',
    nullIn: false,
    call: (args) => {
      const [seconds = 0n, nanos = 0n] = args.map((value) => integer('datetime.fromEpoch', value));
      if (nanos < 0n || nanos > 999_999_999n) throw valueError(`${nanos} nanoseconds are no part of a second.`);
      return instantAt(seconds * 1_000_000_000n + nanos);
    },
  },
  {
    name: 'datetime.fromEpochMillis',
    about: 'The date and time in UTC so many milliseconds after the beginning of 1970.',
    family: 'temporal',
    arguments: [{ name: 'milliseconds', types: ['INTEGER'] }],
    returns: 'ZONED DATETIME',
    nullIn: false,
    call: ([milliseconds]) => instantAt(integer('datetime.fromEpochMillis', milliseconds) * 1_000_000n),
  },
];

export const temporal: FunctionEntry[] = [
  ...FAMILIES.flatMap((family) => [create(family), ...clocks(family), truncated(family)]),
  ...epochs,
];
