/** duration() and the time between two points in time. */
import { MOMENTS } from '../values/kinds.js';
import { durationBetween, type BetweenUnit } from '../values/temporal/between.js';
import { durationFromFields, readDuration } from '../values/temporal/readDuration.js';
import type { Temporal } from '../values/temporal.js';
import type { FunctionEntry } from './FunctionEntry.js';

const between = (name: string, about: string, unit: BetweenUnit | null): FunctionEntry => ({
  name: `duration.${name}`,
  about,
  family: 'temporal',
  arguments: [
    { name: 'from', types: MOMENTS },
    { name: 'to', types: MOMENTS },
  ],
  returns: 'DURATION',
  call: ([from, to]) => durationBetween(from as Temporal, to as Temporal, unit),
});

export const durations: FunctionEntry[] = [
  {
    name: 'duration',
    about: "A duration from a text such as 'P1Y2M10DT2H30M' or from the fields of a map.",
    family: 'temporal',
    arguments: [{ name: 'input', types: ['STRING', 'MAP'] }],
    returns: 'DURATION',
    call: ([value]) => (typeof value === 'string' ? readDuration(value) : durationFromFields(value as never)),
  },
  between('between', 'The time from one point in time to another, in months, days and seconds.', null),
  between('inMonths', 'The whole months from one point in time to another.', 'months'),
  between('inDays', 'The whole days from one point in time to another.', 'days'),
  between('inSeconds', 'The time from one point in time to another in seconds.', 'seconds'),
];
