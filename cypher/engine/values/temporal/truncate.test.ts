import { describe, expect, it } from 'vitest';
import { callNamed, mapOf, textOf } from '../../functions/testing/callNamed.js';
import type { Value } from '../Value.js';

const value = (name: string, text: string): Value => callNamed(name, [text]);
const truncated = (name: string, unit: string, of: Value, fields: Record<string, Value> = {}): string | null =>
  textOf(callNamed(`${name}.truncate`, [unit, of, mapOf(fields)]));
const date = value('date', '2017-11-11');
const paris = value('datetime', '2017-07-05T22:00:01.123456789[Europe/Paris]');

describe('truncate', () => {
  it.each([
    ['millennium', '2000-01-01'],
    ['century', '2000-01-01'],
    ['decade', '2010-01-01'],
    ['year', '2017-01-01'],
    ['weekYear', '2017-01-02'],
    ['quarter', '2017-10-01'],
    ['month', '2017-11-01'],
    ['week', '2017-11-06'],
    ['day', '2017-11-11'],
  ])('takes a date to the beginning of its %s', (unit, result) => expect(truncated('date', unit, date)).toBe(result));

  it('keeps the zone, with the offset that it has there and then', () => {
    expect(truncated('datetime', 'year', paris)).toBe('2017-01-01T00:00:00+01:00[Europe/Paris]');
    expect(truncated('datetime', 'hour', paris)).toBe('2017-07-05T22:00:00+02:00[Europe/Paris]');
    expect(truncated('datetime', 'day', paris, { timezone: 'Asia/Tokyo' })).toBe(
      '2017-07-05T00:00:00+09:00[Asia/Tokyo]',
    );
    expect(truncated('time', 'hour', paris)).toBe('22:00:00+02:00');
    expect(truncated('localdatetime', 'second', paris)).toBe('2017-07-05T22:00:01');
  });

  it('sets fields in the result', () => {
    expect(truncated('date', 'month', date, { day: 10 })).toBe('2017-11-10');
    expect(truncated('date', 'week', date, { dayOfWeek: 3 })).toBe('2017-11-08');
    expect(truncated('datetime', 'day', date, { hour: 3 })).toBe('2017-11-11T03:00:00Z');
    expect(truncated('localtime', 'millisecond', paris, { nanosecond: 3 })).toBe('22:00:01.123000003');
    expect(truncated('localtime', 'millisecond', paris, { millisecond: 5, nanosecond: 3 })).toBe('22:00:01.005');
    expect(truncated('localtime', 'microsecond', paris, { microsecond: 5, nanosecond: 3 })).toBe('22:00:01.000005');
    expect(truncated('localtime', 'second', paris, { nanosecond: 3 })).toBe('22:00:01.000000003');
    expect(truncated('localtime', 'microsecond', paris, { nanosecond: 3 })).toBe('22:00:01.123456003');
  });

  it('truncates now where nothing is given', () => {
    expect(textOf(callNamed('date.truncate', ['month']))).toBe('2024-02-01');
  });

  it.each<[name: string, unit: string, of: Value, fields: Record<string, Value>, words: string]>([
    ['date', 'hour', date, {}, 'hour'],
    ['date', 'DAY', date, {}, 'no unit'],
    ['date', 'constructor', date, {}, 'no unit'],
    ['datetime', 'hour', date, {}, 'no time of day'],
    ['date', 'day', value('time', '10:00'), {}, 'no date'],
    ['localtime', 'month', paris, {}, 'month'],
    ['localdatetime', 'day', paris, { timezone: 'Z' }, 'no time zone'],
    ['date', 'day', null, {}, 'null'],
  ])('%s to the %s of %s with %o is refused', (name, unit, of, fields, words) =>
    expect(() => truncated(name, unit, of, fields)).toThrow(words),
  );
});
