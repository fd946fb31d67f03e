import { expect, it } from 'vitest';
import { callNamed, mapOf } from '../functions/testing/callNamed.js';
import { componentOf } from './componentOf.js';
import type { Duration } from './Duration.js';
import type { Point } from './Point.js';
import type { Temporal } from './temporal.js';
import type { Value } from './Value.js';

it.each<[make: string, text: string, components: Record<string, Value | undefined>]>([
  [
    'date',
    '2020-05-06',
    {
      year: 2020n,
      quarter: 2n,
      week: 19n,
      weekYear: 2020n,
      dayOfWeek: 3n,
      weekDay: 3n,
      dayOfQuarter: 36n,
      ordinalDay: 127n,
    },
  ],
  [
    'date',
    '2021-01-01',
    { weekYear: 2020n, week: 53n, YEAR: 2021n, hour: undefined, epochMillis: undefined, constructor: undefined },
  ],
  [
    'localtime',
    '12:00:01.123456789',
    { hour: 12n, millisecond: 123n, microsecond: 123_456n, nanosecond: 123_456_789n, year: undefined },
  ],
  ['time', '12:00-01:30', { timezone: '-01:30', offset: '-01:30', offsetMinutes: -90n, offsetSeconds: -5400n }],
  [
    'datetime',
    '2020-05-06T00:00[Europe/Paris]',
    { timezone: 'Europe/Paris', offset: '+02:00', day: 6n, epochSeconds: 1_588_716_000n },
  ],
  ['datetime', '1969-05-06T00:00:00.1234567+01:00', { epochMillis: -20_739_599_877n, epochSeconds: -20_739_599n }],
  [
    'duration',
    'P1Y2M10DT2H30M4.1234S',
    {
      years: 1n,
      months: 14n,
      monthsOfYear: 2n,
      quarters: 4n,
      weeks: 1n,
      daysOfWeek: 3n,
      minutes: 150n,
      minutesOfHour: 30n,
    },
  ],
  [
    'duration',
    'PT-61.5S',
    { seconds: -62n, secondsOfMinute: -2n, milliseconds: -61_500n, millisecondsOfSecond: 500n, foo: undefined },
  ],
])('%s("%s") has the components %o', (make, text, components) => {
  const value = callNamed(make, [text]) as Temporal | Duration;
  expect(Object.fromEntries(Object.keys(components).map((key) => [key, componentOf(value, key)]))).toEqual(components);
});

it('a point has those of its system', () => {
  const point = (entries: Record<string, Value>): Point => callNamed('point', [mapOf(entries)]) as Point;
  const plane = point({ x: 1, y: 2 });
  expect(['x', 'z', 'longitude', 'crs', 'srid'].map((key) => componentOf(plane, key))).toEqual([
    1,
    undefined,
    undefined,
    'cartesian',
    7203n,
  ]);
  const earth = point({ longitude: 1, latitude: 2, height: 3 });
  expect(['x', 'longitude', 'latitude', 'height', 'z'].map((key) => componentOf(earth, key))).toEqual([1, 1, 2, 3, 3]);
});
