/** Which fields of a date or time may stand together: `{year: 2020, week: 3, day: 4}` means nothing. */
import { valueError } from '../../CypherError.js';
import { isTimeField } from './fields.js';

/** The ways to say a day of a year: by which larger part, and by which day of it. */
const WAYS = [
  { way: 'week', fields: ['week', 'dayOfWeek'] },
  { way: 'quarter', fields: ['quarter', 'dayOfQuarter'] },
  { way: 'day of the year', fields: ['ordinalDay'] },
  { way: 'month', fields: ['month', 'day'] },
];
const CLOCK = ['hour', 'minute', 'second'];
type Numbers = ReadonlyMap<string, number>;

/** `needs` names what must be there for `field` to mean anything. */
function requireField(numbers: Numbers, needs: string | undefined, field: string): void {
  if (needs !== undefined && !numbers.has(needs)) throw valueError(`${field} cannot be given without ${needs}.`);
}

/**
 * `started`: there is a day to start from, so that any field may be left out. `whole`: a time of day follows, so that the
 * day must be said. Throws CypherError.
 */
export function checkDateFields(numbers: Numbers, { started, whole }: { started: boolean; whole: boolean }): void {
  const [way = WAYS[3], other] = WAYS.filter(({ fields }) => fields.some((field) => numbers.has(field)));
  if (other) throw valueError(`A date by its ${way?.way} cannot be given by its ${other.way} as well.`);
  if (started) return;
  if (!numbers.has('year')) throw valueError('year must be given.');
  const [larger, smaller] = way?.fields ?? [];
  if (whole) [larger, smaller].forEach((field) => requireField(numbers, field, 'A time of day'));
  if (smaller !== undefined && numbers.has(smaller)) requireField(numbers, larger, smaller);
}

/** `started`: there is a time of day to start from. Throws CypherError. */
export function checkTimeFields(numbers: Numbers, started: boolean): void {
  const given = [...numbers.keys()].filter(isTimeField);
  if (started || given.length === 0) return;
  for (const field of given) {
    const place = CLOCK.indexOf(field);
    for (const needs of place < 0 ? CLOCK : CLOCK.slice(0, place)) requireField(numbers, needs, field);
  }
}

export const hasTimeFields = (numbers: Numbers): boolean => [...numbers.keys()].some(isTimeField);
