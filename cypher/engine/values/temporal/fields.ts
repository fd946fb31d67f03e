/** The fields of a map from which a point in time is made, read and recognised; names are known in any case. */
import { typeError, valueError } from '../../CypherError.js';
import type { Value, ValueMap } from '../Value.js';
import { isTemporal, type Temporal } from '../temporal.js';
import type { Zone } from './ZonedDateTime.js';
import { readZone } from './zoneText.js';

const DATE = ['year', 'quarter', 'month', 'week', 'dayOfQuarter', 'dayOfWeek', 'ordinalDay', 'day'];
const TIME = ['hour', 'minute', 'second', 'millisecond', 'microsecond', 'nanosecond'];
const EPOCH = ['epochSeconds', 'epochMillis'];
const STARTS = ['date', 'time', 'datetime'];
const NAMES = new Map([...DATE, ...TIME, ...EPOCH, ...STARTS, 'timezone'].map((name) => [name.toLowerCase(), name]));
NAMES.set('weekday', 'dayOfWeek').set('quarterday', 'dayOfQuarter');

export interface Fields {
  /** Of dates and of times of day, by their names. */
  numbers: Map<string, number>;
  /** `date`, `time` and `datetime`: points in time to start from. */
  starts: Map<string, Temporal>;
  /** `epochSeconds` or `epochMillis`, in nanoseconds since 1970. */
  epoch: bigint | null;
  zone: Zone | null;
}

/** Which of the fields a kind knows, beside `timezone`. */
const FIELDS_OF: Record<Temporal['kind'], ReadonlySet<string>> = {
  DATE: new Set([...DATE, 'date']),
  'LOCAL TIME': new Set([...TIME, 'time']),
  'ZONED TIME': new Set([...TIME, 'time']),
  'LOCAL DATETIME': new Set([...DATE, ...TIME, ...STARTS]),
  'ZONED DATETIME': new Set([...DATE, ...TIME, ...STARTS, ...EPOCH]),
};
const isDateField = (name: string): boolean => DATE.includes(name);
export const isTimeField = (name: string): boolean => TIME.includes(name);

/** Throws CypherError for a field that the kind does not know, or a value that cannot stand there. */
export function readFields(map: ValueMap, kind: Temporal['kind']): Fields {
  const fields: Fields = { numbers: new Map(), starts: new Map(), epoch: null, zone: null };
  for (const [key, value] of map) {
    const name = NAMES.get(key.toLowerCase());
    if (name === undefined) throw valueError(`There is no field ${key} of dates and times.`);
    if (name === 'timezone') fields.zone = zoneFrom(value);
    else if (!FIELDS_OF[kind].has(name)) throw valueError(`A ${kind} has no field ${key}.`);
    else if (STARTS.includes(name)) fields.starts.set(name, startFrom(name, value));
    else if (EPOCH.includes(name)) fields.epoch = epochFrom(name, value, fields.epoch);
    else fields.numbers.set(name, numberFrom(name, value));
  }
  return fields;
}

/** Null stands for the least: year 0, the first month, midnight. */
function numberFrom(name: string, value: Value): number {
  if (value === null) return isDateField(name) && name !== 'year' ? 1 : 0;
  if (typeof value !== 'bigint') throw typeError(`The field ${name} must be an INTEGER.`);
  return Number(value);
}

function zoneFrom(value: Value): Zone {
  if (typeof value !== 'string') throw typeError('The field timezone must be a STRING such as +01:00 or Europe/Paris.');
  return readZone(value);
}

function startFrom(name: string, value: Value): Temporal {
  if (!isTemporal(value)) throw typeError(`The field ${name} must be a date or time, not a text or number.`);
  return value;
}

function epochFrom(name: string, value: Value, other: bigint | null): bigint {
  if (other !== null) throw valueError('epochMillis and epochSeconds exclude each other.');
  if (typeof value !== 'bigint') throw typeError(`The field ${name} must be an INTEGER.`);
  return value * (name === 'epochMillis' ? 1_000_000n : 1_000_000_000n);
}
