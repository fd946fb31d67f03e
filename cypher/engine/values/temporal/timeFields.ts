/** A time of day from numbers. */
import { SECOND_NANOS } from './calendar.js';
import { within } from './dateFields.js';

export type TimeField = 'hour' | 'minute' | 'second' | 'millisecond' | 'microsecond' | 'nanosecond';

/** `base`, in nanoseconds since midnight, with these fields. Throws CypherError where one is out of range. */
export function assignTime(base: number, fields: ReadonlyMap<string, number>): number {
  const seconds = Math.floor(base / SECOND_NANOS);
  const field = (name: TimeField, known: number, last: number): number =>
    within(name, fields.get(name) ?? known, 0, last);
  const hour = field('hour', Math.floor(seconds / 3600), 23);
  const minute = field('minute', Math.floor(seconds / 60) % 60, 59);
  const second = field('second', seconds % 60, 59);
  return (hour * 3600 + minute * 60 + second) * SECOND_NANOS + subsecond(base % SECOND_NANOS, fields);
}

/**
 * The parts of a second are one number: any of them takes the place of all, and each counts within the larger one
 * given.
 */
function subsecond(base: number, fields: ReadonlyMap<string, number>): number {
  const milli = fields.get('millisecond');
  const micro = fields.get('microsecond');
  const nano = fields.get('nanosecond');
  if (milli === undefined && micro === undefined && nano === undefined) return base;
  within('millisecond', milli ?? 0, 0, 999);
  within('microsecond', micro ?? 0, 0, milli === undefined ? 999_999 : 999);
  within('nanosecond', nano ?? 0, 0, micro !== undefined ? 999 : milli !== undefined ? 999_999 : 999_999_999);
  return (milli ?? 0) * 1_000_000 + (micro ?? 0) * 1000 + (nano ?? 0);
}
