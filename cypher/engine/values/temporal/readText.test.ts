import { describe, expect, it } from 'vitest';
import { callNamed, textOf } from '../../functions/testing/callNamed.js';

const read = (name: string, text: string): string | null => textOf(callNamed(name, [text]));

describe('dates and times as written', () => {
  it.each([
    ['date', '20150721', '2015-07-21'],
    ['date', '2015-7-1', '2015-07-01'],
    ['date', '201507', '2015-07-01'],
    ['date', '2015', '2015-01-01'],
    ['date', '2015W302', '2015-07-21'],
    ['date', '2015-W53-7', '2016-01-03'],
    ['date', '2015-Q2-60', '2015-05-30'],
    ['date', '2015Q2', '2015-04-01'],
    ['date', '2015202', '2015-07-21'],
    ['date', '+12015', '+12015-01-01'],
    ['date', '-1-01-01', '-0001-01-01'],
    ['date', '+120150721', '+120150721-01-01'],
    ['date', '+2015W30', '2015-07-20'],
    ['localtime', 'T214032,142', '21:40:32.142'],
    ['localtime', '2', '02:00:00'],
    ['time', '2140-0030', '21:40:00-00:30'],
    ['time', '21:40z', '21:40:00Z'],
    ['localdatetime', '2015-W30T2140', '2015-07-20T21:40:00'],
    ['localdatetime', '2015-07-21', '2015-07-21T00:00:00'],
    ['datetime', '2015202T21+18:00', '2015-07-21T21:00:00+18:00'],
    ['datetime', '2015-07-21T21:40-04[America/New_York]', '2015-07-21T21:40:00-04:00[America/New_York]'],
    ['datetime', '2020-10-25T02:30+01:00[Europe/Paris]', '2020-10-25T02:30:00+01:00[Europe/Paris]'],
    ['datetime', '2015-07-21', '2015-07-21T00:00:00Z'],
  ])('%s("%s") is %s', (name, text, result) => expect(read(name, text)).toBe(result));

  it.each([
    ['date', '2015-7', 'no date'],
    ['date', '12015-07-21', 'no date'],
    ['date', '2015-W302', 'no date'],
    ['date', '+2015W302', 'no date'],
    ['date', '2015-02-29', 'day must be'],
    ['date', '2014-W53', 'no week 53'],
    ['date', '2015-Q1-91', 'dayOfQuarter'],
    ['date', '2015-366', 'ordinalDay'],
    ['date', '+1000000000-01-01', 'no date'],
    ['localtime', '24:00', 'hour'],
    ['localtime', '21:40Z', 'no local time'],
    ['localtime', '21:40:32.1234567891', 'no local time'],
    ['time', '21:40[Europe/Paris]', 'needs a date'],
    ['time', '21:40+18:30', 'offset'],
    ['localdatetime', '2015-07-21 10:00', 'no local datetime'],
    ['localdatetime', '2015-07-21T', 'no local datetime'],
    ['datetime', '2020-01-01T02:30Z[Europe/Paris]', 'not at that offset'],
    ['datetime', '2020-03-29T02:30+01:00[Europe/Paris]', 'not at that offset'],
    ['datetime', '2020-01-01T02:30[+01:00]', 'no time zone'],
  ])('%s("%s") is refused: %s', (name, text, word) => expect(() => read(name, text)).toThrow(word));
});

describe('durations as written', () => {
  it.each([
    ['P1Y2M3W4DT5H6M7.8S', 'P1Y2M25DT5H6M7.8S'],
    ['-P1Y2M-3DT4H', 'P-1Y-2M3DT-4H'],
    ['P1.5Y', 'P1Y6M'],
    ['P5M1.5D', 'P5M1DT12H'],
    ['PT-1,5S', 'PT-1.5S'],
    ['p1dt2h', 'P1DT2H'],
    ['P2012-02-02T14:37:21.545', 'P2012Y2M2DT14H37M21.545S'],
    ['-P20120202T1437', 'P-2012Y-2M-2DT-14H-37M'],
    ['PT14:37', 'PT14H37M'],
  ])('"%s" is %s', (text, result) => expect(read('duration', text)).toBe(result));

  it.each([
    '',
    'P',
    'PT',
    '1Y',
    'P1YT',
    'P4D3W',
    'P1.5Y2M',
    'PT1.5M3S',
    'PT.5S',
    'P2012-13-02',
    'P2012-02',
    'PT1.1234567891S',
  ])('"%s" is refused', (text) => expect(() => read('duration', text)).toThrow());
});
