import { describe, expect, it } from 'vitest';
import { daysOf } from './calendar.js';
import { ZonedDateTime } from './ZonedDateTime.js';
import { offsetText } from './zones.js';
import { readOffset, readZone } from './zoneText.js';

const at = (date: [number, number, number], hour: number, minute: number, zone: string, preferred?: number): string =>
  ZonedDateTime.local(daysOf(...date), (hour * 60 + minute) * 60_000_000_000, zone, preferred).toString();

describe('a time zone', () => {
  it('moves a time that clocks skip on by what they skip', () => {
    expect(at([2020, 3, 29], 2, 30, 'Europe/Paris')).toBe('2020-03-29T03:30:00+02:00[Europe/Paris]');
    expect(at([2011, 12, 30], 12, 0, 'Pacific/Apia')).toBe('2011-12-31T12:00:00+14:00[Pacific/Apia]');
  });

  it('takes the earlier of two times that clocks show alike, unless the later is meant', () => {
    expect(at([2020, 10, 25], 2, 30, 'Europe/Paris')).toBe('2020-10-25T02:30:00+02:00[Europe/Paris]');
    expect(at([2020, 10, 25], 2, 30, 'Europe/Paris', 3600)).toBe('2020-10-25T02:30:00+01:00[Europe/Paris]');
    expect(at([2020, 10, 25], 12, 0, 'Europe/Paris', 7200)).toBe('2020-10-25T12:00:00+01:00[Europe/Paris]');
  });

  it('knows the clocks of a place before there were zones, and beyond the dates of JavaScript', () => {
    expect(at([1800, 7, 21], 0, 0, 'Europe/Paris')).toBe('1800-07-21T00:00:00+00:09:21[Europe/Paris]');
    expect(at([999_999_999, 7, 1], 0, 0, 'Europe/Paris')).toBe('+999999999-07-01T00:00:00+02:00[Europe/Paris]');
    expect(at([-999_999_999, 7, 1], 0, 0, 'Europe/Paris')).toBe('-999999999-07-01T00:00:00+00:09:21[Europe/Paris]');
  });

  it('is named in any case, or is an offset with its minutes', () => {
    const texts = ['europe/paris', 'asia/ho_chi_minh', 'utc', 'cet', 'etc/gmt+5', 'Z', '+01:00', '-00:30:15'];
    expect(texts.map(readZone)).toEqual([
      'Europe/Paris',
      'Asia/Ho_Chi_Minh',
      'UTC',
      'CET',
      'Etc/GMT+5',
      0,
      3600,
      -1815,
    ]);
    for (const text of ['Nowhere/City', '+01', '+0100', '+19:00', '', 'UTC+1', 'EST', 'IST'])
      expect(() => readZone(text)).toThrow(`"${text}"`);
  });

  it('writes its offset as it reads one', () => {
    for (const text of ['Z', '+01:00', '-18:00', '-00:30:15']) expect(offsetText(readOffset(text))).toBe(text);
    expect(() => readOffset('+18:01')).toThrow('18:00');
    expect(() => readOffset('+01:60')).toThrow('18:00');
  });
});
