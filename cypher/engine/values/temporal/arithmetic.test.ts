import { describe, expect, it } from 'vitest';
import { callNamed, textOf } from '../../functions/testing/callNamed.js';
import type { Duration } from '../Duration.js';
import type { Temporal } from '../temporal.js';
import { addDuration, addDurations, divideDuration, multiplyDuration } from './arithmetic.js';

const duration = (text: string): Duration => callNamed('duration', [text]) as Duration;
const moved = (name: string, text: string, by: string, sign: 1 | -1 = 1): string | null =>
  textOf(addDuration(callNamed(name, [text]) as Temporal, duration(by), sign));

describe('a point in time moved by a duration', () => {
  it.each<[name: string, from: string, by: string, sign: 1 | -1, to: string]>([
    ['date', '2020-01-31', 'P1M', 1, '2020-02-29'],
    ['date', '2020-01-31', 'P1MT47H', 1, '2020-03-01'],
    ['date', '2020-01-31', 'PT1S', -1, '2020-01-31'],
    ['date', '2020-01-31', 'PT25H', -1, '2020-01-30'],
    ['localtime', '12:00', 'P5MT13H0.5S', -1, '22:59:59.5'],
    ['time', '12:00+01:00', 'P1DT13H', 1, '01:00:00+01:00'],
    ['localdatetime', '2020-03-31T12:00', 'P1M1DT13H0.5S', -1, '2020-02-27T22:59:59.5'],
    ['datetime', '2020-03-28T12:00[Europe/Paris]', 'P1D', 1, '2020-03-29T12:00:00+02:00[Europe/Paris]'],
    ['datetime', '2020-03-28T12:00[Europe/Paris]', 'PT24H', 1, '2020-03-29T13:00:00+02:00[Europe/Paris]'],
    ['datetime', '2020-03-28T02:30[Europe/Paris]', 'P1D', 1, '2020-03-29T03:30:00+02:00[Europe/Paris]'],
    ['datetime', '2020-10-25T02:30[Europe/Paris]', 'PT1H', 1, '2020-10-25T02:30:00+01:00[Europe/Paris]'],
    ['datetime', '2020-10-26T02:30[Europe/Paris]', 'P1D', -1, '2020-10-25T02:30:00+01:00[Europe/Paris]'],
    ['datetime', '2020-10-25T02:30+01:00[Europe/Paris]', 'PT0S', 1, '2020-10-25T02:30:00+01:00[Europe/Paris]'],
  ])('%s %s and %s (%i) is %s', (name, from, by, sign, to) => expect(moved(name, from, by, sign)).toBe(to));

  it('does not leave the years that Cypher knows', () => {
    expect(() => moved('date', '+999999999-12-31', 'P1D')).toThrow('year');
    expect(() => moved('date', '2020-01-01', 'P999999999999M')).toThrow();
    expect(() => moved('localdatetime', '+999999999-12-31T23:59', 'PT1M')).toThrow('year');
    expect(() => moved('datetime', '2020-01-01', 'P106751991167300D')).toThrow('year');
  });
});

describe('durations reckoned with', () => {
  it('add part by part', () => {
    const [a, b] = [duration('P1M2DT3.5S'), duration('P1M2DT3.6S')];
    expect(addDurations(a, b, 1).toString()).toBe('P2M4DT7.1S');
    expect(addDurations(a, b, -1).toString()).toBe('PT-0.1S');
    expect(() => addDurations(duration('PT9223372036854775807S'), duration('PT1S'), 1)).toThrow('64 bits');
  });

  it('multiply exactly by integers, and hand broken parts down otherwise', () => {
    const one = duration('P1M2DT3.5S');
    expect(multiplyDuration(one, 2n).toString()).toBe('P2M4DT7S');
    expect(multiplyDuration(one, -0.5).toString()).toBe('P-16DT-5H-14M-34.75S');
    expect(divideDuration(one, 3n).toString()).toBe('P10DT19H29M43.166666666S');
    expect(() => divideDuration(one, 0)).toThrow('zero');
  });
});
