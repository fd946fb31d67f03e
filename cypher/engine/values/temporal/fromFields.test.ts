import { describe, expect, it } from 'vitest';
import { callNamed, mapOf, textOf } from '../../functions/testing/callNamed.js';
import type { Value } from '../Value.js';

const make = (name: string, entries: Record<string, Value>): string | null => textOf(callNamed(name, [mapOf(entries)]));
const value = (name: string, text: string): Value => callNamed(name, [text]);
const date = value('date', '2020-02-29');
const stockholm = value('datetime', '2020-07-01T12:00[Europe/Stockholm]');

describe('dates and times from fields', () => {
  it.each<[name: string, entries: Record<string, Value>, result: string]>([
    ['date', { year: 2020, quarter: 2 }, '2020-04-01'],
    ['date', { Year: 2020, week: 53, dayOfWeek: 7 }, '2021-01-03'],
    ['date', { year: 2020, ordinalDay: 366 }, '2020-12-31'],
    ['date', { year: 2020, month: null, day: 2 }, '2020-01-02'],
    ['date', { date, year: 2021 }, '2021-02-28'],
    ['date', { date, quarter: 3 }, '2020-08-29'],
    ['date', { date, dayOfWeek: 4 }, '2020-02-27'],
    ['date', { date: value('date', '2016-01-01'), year: 2017, week: 1 }, '2017-01-06'],
    ['date', { timezone: 'Pacific/Apia' }, '2024-03-01'],
    ['localtime', { hour: 12, minute: 2, second: 3, millisecond: 645, nanosecond: 4 }, '12:02:03.645000004'],
    ['localtime', { time: stockholm, second: 42 }, '12:00:42'],
    ['time', { time: value('time', '12:00+01:00'), hour: 13, timezone: '+05:00' }, '17:00:00+05:00'],
    ['time', { time: stockholm }, '12:00:00+02:00'],
    ['time', { hour: 12, timezone: 'Europe/Paris' }, '12:00:00+01:00'],
    ['localdatetime', { date, hour: 10 }, '2020-02-29T10:00:00'],
    ['localdatetime', { year: 2020, ordinalDay: 3, time: value('localtime', '10:00') }, '2020-01-03T10:00:00'],
    ['datetime', { epochMillis: 3004, timezone: 'Europe/Paris' }, '1970-01-01T01:00:03.004+01:00[Europe/Paris]'],
    ['datetime', { epochSeconds: -3, millisecond: 4 }, '1969-12-31T23:59:57.004Z'],
    ['datetime', { datetime: stockholm, timezone: '+05:00' }, '2020-07-01T15:00:00+05:00'],
    ['datetime', { datetime: stockholm, month: 12 }, '2020-12-01T12:00:00+01:00[Europe/Stockholm]'],
    ['datetime', { date, time: stockholm, timezone: 'Asia/Tokyo' }, '2020-02-29T20:00:00+09:00[Asia/Tokyo]'],
    ['datetime', { date: stockholm, timezone: '+01:00' }, '2020-07-01T00:00:00+01:00'],
  ])('%s of %o is %s', (name, entries, result) => expect(make(name, entries)).toBe(result));

  it.each<[name: string, entries: Record<string, Value>, words: string]>([
    ['date', {}, 'At least one'],
    ['date', { month: 2 }, 'year'],
    ['date', { year: 2020, day: 2 }, 'without month'],
    ['date', { year: 2020, week: 2, day: 2 }, 'as well'],
    ['date', { year: 2020, hour: 3 }, 'no field hour'],
    ['date', { year: 2020, century: 3 }, 'no field century'],
    ['date', { year: 2020.5 }, 'INTEGER'],
    ['date', { year: 2021, month: 2, day: 29 }, 'day must be'],
    ['date', { date: '2020-01-01' }, 'must be a date'],
    ['date', { date: value('time', '10:00') }, 'no date'],
    ['date', { year: 2020, timezone: 'Z' }, 'no time zone'],
    ['localtime', { hour: 12, second: 3 }, 'without minute'],
    ['localtime', { hour: 12, minute: 2, nanosecond: 3 }, 'without second'],
    ['localtime', { hour: 12, minute: 2, second: 3, microsecond: 1, nanosecond: 1000 }, 'nanosecond must be'],
    ['localdatetime', { year: 2020, hour: 3 }, 'without month'],
    ['datetime', { datetime: stockholm, date }, 'exclude'],
    ['datetime', { epochMillis: 1, epochSeconds: 1 }, 'exclude'],
    ['duration', {}, 'At least one'],
    ['duration', { quarters: 2 }, 'no field quarters'],
    ['duration', { days: '1' }, 'number'],
  ])('%s of %o is refused: %s', (name, entries, words) => expect(() => make(name, entries)).toThrow(words));

  it('a duration adds its fields up, exactly where they are whole', () => {
    expect(make('duration', { years: 1, months: 14, milliseconds: 1500, microseconds: -1 })).toBe('P2Y2MT1.499999S');
    expect(make('duration', { weeks: 2.5, hours: 1 })).toBe('P17DT13H');
  });
});
