import { expect, it } from 'vitest';
import { callNamed, textOf } from '../../functions/testing/callNamed.js';

const SUMMER = '2020-07-01T12:00[Europe/Paris]';

it.each<[name: string, from: [make: string, text: string], to: [make: string, text: string], result: string]>([
  ['between', ['date', '1984-10-11'], ['date', '2015-06-24'], 'P30Y8M13D'],
  ['between', ['date', '2020-02-29'], ['date', '2020-01-31'], 'P-29D'],
  ['between', ['localdatetime', '2020-03-31T09:00:00.5'], ['localdatetime', '2020-01-31T10:00'], 'P-1M-28DT-23H-0.5S'],
  ['between', ['date', '2020-03-31'], ['localdatetime', '2020-01-31T09:00:00.5'], 'P-1M-28DT-14H-59M-59.5S'],
  ['between', ['localtime', '10:00:00.5'], ['localtime', '09:00'], 'PT-1H-0.5S'],
  ['between', ['localtime', '10:00'], ['date', '2020-01-31'], 'PT-10H'],
  ['between', ['time', '10:00+01:00'], ['datetime', SUMMER], 'PT1H'],
  [
    'between',
    ['datetime', '2020-01-01T00:00[Europe/Paris]'],
    ['datetime', '2020-07-01T12:00[America/New_York]'],
    'P6MT18H',
  ],
  ['between', ['datetime', '2020-03-28T12:00[Europe/Paris]'], ['datetime', '2020-03-29T12:00[Europe/Paris]'], 'P1D'],
  ['between', ['date', '-999999999-01-01'], ['date', '+999999999-12-31'], 'P1999999998Y11M30D'],
  [
    'inSeconds',
    ['localdatetime', '-999999999-01-01'],
    ['localdatetime', '+999999999-12-31T23:59:59'],
    'PT17531639991215H59M59S',
  ],
  [
    'inSeconds',
    ['datetime', '2020-03-28T12:00[Europe/Paris]'],
    ['datetime', '2020-03-29T12:00[Europe/Paris]'],
    'PT23H',
  ],
  ['inSeconds', ['datetime', SUMMER], ['date', '2020-01-01'], 'PT-4379H'],
  ['inMonths', ['date', '2020-03-31'], ['date', '2020-02-29'], 'P-1M'],
  ['inMonths', ['localdatetime', '2020-01-31T10:00'], ['localdatetime', '2020-03-31T09:00'], 'P1M'],
  ['inDays', ['localdatetime', '2020-03-31T09:00'], ['localdatetime', '2020-01-31T10:00'], 'P-59D'],
  ['inDays', ['time', '10:00+01:00'], ['date', '2020-01-31'], 'PT0S'],
])('duration.%s from %o to %o is %s', (name, from, to, result) => {
  const [start, end] = [callNamed(from[0], [from[1]]), callNamed(to[0], [to[1]])];
  expect(textOf(callNamed(`duration.${name}`, [start, end]))).toBe(result);
});

it('two times of day are no months or days apart', () => {
  const [start, end] = [callNamed('localtime', ['10:00']), callNamed('time', ['11:00'])];
  expect(() => callNamed('duration.inMonths', [start, end])).toThrow('no months');
  expect(() => callNamed('duration.inDays', [start, end])).toThrow('no days');
});
